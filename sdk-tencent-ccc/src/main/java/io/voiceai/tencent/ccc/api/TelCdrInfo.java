package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of one call that has ended: the type of that name of the vendor. {@code toString} shows the session id only.
 *
 * @param caller {@code Caller}: empty where number protection is on; null if absent
 * @param callee {@code Callee}: empty where number protection is on; null if absent
 * @param time {@code Time}: the call's start, seconds since 1970; null if absent
 * @param direction {@code Direction}: 0 inbound, 1 outbound; null if absent
 * @param callType {@code CallType}: 1 outbound, 2 inbound, 3 audio inbound, 5 predictive, 6 internal;
 *     null if absent
 * @param duration {@code Duration}: seconds from answer to end; null if absent
 * @param recordUrl {@code RecordURL}; null if absent
 * @param recordId {@code RecordId}; null if absent
 * @param seatUser {@code SeatUser}: the human agent; null if absent
 * @param endStatus {@code EndStatus}: how the call ended; codes may be new; null if absent
 * @param endStatusString {@code EndStatusString}: the code's name; null if absent
 * @param skillGroup {@code SkillGroup}; null if absent
 * @param skillGroupId {@code SkillGroupId}; null if absent
 * @param callerLocation {@code CallerLocation}; null if absent
 * @param ivrDuration {@code IVRDuration}: seconds; null if absent
 * @param ringTimestamp {@code RingTimestamp}: seconds since 1970, 0 if it did not ring; null if absent
 * @param acceptTimestamp {@code AcceptTimestamp}: seconds since 1970, 0 if nobody answered; null if
 *     absent
 * @param endedTimestamp {@code EndedTimestamp}: seconds since 1970; null if absent
 * @param queuedTimestamp {@code QueuedTimestamp}: seconds since 1970, 0 if it was not queued; null if
 *     absent
 * @param startTimestamp {@code StartTimestamp}: seconds since 1970; null if absent
 * @param queuedSkillGroupId {@code QueuedSkillGroupId}; null if absent
 * @param queuedSkillGroupName {@code QueuedSkillGroupName}; null if absent
 * @param serveParticipants {@code ServeParticipants}: everybody who served the call
 * @param ivrKeyPressedEx {@code IVRKeyPressedEx}: keys pressed
 * @param postIvrKeyPressedEx {@code PostIVRKeyPressedEx}: keys pressed after the talk; the China site only
 * @param hungUpSide {@code HungUpSide}: seat, user, system; null if absent
 * @param sessionId {@code SessionId}; null if absent
 * @param protectedCaller {@code ProtectedCaller}: the virtual number where number protection is on;
 *     null if absent
 * @param protectedCallee {@code ProtectedCallee}: the virtual number where number protection is on;
 *     null if absent
 * @param uui {@code UUI}; null if absent
 * @param remark {@code Remark}; null if absent
 * @param asrUrl {@code AsrUrl}: where the transcript is; null if absent
 * @param asrStatus {@code AsrStatus}: Complete, Processing, NotExists; null if absent
 * @param customRecordUrl {@code CustomRecordURL}: in the customer's own storage; null if absent
 * @param voicemailRecordUrl {@code VoicemailRecordURL}
 * @param voicemailAsrUrl {@code VoicemailAsrURL}
 * @param aiAgentId {@code AIAgentId}: AI calls only; null if absent
 * @param aiAgentName {@code AIAgentName}; null if absent
 * @param sysHangupReason {@code SysHangupReason}: why the platform hung up after the answer; null if
 *     absent
 * @param sysHangupReasonString {@code SysHangupReasonString}; null if absent
 */
