package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Lets a paused task go on calling. Execute once. Rests on Tencent Cloud's page of the operation, API
 * 2020-02-10, read 2026-08.
 */
public final class ResumeAutoCalloutTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("ResumeAutoCalloutTask", "", Response::read);

    private ResumeAutoCalloutTask() {}

    /**
     * The parameters of ResumeAutoCalloutTask.
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
     * The answer of ResumeAutoCalloutTask. {@code toString} shows only what may be logged.
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
            return "ResumeAutoCalloutTask.Response[requestId " + requestId + "]";
        }
    }
}
