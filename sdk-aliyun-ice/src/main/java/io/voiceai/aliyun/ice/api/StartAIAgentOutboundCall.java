package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Starts an AI agent and lets it call a number. The answer comes when the instance has started, not when the
 * callee answers. Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class StartAIAgentOutboundCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("StartAIAgentOutboundCall", "InstanceId", Response::read);

    private StartAIAgentOutboundCall() {}

    /**
     * The parameters of StartAIAgentOutboundCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param aiAgentId {@code AIAgentId}: from the console
         * @param calledNumber {@code CalledNumber}
         * @param callerNumber {@code CallerNumber}: mainland China numbers only
         */
        public Request(String aiAgentId, String calledNumber, String callerNumber) {
            require("AIAgentId", aiAgentId);
            require("CalledNumber", calledNumber);
            require("CallerNumber", callerNumber);
        }

        /**
         * Sets {@code Config}: AIAgentOutboundCallConfig the whole object is one JSON text.
         *
         * @param value the value
         * @return this
         */
        public Request config(AIAgentOutboundCallConfig value) {
            return put("Config", value);
        }

        /**
         * Sets {@code ImsAIAgentFreeObCall}: reserved, leave out.
         *
         * @param value the value
         * @return this
         */
        public Request imsAiAgentFreeObCall(String value) {
            return put("ImsAIAgentFreeObCall", value);
        }

        /**
         * Sets {@code SessionId}: your id; needed later for ListAIAgentDialogues, so always set it.
         *
         * @param value the value
         * @return this
         */
        public Request sessionId(String value) {
            return put("SessionId", value);
        }

        /**
         * Sets {@code UserData}: free text / JSON.
         *
         * @param value the value
         * @return this
         */
        public Request userData(String value) {
            return put("UserData", value);
        }
    }

    /**
     * The answer of StartAIAgentOutboundCall. {@code toString} shows only what may be logged.
     *
     * @param instanceId {@code InstanceId}: call instance id: key for every later operation; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String instanceId, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("InstanceId"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "StartAIAgentOutboundCall.Response[instanceId " + instanceId + ", requestId " + requestId + "]";
        }
    }
}
