package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts an AI agent in a real-time channel that exists; no phone is called. Rests on Alibaba Cloud's page of
 * the operation, API 2020-11-09, read 2026-08.
 */
public final class StartAIAgentInstance {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("StartAIAgentInstance", "InstanceId", Response::read);

    private StartAIAgentInstance() {}

    /**
     * The parameters of StartAIAgentInstance.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param aiAgentId {@code AIAgentId}
         * @param runtimeConfig {@code RuntimeConfig}: AgentUserId, AuthToken, ChannelId (secret inside)
         */
        public Request(String aiAgentId, Map<String, ?> runtimeConfig) {
            require("AIAgentId", aiAgentId);
            put("RuntimeConfig", runtimeConfig);
        }

        /**
         * Sets {@code AgentConfig}: AIAgentConfig.
         *
         * @param value the value
         * @return this
         */
        public Request agentConfig(Map<String, ?> value) {
            return put("AgentConfig", value);
        }

        /**
         * Sets {@code ChatSyncConfig}.
         *
         * @param value the value
         * @return this
         */
        public Request chatSyncConfig(ChatSyncConfig value) {
            return put("ChatSyncConfig", value);
        }

        /**
         * Sets {@code SessionId}.
         *
         * @param value the value
         * @return this
         */
        public Request sessionId(String value) {
            return put("SessionId", value);
        }

        /**
         * Sets {@code TemplateConfig}: older form.
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

        /**
         * The part {@code ChatSyncConfig}.
         */
        public static final class ChatSyncConfig extends WireObject<ChatSyncConfig> {
            /**
             * Starts empty.
             */
            public ChatSyncConfig() {}

            /**
             * Sets {@code IMAIAgentId}.
             *
             * @param value the value
             * @return this
             */
            public ChatSyncConfig imaiAgentId(String value) {
                return put("IMAIAgentId", value);
            }

            /**
             * Sets {@code ReceiverId}.
             *
             * @param value the value
             * @return this
             */
            public ChatSyncConfig receiverId(String value) {
                return put("ReceiverId", value);
            }
        }
    }

    /**
     * The answer of StartAIAgentInstance. {@code toString} shows only what may be logged.
     *
     * @param instanceId {@code InstanceId}; null if absent
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
            return "StartAIAgentInstance.Response[instanceId " + instanceId + ", requestId " + requestId + "]";
        }
    }
}
