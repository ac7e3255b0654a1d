package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a task in which the vendor calls many numbers. Rests on Tencent Cloud's page of the operation, API
 * 2020-02-10, read 2026-08.
 */
public final class CreateAutoCalloutTask {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateAutoCalloutTask", "TaskId", Response::read);

    private CreateAutoCalloutTask() {}

    /**
     * The parameters of CreateAutoCalloutTask.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param notBefore {@code NotBefore}: when it begins, seconds since 1970
         * @param callees {@code Callees}: 0086 and the number as dialled within mainland China
         * @param callers {@code Callers}: in the same form
         */
        public Request(long sdkAppId, long notBefore, List<String> callees, List<String> callers) {
            put("SdkAppId", sdkAppId);
            put("NotBefore", notBefore);
            put("Callees", callees);
            put("Callers", callers);
        }

        /**
         * Sets {@code IvrId}: this or AIAgentId.
         *
         * @param value the value
         * @return this
         */
        public Request ivrId(long value) {
            return put("IvrId", value);
        }

        /**
         * Sets {@code Name}.
         *
         * @param value the value
         * @return this
         */
        public Request name(String value) {
            return put("Name", value);
        }

        /**
         * Sets {@code Description}.
         *
         * @param value the value
         * @return this
         */
        public Request description(String value) {
            return put("Description", value);
        }

        /**
         * Sets {@code NotAfter}: when it stops, seconds since 1970.
         *
         * @param value the value
         * @return this
         */
        public Request notAfter(long value) {
            return put("NotAfter", value);
        }

        /**
         * Sets {@code Tries}: 1 to 3.
         *
         * @param value the value
         * @return this
         */
        public Request tries(int value) {
            return put("Tries", value);
        }

        /**
         * Sets {@code AIAgentId}: this or IvrId.
         *
         * @param value the value
         * @return this
         */
        public Request aiAgentId(long value) {
            return put("AIAgentId", value);
        }

        /**
         * Sets {@code RetryInterval}: seconds, 600 to 86400.
         *
         * @param value the value
         * @return this
         */
        public Request retryInterval(int value) {
            return put("RetryInterval", value);
        }

        /**
         * Sets {@code Variables}: for all callees.
         *
         * @param value the value
         * @return this
         */
        public Request variables(List<Variable> value) {
            return put("Variables", value);
        }

        /**
         * Sets {@code UUI}: for all callees.
         *
         * @param value the value
         * @return this
         */
        public Request uui(String value) {
            return put("UUI", value);
        }

        /**
         * Sets {@code CalleeAttributes}: for single callees.
         *
         * @param value the value
         * @return this
         */
        public Request calleeAttributes(List<CalleeAttribute> value) {
            return put("CalleeAttributes", value);
        }

        /**
         * Sets {@code TimeZone}: such as Asia/Shanghai.
         *
         * @param value the value
         * @return this
         */
        public Request timeZone(String value) {
            return put("TimeZone", value);
        }

        /**
         * Sets {@code AvailableTime}: when it may call.
         *
         * @param value the value
         * @return this
         */
        public Request availableTime(List<AvailableTime> value) {
            return put("AvailableTime", value);
        }

        /**
         * Sets {@code MaxRingTimeoutSecond}: seconds; only with numbers of the customer's own.
         *
         * @param value the value
         * @return this
         */
        public Request maxRingTimeoutSecond(int value) {
            return put("MaxRingTimeoutSecond", value);
        }

        /**
         * Sets {@code RetryHangupTypes}: end codes after which a callee is tried again; tasks with AIAgentId
         * only.
         *
         * @param value the value
         * @return this
         */
        public Request retryHangupTypes(List<String> value) {
            return put("RetryHangupTypes", value);
        }

        /**
         * Sets {@code ConcurrencyLimit}: calls at a time; the China site only.
         *
         * @param value the value
         * @return this
         */
        public Request concurrencyLimit(int value) {
            return put("ConcurrencyLimit", value);
        }

        /**
         * The part {@code CalleeAttributes}.
         */
        public static final class CalleeAttribute extends WireObject<CalleeAttribute> {
            /**
             * Starts with what is required.
             *
             * @param callee {@code Callee}
             */
            public CalleeAttribute(String callee) {
                require("Callee", callee);
            }

            /**
             * Sets {@code UUI}.
             *
             * @param value the value
             * @return this
             */
            public CalleeAttribute uui(String value) {
                return put("UUI", value);
            }

            /**
             * Sets {@code Variables}.
             *
             * @param value the value
             * @return this
             */
            public CalleeAttribute variables(List<Variable> value) {
                return put("Variables", value);
            }
        }

        /**
         * The part {@code AvailableTime}.
         */
        public static final class AvailableTime extends WireObject<AvailableTime> {
            /**
             * Starts with what is required.
             *
             * @param startTime {@code StartTime}: HH:mm:ss
             * @param endTime {@code EndTime}: HH:mm:ss
             */
            public AvailableTime(String startTime, String endTime) {
                require("StartTime", startTime);
                require("EndTime", endTime);
            }
        }
    }

    /**
     * The answer of CreateAutoCalloutTask. {@code toString} shows only what may be logged.
     *
     * @param taskId {@code TaskId}: the key of every later operation; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String taskId, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("TaskId"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "CreateAutoCalloutTask.Response[taskId " + taskId + ", requestId " + requestId + "]";
        }
    }
}
