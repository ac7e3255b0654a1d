package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Stops an AI agent instance, which is the way to hang up its call. That the phone leg is released with it
 * follows from the meaning; the vendor's page does not say it for phone calls. Rests on Alibaba Cloud's page of
 * the operation, API 2020-11-09, read 2026-08.
 */
public final class StopAIAgentInstance {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("StopAIAgentInstance", Response::read);

    private StopAIAgentInstance() {}

    /**
     * The parameters of StopAIAgentInstance.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}: from StartAIAgentOutboundCall
         */
        public Request(String instanceId) {
            require("InstanceId", instanceId);
        }
    }

    /**
     * The answer of StopAIAgentInstance. {@code toString} shows only what may be logged.
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
            return "StopAIAgentInstance.Response[requestId " + requestId + "]";
        }
    }
}
