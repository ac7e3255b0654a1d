package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts an AI agent and makes a real-time channel for it; no phone is called. The answer holds a secret token.
 * Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class GenerateAIAgentCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("GenerateAIAgentCall", "InstanceId", Response::read);

    private GenerateAIAgentCall() {}

    /**
     * The parameters of GenerateAIAgentCall.
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
         * Sets {@code Expire}: seconds, 0 to 604800, default 3600.
         *
         * @param value the value
         * @return this
         */
        public Request expire(long value) {
            return put("Expire", value);
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
         * Sets {@code TemplateConfig}: AIAgentTemplateConfig, older form.
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
         * Sets {@code UserId}: max 64 chars, generated if absent.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
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
     * The answer of GenerateAIAgentCall. {@code toString} shows only what may be logged.
     *
     * @param aiAgentUserId {@code AIAgentUserId}; null if absent
     * @param avatarUserId {@code AvatarUserId}; null if absent
     * @param channelId {@code ChannelId}; null if absent
     * @param instanceId {@code InstanceId}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param token {@code Token}: secret: client real-time channel token; null if absent
     * @param userId {@code UserId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String aiAgentUserId,
            @Nullable String avatarUserId,
            @Nullable String channelId,
            @Nullable String instanceId,
            @Nullable String requestId,
            @Nullable String token,
            @Nullable String userId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AIAgentUserId"),
                    json.text("AvatarUserId"),
                    json.text("ChannelId"),
                    json.text("InstanceId"),
                    json.text("RequestId"),
                    json.text("Token"),
                    json.text("UserId"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "GenerateAIAgentCall.Response[instanceId " + instanceId + ", requestId " + requestId + "]";
        }
    }
}
