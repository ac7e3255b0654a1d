package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the record of one call that has ended, with its events and signed links. The links work for 24 hours:
 * do not store them, ask again. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeSessionDetail {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeSessionDetail", Response::read);

    private DescribeSessionDetail() {}

    /**
     * The parameters of DescribeSessionDetail.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param sessionId {@code SessionId}: from placing the call
         * @param startTimestamp {@code StartTimestamp}: seconds since 1970, at most 180 days back
         * @param endTimestamp {@code EndTimestamp}: seconds since 1970, less than 90 days after the start
         */
        public Request(long sdkAppId, String sessionId, long startTimestamp, long endTimestamp) {
            put("SdkAppId", sdkAppId);
            require("SessionId", sessionId);
            put("StartTimestamp", startTimestamp);
            put("EndTimestamp", endTimestamp);
        }
    }

    /**
     * The answer of DescribeSessionDetail. {@code toString} shows only what may be logged.
     *
     * @param caller {@code Caller}; null if absent
     * @param callee {@code Callee}; null if absent
     * @param callType {@code CallType}; null if absent
     * @param startTimeStamp {@code StartTimeStamp}: seconds since 1970; null if absent
     * @param ringTimestamp {@code RingTimestamp}: seconds since 1970; null if absent
     * @param acceptTimestamp {@code AcceptTimestamp}: seconds since 1970; null if absent
     * @param endedTimestamp {@code EndedTimestamp}: seconds since 1970; null if absent
     * @param queuedTimestamp {@code QueuedTimestamp}: seconds since 1970; null if absent
     * @param staffUserId {@code StaffUserId}; null if absent
     * @param endStatus {@code EndStatus}; null if absent
     * @param queuedSkillGroupId {@code QueuedSkillGroupId}; null if absent
     * @param queuedSkillGroupName {@code QueuedSkillGroupName}; null if absent
     * @param recordUrl {@code RecordURL}: signed, for 24 hours; null if absent
     * @param customRecordUrl {@code CustomRecordURL}; null if absent
     * @param asrUrl {@code AsrURL}: signed, for 24 hours; null if absent
     * @param voicemailRecordUrl {@code VoicemailRecordURL}
     * @param voicemailAsrUrl {@code VoicemailAsrURL}
     * @param hungUpSide {@code HungUpSide}; null if absent
     * @param uui {@code UUI}; null if absent
     * @param ivrKeyPressed {@code IVRKeyPressed}: keys pressed
     * @param postIvrKeyPressed {@code PostIVRKeyPressed}: keys pressed after the talk
     * @param events {@code Events}
     * @param serveParticipants {@code ServeParticipants}: everybody who served the call
     * @param sysHangupReason {@code SysHangupReason}; null if absent
     * @param sysHangupReasonString {@code SysHangupReasonString}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String caller,
            @Nullable String callee,
            @Nullable Long callType,
            @Nullable Long startTimeStamp,
            @Nullable Long ringTimestamp,
            @Nullable Long acceptTimestamp,
            @Nullable Long endedTimestamp,
            @Nullable Long queuedTimestamp,
            @Nullable String staffUserId,
            @Nullable Long endStatus,
            @Nullable Long queuedSkillGroupId,
            @Nullable String queuedSkillGroupName,
            @Nullable String recordUrl,
            @Nullable String customRecordUrl,
            @Nullable String asrUrl,
            List<String> voicemailRecordUrl,
            List<String> voicemailAsrUrl,
            @Nullable String hungUpSide,
            @Nullable String uui,
            List<IVRKeyPressedElement> ivrKeyPressed,
            List<IVRKeyPressedElement> postIvrKeyPressed,
            List<SessionEvent> events,
            List<ServeParticipant> serveParticipants,
            @Nullable Long sysHangupReason,
            @Nullable String sysHangupReasonString,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Caller"),
                    json.text("Callee"),
                    json.integer("CallType"),
                    json.integer("StartTimeStamp"),
                    json.integer("RingTimestamp"),
                    json.integer("AcceptTimestamp"),
                    json.integer("EndedTimestamp"),
                    json.integer("QueuedTimestamp"),
                    json.text("StaffUserId"),
                    json.integer("EndStatus"),
                    json.integer("QueuedSkillGroupId"),
                    json.text("QueuedSkillGroupName"),
                    json.text("RecordURL"),
                    json.text("CustomRecordURL"),
                    json.text("AsrURL"),
                    json.texts("VoicemailRecordURL"),
                    json.texts("VoicemailAsrURL"),
                    json.text("HungUpSide"),
                    json.text("UUI"),
                    json.objects("IVRKeyPressed").stream()
                            .map(IVRKeyPressedElement::read)
                            .toList(),
                    json.objects("PostIVRKeyPressed").stream()
                            .map(IVRKeyPressedElement::read)
                            .toList(),
                    json.objects("Events").stream().map(SessionEvent::read).toList(),
                    json.objects("ServeParticipants").stream()
                            .map(ServeParticipant::read)
                            .toList(),
                    json.integer("SysHangupReason"),
                    json.text("SysHangupReasonString"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Events} of the answer. {@code toString} shows no content.
         *
         * @param timestamp {@code Timestamp}: seconds since 1970; null if absent
         * @param eventType {@code EventType}: StaffHold, StaffUnhold, StaffMute, StaffUnmute; null if absent
         * @param staffEventDetail {@code StaffEventDetail}: whom it is about; null if absent
         */
        public record SessionEvent(
                @Nullable Long timestamp,
                @Nullable String eventType,
                @Nullable StaffEventDetail staffEventDetail) {

            static SessionEvent read(JsonObject json) {
                return new SessionEvent(
                        json.integer("Timestamp"),
                        json.text("EventType"),
                        StaffEventDetail.read(json.object("StaffEventDetail")));
            }

            /**
             * The part {@code StaffEventDetail} of the answer. {@code toString} shows no content.
             *
             * @param staffs {@code Staffs}: the human agents
             */
            public record StaffEventDetail(List<Staff> staffs) {

                static @Nullable StaffEventDetail read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new StaffEventDetail(
                            json.objects("Staffs").stream().map(Staff::read).toList());
                }

                /**
                 * The part {@code Staffs} of the answer. {@code toString} shows no content.
                 *
                 * @param mail {@code Mail}; null if absent
                 * @param staffNumber {@code StaffNumber}; null if absent
                 */
                public record Staff(
                        @Nullable String mail, @Nullable String staffNumber) {

                    static Staff read(JsonObject json) {
                        return new Staff(json.text("Mail"), json.text("StaffNumber"));
                    }

                    @Override
                    public String toString() {
                        return "Staff[]";
                    }
                }

                @Override
                public String toString() {
                    return "StaffEventDetail[]";
                }
            }

            @Override
            public String toString() {
                return "SessionEvent[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeSessionDetail.Response[requestId " + requestId + "]";
        }
    }
}
