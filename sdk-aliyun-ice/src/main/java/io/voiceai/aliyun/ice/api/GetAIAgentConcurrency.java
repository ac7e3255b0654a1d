package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many calls an AI agent has now. Rests on Alibaba Cloud's page of the operation, API 2020-11-09,
 * read 2026-08.
 */
public final class GetAIAgentConcurrency {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("GetAIAgentConcurrency", Response::read);

    private GetAIAgentConcurrency() {}

    /**
     * The parameters of GetAIAgentConcurrency.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param aiAgentId {@code AIAgentId}
         */
        public Request(String aiAgentId) {
            require("AIAgentId", aiAgentId);
        }
    }

    /**
     * The answer of GetAIAgentConcurrency. {@code toString} shows only what may be logged.
     *
     * @param activeCount {@code ActiveCount}: active calls of the agent; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Long activeCount, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.integer("ActiveCount"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "GetAIAgentConcurrency.Response[requestId " + requestId + "]";
        }
    }
}
