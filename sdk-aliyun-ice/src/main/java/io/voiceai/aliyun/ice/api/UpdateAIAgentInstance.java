package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes how the AI agent of a running call listens, thinks and speaks. Rests on Alibaba Cloud's page of the
 * operation, API 2020-11-09, read 2026-08.
 */
public final class UpdateAIAgentInstance {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("UpdateAIAgentInstance", "", Response::read);

    private UpdateAIAgentInstance() {}

    /**
     * The parameters of UpdateAIAgentInstance.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         */
        public Request(String instanceId) {
            require("InstanceId", instanceId);
        }

        /**
         * Sets {@code AgentConfig}: AIAgentConfig, merged into the running configuration.
         *
         * @param value the value
         * @return this
         */
        public Request agentConfig(Map<String, ?> value) {
            return put("AgentConfig", value);
        }

        /**
         * Sets {@code TemplateConfig}: deprecated.
         *
         * @param value the value
         * @return this
         */
        public Request templateConfig(Map<String, ?> value) {
            return put("TemplateConfig", value);
        }

        /**
         * Sets {@code UserData}.
         *
         * @param value the value
         * @return this
         */
        public Request userData(String value) {
            return put("UserData", value);
        }
    }

    /**
     * The answer of UpdateAIAgentInstance. {@code toString} shows only what may be logged.
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
            return "UpdateAIAgentInstance.Response[requestId " + requestId + "]";
        }
    }
}
