package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Gives the AI agent a text as if the callee had said it. Rests on Alibaba Cloud's page of the operation, API
 * 2020-11-09, read 2026-08.
 */
public final class SendAIAgentText {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.place("SendAIAgentText", "", Response::read);

    private SendAIAgentText() {}

    /**
     * The parameters of SendAIAgentText.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param text {@code Text}: input to the LLM, as if the user had said it
         */
        public Request(String instanceId, String text) {
            require("InstanceId", instanceId);
            require("Text", text);
        }
    }

    /**
     * The answer of SendAIAgentText. {@code toString} shows only what may be logged.
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
            return "SendAIAgentText.Response[requestId " + requestId + "]";
        }
    }
}