public record TelCdrInfo(
        @Nullable String caller,
        @Nullable String callee,
        @Nullable Long time,
        @Nullable Long direction,
        @Nullable Long callType,
        @Nullable Long duration,
        @Nullable String recordUrl,
        @Nullable String recordId,
        @Nullable SeatUser seatUser,
        @Nullable Long endStatus,
        @Nullable String endStatusString,
        @Nullable String skillGroup,
        @Nullable Long skillGroupId,
        @Nullable String callerLocation,
        @Nullable Long ivrDuration,
        @Nullable Long ringTimestamp,
        @Nullable Long acceptTimestamp,
        @Nullable Long endedTimestamp,
        @Nullable Long queuedTimestamp,
        @Nullable Long startTimestamp,
        @Nullable Long queuedSkillGroupId,
        @Nullable String queuedSkillGroupName,
        List<ServeParticipant> serveParticipants,
        List<IVRKeyPressedElement> ivrKeyPressedEx,
        List<IVRKeyPressedElement> postIvrKeyPressedEx,
        @Nullable String hungUpSide,
        @Nullable String sessionId,
        @Nullable String protectedCaller,
        @Nullable String protectedCallee,
        @Nullable String uui,
        @Nullable String remark,
        @Nullable String asrUrl,
        @Nullable String asrStatus,
        @Nullable String customRecordUrl,
        List<String> voicemailRecordUrl,
        List<String> voicemailAsrUrl,
        @Nullable Long aiAgentId,
        @Nullable String aiAgentName,
        @Nullable Long sysHangupReason,
        @Nullable String sysHangupReasonString) {

    static TelCdrInfo read(JsonObject json) {
        return new TelCdrInfo(
                json.text("Caller"),
                json.text("Callee"),
                json.integer("Time"),
                json.integer("Direction"),
                json.integer("CallType"),
                json.integer("Duration"),
                json.text("RecordURL"),
                json.text("RecordId"),
                SeatUser.read(json.object("SeatUser")),
                json.integer("EndStatus"),
                json.text("EndStatusString"),
                json.text("SkillGroup"),
                json.integer("SkillGroupId"),
                json.text("CallerLocation"),
                json.integer("IVRDuration"),
                json.integer("RingTimestamp"),
                json.integer("AcceptTimestamp"),
                json.integer("EndedTimestamp"),
                json.integer("QueuedTimestamp"),
                json.integer("StartTimestamp"),
                json.integer("QueuedSkillGroupId"),
                json.text("QueuedSkillGroupName"),
                json.objects("ServeParticipants").stream()
                        .map(ServeParticipant::read)
                        .toList(),
                json.objects("IVRKeyPressedEx").stream()
                        .map(IVRKeyPressedElement::read)
                        .toList(),
                json.objects("PostIVRKeyPressedEx").stream()
                        .map(IVRKeyPressedElement::read)
                        .toList(),
                json.text("HungUpSide"),
                json.text("SessionId"),
                json.text("ProtectedCaller"),
                json.text("ProtectedCallee"),
                json.text("UUI"),
                json.text("Remark"),
                json.text("AsrUrl"),
                json.text("AsrStatus"),
                json.text("CustomRecordURL"),
                json.texts("VoicemailRecordURL"),
                json.texts("VoicemailAsrURL"),
                json.integer("AIAgentId"),
                json.text("AIAgentName"),
                json.integer("SysHangupReason"),
                json.text("SysHangupReasonString"));
    }

    /**
     * The part {@code SeatUser} of the answer. {@code toString} shows no content.
     *
     * @param name {@code Name}; null if absent
     * @param mail {@code Mail}; null if absent
     * @param staffNumber {@code StaffNumber}; null if absent
     * @param phone {@code Phone}; null if absent
     * @param nick {@code Nick}; null if absent
     * @param userId {@code UserId}; null if absent
     * @param skillGroupNameList {@code SkillGroupNameList}
     * @param role {@code Role}: 1 administrator, 2 quality inspector, 3 agent, else the customer's own;
     *     null if absent
     * @param extensionNumber {@code ExtensionNumber}; null if absent
     */
    public record SeatUser(
            @Nullable String name,
            @Nullable String mail,
            @Nullable String staffNumber,
            @Nullable String phone,
            @Nullable String nick,
            @Nullable String userId,
            List<String> skillGroupNameList,
            @Nullable Long role,
            @Nullable String extensionNumber) {

        static @Nullable SeatUser read(@Nullable JsonObject json) {
            if (json == null) {
                return null;
            }
            return new SeatUser(
                    json.text("Name"),
                    json.text("Mail"),
                    json.text("StaffNumber"),
                    json.text("Phone"),
                    json.text("Nick"),
                    json.text("UserId"),
                    json.texts("SkillGroupNameList"),
                    json.integer("Role"),
                    json.text("ExtensionNumber"));
        }

        @Override
        public String toString() {
            return "SeatUser[]";
        }
    }

    @Override
    public String toString() {
        return "TelCdrInfo[sessionId " + sessionId + "]";
    }
}
