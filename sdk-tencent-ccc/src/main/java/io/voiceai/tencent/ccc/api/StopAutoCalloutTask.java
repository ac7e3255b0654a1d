package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Stops a task for good. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class StopAutoCalloutTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("StopAutoCalloutTask", Response::read);

    private StopAutoCalloutTask() {}

    /**
     * The parameters of StopAutoCalloutTask.
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
     * The answer of StopAutoCalloutTask. {@code toString} shows only what may be logged.
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
            return "StopAutoCalloutTask.Response[requestId " + requestId + "]";
        }
    }
}
