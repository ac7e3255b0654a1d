package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Stops a running task: no further number is called. Calls that are ringing or answered go on. Rests on Alibaba
 * Cloud's page of the operation, API 2019-10-15, read 2026-08.
 */
public final class StopAiCallTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("StopAiCallTask", Response::read);

    private StopAiCallTask() {}

    /**
     * The parameters of StopAiCallTask.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param taskId {@code TaskId}: task must be running
         */
        public Request(String taskId) {
            require("TaskId", taskId);
        }
    }

    /**
     * The answer of StopAiCallTask. {@code toString} shows only what may be logged.
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
            return "StopAiCallTask.Response[code " + code + ", requestId " + requestId + ", success " + success + "]";
        }
    }
}
