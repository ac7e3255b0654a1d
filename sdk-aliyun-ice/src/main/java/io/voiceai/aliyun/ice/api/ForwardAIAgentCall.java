package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Hands the callee over to another number. The vendor's page speaks of inbound transfers; its use for outbound
 * calls is not confirmed. Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class ForwardAIAgentCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("ForwardAIAgentCall", "", Response::read);

    private ForwardAIAgentCall() {}

    /**
     * The parameters of ForwardAIAgentCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts empty.
         */
        public Request() {}

        /**
         * Sets {@code CalledNumber}: transfer target.
         *
         * @param value the value
         * @return this
         */
        public Request calledNumber(String value) {
            return put("CalledNumber", value);
        }

        /**
         * Sets {@code CallerNumber}: default: the number of the agent.
         *
         * @param value the value
         * @return this
         */
        public Request callerNumber(String value) {
            return put("CallerNumber", value);
        }

        /**
         * Sets {@code ErrorPrompt}.
         *
         * @param value the value
         * @return this
         */
        public Request errorPrompt(String value) {
            return put("ErrorPrompt", value);
        }

        /**
         * Sets {@code InstanceId}: the field text says inbound transfer scenarios only, the CallerNumber text
         * mentions outbound lines too: use for outbound calls unconfirmed.
         *
         * @param value the value
         * @return this
         */
        public Request instanceId(String value) {
            return put("InstanceId", value);
        }

        /**
         * Sets {@code TransferPrompt}.
         *
         * @param value the value
         * @return this
         */
        public Request transferPrompt(String value) {
            return put("TransferPrompt", value);
        }
    }

    /**
     * The answer of ForwardAIAgentCall. {@code toString} shows only what may be logged.
     *
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(@Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "ForwardAIAgentCall.Response[requestId " + requestId + "]";
        }
    }
}
