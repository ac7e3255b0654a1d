package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a task is set up. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read 2026-08.
 */
public final class QueryAiCallTaskDetail {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("QueryAiCallTaskDetail", Response::read);

    private QueryAiCallTaskDetail() {}

    /**
     * The parameters of QueryAiCallTaskDetail.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param taskId {@code TaskId}
         */
        public Request(String taskId) {
            require("TaskId", taskId);
        }
    }

    /**
     * The answer of QueryAiCallTaskDetail. {@code toString} shows only what may be logged.
     *
     * @param accessDeniedDetail {@code AccessDeniedDetail}: String; filled only on a RAM denial ({@code None}
     *     in examples); null if absent
     * @param code {@code Code}: {@code OK} = accepted; null if absent
     * @param data {@code Data}; null if absent
     * @param message {@code Message}: text; not stable, do not branch on it; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param success {@code Success}: business success flag; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String accessDeniedDetail,
            @Nullable String code,
            @Nullable Data data,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AccessDeniedDetail"),
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param agentId {@code AgentId}; null if absent
         * @param agentName {@code AgentName}; null if absent
         * @param applicationCode {@code ApplicationCode}; null if absent
         * @param applicationName {@code ApplicationName}; null if absent
         * @param callDays {@code CallDays}
         * @param callTimes {@code CallTimes}
         * @param callerNumber {@code CallerNumber}; null if absent
         * @param concurrentCount {@code ConcurrentCount}; null if absent
         * @param lineEncoding {@code LineEncoding}; null if absent
         * @param linePhoneNum {@code LinePhoneNum}; null if absent
         * @param phoneType {@code PhoneType}; null if absent
         * @param realStartTime {@code RealStartTime}; null if absent
         * @param retryCount {@code RetryCount}; null if absent
         * @param retryEnable {@code RetryEnable}; null if absent
         * @param retryInterval {@code RetryInterval}; null if absent
         * @param retryReasons {@code RetryReasons}
         * @param startTime {@code StartTime}; null if absent
         * @param startType {@code StartType}; null if absent
         * @param taskId {@code TaskId}; null if absent
         * @param taskName {@code TaskName}; null if absent
         */
        public record Data(
                @Nullable String agentId,
                @Nullable String agentName,
                @Nullable String applicationCode,
                @Nullable String applicationName,
                List<String> callDays,
                List<CallTimes> callTimes,
                @Nullable String callerNumber,
                @Nullable Long concurrentCount,
                @Nullable String lineEncoding,
                @Nullable String linePhoneNum,
                @Nullable Long phoneType,
                @Nullable Long realStartTime,
                @Nullable Long retryCount,
                @Nullable Boolean retryEnable,
                @Nullable Long retryInterval,
                List<String> retryReasons,
                @Nullable Long startTime,
                @Nullable String startType,
                @Nullable String taskId,
                @Nullable String taskName) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.text("AgentId"),
                        json.text("AgentName"),
                        json.text("ApplicationCode"),
                        json.text("ApplicationName"),
                        json.texts("CallDays"),
                        json.objects("CallTimes").stream().map(CallTimes::read).toList(),
                        json.text("CallerNumber"),
                        json.integer("ConcurrentCount"),
                        json.text("LineEncoding"),
                        json.text("LinePhoneNum"),
                        json.integer("PhoneType"),
                        json.integer("RealStartTime"),
                        json.integer("RetryCount"),
                        json.bool("RetryEnable"),
                        json.integer("RetryInterval"),
                        json.texts("RetryReasons"),
                        json.integer("StartTime"),
                        json.text("StartType"),
                        json.text("TaskId"),
                        json.text("TaskName"));
            }

            /**
             * The part {@code CallTimes} of the answer. {@code toString} shows no content.
             *
             * @param endTime {@code EndTime}; null if absent
             * @param startTime {@code StartTime}; null if absent
             */
            public record CallTimes(
                    @Nullable String endTime, @Nullable String startTime) {

                static CallTimes read(JsonObject json) {
                    return new CallTimes(json.text("EndTime"), json.text("StartTime"));
                }

                @Override
                public String toString() {
                    return "CallTimes[]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "QueryAiCallTaskDetail.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
