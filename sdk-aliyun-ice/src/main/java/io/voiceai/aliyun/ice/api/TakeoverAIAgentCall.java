package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person take the AI agent's place over the vendor's real-time channel. The answer holds a secret token.
 * Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class TakeoverAIAgentCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("TakeoverAIAgentCall", "", Response::read);

    private TakeoverAIAgentCall() {}

    /**
     * The parameters of TakeoverAIAgentCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts empty.
         */
        public Request() {}

        /**
         * Sets {@code HumanAgentUserId}: generated if absent.
         *
         * @param value the value
         * @return this
         */
        public Request humanAgentUserId(String value) {
            return put("HumanAgentUserId", value);
        }

        /**
         * Sets {@code InstanceId}: not flagged required in the SDK, but needed.
         *
         * @param value the value
         * @return this
         */
        public Request instanceId(String value) {
            return put("InstanceId", value);
        }

        /**
         * Sets {@code RequireToken}: default false.
         *
         * @param value the value
         * @return this
         */
        public Request requireToken(boolean value) {
            return put("RequireToken", value);
        }
    }

    /**
     * The answer of TakeoverAIAgentCall. {@code toString} shows only what may be logged.
     *
     * @param channelId {@code ChannelId}; null if absent
     * @param humanAgentUserId {@code HumanAgentUserId}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param token {@code Token}: secret: real-time channel token; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String channelId,
            @Nullable String humanAgentUserId,
            @Nullable String requestId,
            @Nullable String token,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("ChannelId"),
                    json.text("HumanAgentUserId"),
                    json.text("RequestId"),
                    json.text("Token"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "TakeoverAIAgentCall.Response[requestId " + requestId + "]";
        }
    }
}
