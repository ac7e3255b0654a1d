package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call as every call-control operation describes it. Not every operation fills every member. {@code toString} shows no
 * number.
 *
 * @param instanceId {@code InstanceId}: the contact center; null if absent
 * @param jobId {@code JobId}: the call id; null if absent
 * @param callType {@code CallType}: INBOUND, OUTBOUND, INTERNAL, CONFERENCE, CONSULTANT, MONITOR, COACH, BARGE, INTERCEPT,
 *     BACK2BACK, PREDICTIVE; null if absent
 * @param callVariables {@code CallVariables}: MakeCall only; null if absent
 * @param channelContexts {@code ChannelContexts}: one item a leg
 */
public record CallContext(
        @Nullable String instanceId,
        @Nullable String jobId,
        @Nullable String callType,
        @Nullable String callVariables,
        List<ChannelContext> channelContexts) {

    static @Nullable CallContext read(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        return new CallContext(
                json.text("InstanceId"),
                json.text("JobId"),
                json.text("CallType"),
                json.text("CallVariables"),
                json.objects("ChannelContexts").stream()
                        .map(ChannelContext::read)
                        .toList());
    }

    /**
     * One leg of the call. {@code toString} shows no number.
     *
     * @param channelId {@code ChannelId}: holds the numbers of both sides; null if absent
     * @param jobId {@code JobId}: the call id; null if absent
     * @param originator {@code Originator}: the caller of this leg; null if absent
     * @param destination {@code Destination}: the callee of this leg; null if absent
     * @param userExtension {@code UserExtension}: the human agent's extension; null if absent
     * @param userId {@code UserId}: the human agent; null or empty for the customer's leg
     * @param callType {@code CallType}: as in the call; null if absent
     * @param channelState {@code ChannelState}: NONE, CREATED, EARLY_MEDIA, RINGING, ANSWERED, RELEASED, RETIRED; null if absent
     * @param channelFlags {@code ChannelFlags}: text such as MONITORING; null if absent
     * @param channelVariables {@code ChannelVariables}: ReleaseCall only; null if absent
     * @param mediaType {@code MediaType}: MakeCall only; null if absent
     * @param index {@code Index}: SwitchToConference only; null if absent
     * @param skillGroupId {@code SkillGroupId}: SwitchToConference only; null if absent
     * @param releaseInitiator {@code ReleaseInitiator}: the number of the side that hung up first; null if absent
     * @param releaseReason {@code ReleaseReason}: a SIP response such as "404 - No destination"; null if absent
     * @param timestamp {@code Timestamp}: milliseconds of the last change of state; null if absent
     */
    public record ChannelContext(
            @Nullable String channelId,
            @Nullable String jobId,
            @Nullable String originator,
            @Nullable String destination,
            @Nullable String userExtension,
            @Nullable String userId,
            @Nullable String callType,
            @Nullable String channelState,
            @Nullable String channelFlags,
            @Nullable String channelVariables,
            @Nullable String mediaType,
            @Nullable Long index,
            @Nullable String skillGroupId,
            @Nullable String releaseInitiator,
            @Nullable String releaseReason,
            @Nullable Long timestamp) {

        static ChannelContext read(JsonObject json) {
            return new ChannelContext(
                    json.text("ChannelId"),
                    json.text("JobId"),
                    json.text("Originator"),
                    json.text("Destination"),
                    json.text("UserExtension"),
                    json.text("UserId"),
                    json.text("CallType"),
                    json.text("ChannelState"),
                    json.text("ChannelFlags"),
                    json.text("ChannelVariables"),
                    json.text("MediaType"),
                    json.integer("Index"),
                    json.text("SkillGroupId"),
                    json.text("ReleaseInitiator"),
                    json.text("ReleaseReason"),
                    json.integer("Timestamp"));
        }

        @Override
        public String toString() {
            return "ChannelContext[callType " + callType + ", channelState " + channelState + "]";
        }
    }

    @Override
    public String toString() {
        return "CallContext[jobId " + jobId + ", legs " + channelContexts + "]";
    }
}
