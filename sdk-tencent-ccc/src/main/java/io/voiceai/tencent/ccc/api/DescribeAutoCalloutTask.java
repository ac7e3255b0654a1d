package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a task and of each of its callees. Rests on Tencent Cloud's page of the operation, API
 * 2020-02-10, read 2026-08.
 */
public final class DescribeAutoCalloutTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAutoCalloutTask", Response::read);

    private DescribeAutoCalloutTask() {}

    /**
     * The parameters of DescribeAutoCalloutTask.
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
     * The answer of DescribeAutoCalloutTask. {@code toString} shows only what may be logged.
     *
     * @param name {@code Name}; null if absent
     * @param description {@code Description}; null if absent
     * @param notBefore {@code NotBefore}: seconds since 1970; null if absent
     * @param notAfter {@code NotAfter}: seconds since 1970; null if absent
     * @param callers {@code Callers}
     * @param callees {@code Callees}
     * @param ivrId {@code IvrId}; null if absent
     * @param state {@code State}: 0 waits, 1 runs, 2 completed, 3 ends, 4 ended, 5 paused; null if absent
     * @param maxRingTimeoutSecond {@code MaxRingTimeoutSecond}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String name,
            @Nullable String description,
            @Nullable Long notBefore,
            @Nullable Long notAfter,
            List<String> callers,
            List<CalleeState> callees,
            @Nullable Long ivrId,
            @Nullable Long state,
            @Nullable Long maxRingTimeoutSecond,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Name"),
                    json.text("Description"),
                    json.integer("NotBefore"),
                    json.integer("NotAfter"),
                    json.texts("Callers"),
                    json.objects("Callees").stream().map(CalleeState::read).toList(),
                    json.integer("IvrId"),
                    json.integer("State"),
                    json.integer("MaxRingTimeoutSecond"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Callees} of the answer. {@code toString} shows no content.
         *
         * @param callee {@code Callee}; null if absent
         * @param state {@code State}: 0 waits, 1 answered, 2 not answered, 3 being called, 4 to be tried again;
         *     null if absent
         * @param sessions {@code Sessions}: the sessions of its calls
         */
        public record CalleeState(
                @Nullable String callee, @Nullable Long state, List<String> sessions) {

            static CalleeState read(JsonObject json) {
                return new CalleeState(json.text("Callee"), json.integer("State"), json.texts("Sessions"));
            }

            @Override
            public String toString() {
                return "CalleeState[state " + state + "]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAutoCalloutTask.Response[state " + state + ", requestId " + requestId + "]";
        }
    }
}
