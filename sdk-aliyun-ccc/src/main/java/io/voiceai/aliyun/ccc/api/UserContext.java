package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The human agent as every call-control operation describes it. Not every operation fills every member. {@code toString}
 * shows no number.
 *
 * @param userId {@code UserId}: the human agent, in the form name@instance; null if absent
 * @param instanceId {@code InstanceId}: the contact center; null if absent
 * @param jobId {@code JobId}: the call id; null if absent
 * @param deviceId {@code DeviceId}: the soft phone or telephone in use; null if absent
 * @param deviceState {@code DeviceState}: UNREGISTERED, OFFLINE, ONLINE; null if absent
 * @param extension {@code Extension}: the human agent's extension; null if absent
 * @param breakCode {@code BreakCode}: Warm-up, RingingTimeout, RejectCall or one of the customer's own; null if absent
 * @param userState {@code UserState}: OFFLINE, BREAK, READY, DIALING, RINGING, TALKING, WORKING; null if absent
 * @param workMode {@code WorkMode}: ON_SITE, OFF_SITE, OFFICE_PHONE; null if absent
 * @param outboundScenario {@code OutboundScenario}: whether the agent takes outbound calls only; null if absent
 * @param signedSkillGroupIdList {@code SignedSkillGroupIdList}: the skill groups that the agent signed in to
 * @param heartbeat {@code Heartbeat}: null if absent
 * @param mobile {@code Mobile}: personal data; null if absent
 * @param reserved {@code Reserved}: null if absent
 */
public record UserContext(
        @Nullable String userId,
        @Nullable String instanceId,
        @Nullable String jobId,
        @Nullable String deviceId,
        @Nullable String deviceState,
        @Nullable String extension,
        @Nullable String breakCode,
        @Nullable String userState,
        @Nullable String workMode,
        @Nullable Boolean outboundScenario,
        List<String> signedSkillGroupIdList,
        @Nullable Long heartbeat,
        @Nullable String mobile,
        @Nullable Long reserved) {

    static @Nullable UserContext read(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        return new UserContext(
                json.text("UserId"),
                json.text("InstanceId"),
                json.text("JobId"),
                json.text("DeviceId"),
                json.text("DeviceState"),
                json.text("Extension"),
                json.text("BreakCode"),
                json.text("UserState"),
                json.text("WorkMode"),
                json.bool("OutboundScenario"),
                json.texts("SignedSkillGroupIdList"),
                json.integer("Heartbeat"),
                json.text("Mobile"),
                json.integer("Reserved"));
    }

    @Override
    public String toString() {
        return "UserContext[userState " + userState + ", workMode " + workMode + "]";
    }
}
