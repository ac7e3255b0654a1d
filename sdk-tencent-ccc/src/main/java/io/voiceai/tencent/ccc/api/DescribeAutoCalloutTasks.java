package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tasks of an application. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read
 * 2026-08.
 */
public final class DescribeAutoCalloutTasks {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAutoCalloutTasks", Response::read);

    private DescribeAutoCalloutTasks() {}

    /**
     * The parameters of DescribeAutoCalloutTasks.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param pageSize {@code PageSize}
         * @param pageNumber {@code PageNumber}: from 0
         */
        public Request(long sdkAppId, long pageSize, long pageNumber) {
            put("SdkAppId", sdkAppId);
            put("PageSize", pageSize);
            put("PageNumber", pageNumber);
        }

        /**
         * Sets {@code PageNumber}: from 0.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }
    }

    /**
     * The answer of DescribeAutoCalloutTasks. {@code toString} shows only what may be logged.
     *
     * @param totalCount {@code TotalCount}; null if absent
     * @param tasks {@code Tasks}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Long totalCount,
            List<TaskItem> tasks,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.integer("TotalCount"),
                    json.objects("Tasks").stream().map(TaskItem::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Tasks} of the answer. {@code toString} shows no content.
         *
         * @param name {@code Name}; null if absent
         * @param calleeCount {@code CalleeCount}; null if absent
         * @param callers {@code Callers}
         * @param notBefore {@code NotBefore}: seconds since 1970; null if absent
         * @param notAfter {@code NotAfter}: seconds since 1970; null if absent
         * @param ivrId {@code IvrId}; null if absent
         * @param state {@code State}: 0 waits, 1 runs, 2 completed, 3 ends, 4 ended, 5 paused; null if absent
         * @param taskId {@code TaskId}; null if absent
         * @param maxRingTimeoutSecond {@code MaxRingTimeoutSecond}; null if absent
         */
        public record TaskItem(
                @Nullable String name,
                @Nullable Long calleeCount,
                List<String> callers,
                @Nullable Long notBefore,
                @Nullable Long notAfter,
                @Nullable Long ivrId,
                @Nullable Long state,
                @Nullable String taskId,
                @Nullable Long maxRingTimeoutSecond) {

            static TaskItem read(JsonObject json) {
                return new TaskItem(
                        json.text("Name"),
                        json.integer("CalleeCount"),
                        json.texts("Callers"),
                        json.integer("NotBefore"),
                        json.integer("NotAfter"),
                        json.integer("IvrId"),
                        json.integer("State"),
                        json.text("TaskId"),
                        json.integer("MaxRingTimeoutSecond"));
            }

            @Override
            public String toString() {
                return "TaskItem[state " + state + ", taskId " + taskId + "]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAutoCalloutTasks.Response[totalCount " + totalCount + ", requestId " + requestId + "]";
        }
    }
}
