package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Pauses a task; calls that run go on. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read
 * 2026-08.
 */
public final class PauseAutoCalloutTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("PauseAutoCalloutTask", Response::read);

    private PauseAutoCalloutTask() {}

    /**
     * The parameters of PauseAutoCalloutTask.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param taskId {@code TaskId}: from CreateAutoCalloutTask
         */
        public Request(long sdkAppId, long taskId) {
            put("SdkAppId", sdkAppId);
            put("TaskId", taskId);
        }
    }

    /**
     * The answer of PauseAutoCalloutTask. {@code toString} shows only what may be logged.
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
            return "PauseAutoCalloutTask.Response[requestId " + requestId + "]";
        }
    }
}
