package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes a stopped task. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read 2026-08.
 */
public final class UpdateAiCallTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("UpdateAiCallTask", "", Response::read);

    private UpdateAiCallTask() {}

    /**
     * The parameters of UpdateAiCallTask.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callDay {@code CallDay}: list of MONDAY … SUNDAY
         * @param callTime {@code CallTime}: list of strings, each itself a JSON object text such as
         *     {"startTime":"09:00:00","endTime":"10:00:00"}
         * @param startType {@code StartType}: IMMEDIATE, SCHEDULE
         * @param taskCps {@code TaskCps}: max 500; required here
         * @param taskId {@code TaskId}: task must be stopped
         * @param taskName {@code TaskName}: unique per account
         * @param taskStartTime {@code TaskStartTime}: ms; marked required but only meaningful with SCHEDULE
         */
        public Request(
                List<String> callDay,
                List<String> callTime,
                String startType,
                long taskCps,
                String taskId,
                String taskName,
                long taskStartTime) {
            put("CallDay", callDay);
            put("CallTime", callTime);
            require("StartType", startType);
            put("TaskCps", taskCps);
            require("TaskId", taskId);
            require("TaskName", taskName);
            put("TaskStartTime", taskStartTime);
        }

        /**
         * Sets {@code CallRetryInterval}: minutes, max 120 (720 on create).
         *
         * @param value the value
         * @return this
         */
        public Request callRetryInterval(long value) {
            return put("CallRetryInterval", value);
        }

        /**
         * Sets {@code CallRetryReason}: CALL_REJECTED, USER_BUSY, SUSPEND, INVALID_NUMBER, POWERED_OFF,
         * NETWORK_BUSY, NO_ANSWER.
         *
         * @param value the value
         * @return this
         */
        public Request callRetryReason(List<String> value) {
            return put("CallRetryReason", value);
        }

        /**
         * Sets {@code CallRetryTimes}: max 3.
         *
         * @param value the value
         * @return this
         */
        public Request callRetryTimes(long value) {
            return put("CallRetryTimes", value);
        }

        /**
         * Sets {@code LineEncoding}: own line.
         *
         * @param value the value
         * @return this
         */
        public Request lineEncoding(String value) {
            return put("LineEncoding", value);
        }

        /**
         * Sets {@code LinePhoneNum}: own line number.
         *
         * @param value the value
         * @return this
         */
        public Request linePhoneNum(String value) {
            return put("LinePhoneNum", value);
        }

        /**
         * Sets {@code MissCallRetry}: default false.
         *
         * @param value the value
         * @return this
         */
        public Request missCallRetry(boolean value) {
            return put("MissCallRetry", value);
        }

        /**
         * Sets {@code PhoneType}: meaning not documented (unconfirmed).
         *
         * @param value the value
         * @return this
         */
        public Request phoneType(long value) {
            return put("PhoneType", value);
        }

        /**
         * Sets {@code Source}: meaning not documented (unconfirmed).
         *
         * @param value the value
         * @return this
         */
        public Request source(long value) {
            return put("Source", value);
        }

        /**
         * Sets {@code VirtualNumber}: service instance used as caller.
         *
         * @param value the value
         * @return this
         */
        public Request virtualNumber(String value) {
            return put("VirtualNumber", value);
        }
    }

    /**
     * The answer of UpdateAiCallTask. {@code toString} shows only what may be logged.
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
            @Nullable Boolean data,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AccessDeniedDetail"),
                    json.text("Code"),
                    json.bool("Data"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "UpdateAiCallTask.Response[code " + code + ", requestId " + requestId + ", success " + success + "]";
        }
    }
}
