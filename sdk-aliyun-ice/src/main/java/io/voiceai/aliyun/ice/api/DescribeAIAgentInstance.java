package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of an AI agent instance and of its phone call. Rests on Alibaba Cloud's page of the
 * operation, API 2020-11-09, read 2026-08.
 */
public final class DescribeAIAgentInstance {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAIAgentInstance", Response::read);

    private DescribeAIAgentInstance() {}

    /**
     * The parameters of DescribeAIAgentInstance.
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
    }

    /**
     * The answer of DescribeAIAgentInstance. {@code toString} shows only what may be logged.
     *
     * @param instance {@code Instance}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Instance instance, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(Instance.read(json.object("Instance")), json.text("RequestId"), json.raw());
        }

        /**
         * The part {@code Instance} of the answer. {@code toString} shows no content.
         *
         * @param agentConfig {@code AgentConfig}: AIAgentConfig; null if absent
         * @param callInfo {@code CallInfo}: phone calls; null if absent
         * @param callLogUrl {@code CallLogUrl}: JSON file of the conversation; URL lifetime not documented;
         *     null if absent
         * @param gmtCreate {@code GmtCreate}: ISO 8601 UTC; null if absent
         * @param gmtModified {@code GmtModified}; null if absent
         * @param runtimeConfig {@code RuntimeConfig}: AIAgentRuntimeConfig: AgentUserId, AuthToken (secret),
         *     ChannelId, VoiceChat / VisionChat / AvatarChat3D each with the same three; null if absent
         * @param sessionId {@code SessionId}: empty unless set; null if absent
         * @param status {@code Status}: Created (not yet connected), Executing, Finished; null if absent
         * @param templateConfig {@code TemplateConfig}: AIAgentTemplateConfig (deprecated shape); null if
         *     absent
         * @param userData {@code UserData}: echo; null if absent
         */
        public record Instance(
                @Nullable JsonObject agentConfig,
                @Nullable CallInfo callInfo,
                @Nullable String callLogUrl,
                @Nullable String gmtCreate,
                @Nullable String gmtModified,
                @Nullable JsonObject runtimeConfig,
                @Nullable String sessionId,
                @Nullable String status,
                @Nullable JsonObject templateConfig,
                @Nullable String userData) {

            static @Nullable Instance read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Instance(
                        json.object("AgentConfig"),
                        CallInfo.read(json.object("CallInfo")),
                        json.text("CallLogUrl"),
                        json.text("GmtCreate"),
                        json.text("GmtModified"),
                        json.object("RuntimeConfig"),
                        json.text("SessionId"),
                        json.text("Status"),
                        json.object("TemplateConfig"),
                        json.text("UserData"));
            }

            /**
             * The part {@code CallInfo} of the answer. {@code toString} shows no content.
             *
             * @param callDuration {@code CallDuration}: seconds; null if absent
             * @param callEndTime {@code CallEndTime}: in the same form; null if absent
             * @param callStartTime {@code CallStartTime}: ISO 8601 with microseconds and +00:00 in the example;
             *     null if absent
             * @param calleeNumber {@code CalleeNumber}; null if absent
             * @param callerNumber {@code CallerNumber}; null if absent
             * @param hangupRole {@code HangupRole}: 0 agent, 1 user, 2 system because of a transfer; null if
             *     absent
             * @param status {@code Status}: String, example 4; value list not documented (unconfirmed); null if
             *     absent
             */
            public record CallInfo(
                    @Nullable Long callDuration,
                    @Nullable String callEndTime,
                    @Nullable String callStartTime,
                    @Nullable String calleeNumber,
                    @Nullable String callerNumber,
                    @Nullable Long hangupRole,
                    @Nullable String status) {

                static @Nullable CallInfo read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new CallInfo(
                            json.integer("CallDuration"),
                            json.text("CallEndTime"),
                            json.text("CallStartTime"),
                            json.text("CalleeNumber"),
                            json.text("CallerNumber"),
                            json.integer("HangupRole"),
                            json.text("Status"));
                }

                @Override
                public String toString() {
                    return "CallInfo[status " + status + "]";
                }
            }

            @Override
            public String toString() {
                return "Instance[sessionId " + sessionId + ", status " + status + "]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAIAgentInstance.Response[requestId " + requestId + "]";
        }
    }
}
