package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Lets the AI agent say a text or play an audio file in a running call. Rests on Alibaba Cloud's page of the
 * operation, API 2020-11-09, read 2026-08.
 */
public final class SendAIAgentSpeech {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("SendAIAgentSpeech", "", Response::read);

    private SendAIAgentSpeech() {}

    /**
     * The parameters of SendAIAgentSpeech.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param text {@code Text}: max 1024 chars; text or URL according to Type
         */
        public Request(String instanceId, String text) {
            require("InstanceId", instanceId);
            require("Text", text);
        }

        /**
         * Sets {@code EnableInterrupt}: default true.
         *
         * @param value the value
         * @return this
         */
        public Request enableInterrupt(boolean value) {
            return put("EnableInterrupt", value);
        }

        /**
         * Sets {@code Type}: Text (default), AudioUrl.
         *
         * @param value the value
         * @return this
         */
        public Request type(String value) {
            return put("Type", value);
        }
    }

    /**
     * The answer of SendAIAgentSpeech. {@code toString} shows only what may be logged.
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
            return "SendAIAgentSpeech.Response[requestId " + requestId + "]";
        }
    }
}
