package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists tasks with their progress. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read
 * 2026-08.
 */
public final class QueryAiCallTaskPage {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("QueryAiCallTaskPage", Response::read);

    private QueryAiCallTaskPage() {}

    /**
     * The parameters of QueryAiCallTaskPage.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts empty.
         */
        public Request() {}

        /**
         * Sets {@code AgentName}: fuzzy.
         *
         * @param value the value
         * @return this
         */
        public Request agentName(String value) {
            return put("AgentName", value);
        }

        /**
         * Sets {@code ApplicationCode}.
         *
         * @param value the value
         * @return this
         */
        public Request applicationCode(String value) {
            return put("ApplicationCode", value);
        }

        /**
         * Sets {@code PageNo}: from 1, default 1.
         *
         * @param value the value
         * @return this
         */
        public Request pageNo(long value) {
            return put("PageNo", value);
        }

        /**
         * Sets {@code PageSize}.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code Source}.
         *
         * @param value the value
         * @return this
         */
        public Request source(long value) {
            return put("Source", value);
        }

        /**
         * Sets {@code Status}: INIT, FAILED, RUNNING, STOPPED.
         *
         * @param value the value
         * @return this
         */
        public Request status(String value) {
            return put("Status", value);
        }

        /**
         * Sets {@code TaskId}.
         *
         * @param value the value
         * @return this
         */
        public Request taskId(String value) {
            return put("TaskId", value);
        }

        /**
         * Sets {@code TaskName}: fuzzy.
         *
         * @param value the value
         * @return this
         */
        public Request taskName(String value) {
            return put("TaskName", value);
        }
    }

    /**
     * The answer of QueryAiCallTaskPage. {@code toString} shows only what may be logged.
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
         * @param list {@code List}
         * @param pageNo {@code PageNo}; null if absent
         * @param pageSize {@code PageSize}; null if absent
         * @param total {@code Total}; null if absent
         */
        public record Data(
                List<Item> list,
                @Nullable Long pageNo,
                @Nullable Long pageSize,
                @Nullable Long total) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.objects("List").stream().map(Item::read).toList(),
                        json.integer("PageNo"),
                        json.integer("PageSize"),
                        json.integer("Total"));
            }

            /**
             * The part {@code List} of the answer. {@code toString} shows no content.
             *
             * @param agentId {@code AgentId}; null if absent
             * @param agentName {@code AgentName}; null if absent
             * @param applicationCode {@code ApplicationCode}; null if absent
             * @param applicationName {@code ApplicationName}; null if absent
             * @param callingCount {@code CallingCount}; null if absent
             * @param completeRate {@code CompleteRate}: text such as 70%; null if absent
             * @param concurrentCount {@code ConcurrentCount}; null if absent
             * @param createTime {@code CreateTime}; null if absent
             * @param dayCallCount {@code DayCallCount}; null if absent
             * @param dayConnectRate {@code DayConnectRate}; null if absent
             * @param dayImportCount {@code DayImportCount}; null if absent
             * @param failedCount {@code FailedCount}; null if absent
             * @param historyConnectRate {@code HistoryConnectRate}; null if absent
             * @param realStartTime {@code RealStartTime}; null if absent
             * @param startFailedReason {@code StartFailedReason}; null if absent
             * @param startTime {@code StartTime}; null if absent
             * @param status {@code Status}: Long; mapping to the request enum not documented (unconfirmed);
             *     null if absent
             * @param succeedCount {@code SucceedCount}; null if absent
             * @param taskId {@code TaskId}; null if absent
             * @param taskName {@code TaskName}; null if absent
             * @param totalCallCount {@code TotalCallCount}; null if absent
             * @param totalCount {@code TotalCount}; null if absent
             */
            public record Item(
                    @Nullable String agentId,
                    @Nullable String agentName,
                    @Nullable String applicationCode,
                    @Nullable String applicationName,
                    @Nullable Long callingCount,
                    @Nullable String completeRate,
                    @Nullable Long concurrentCount,
                    @Nullable Long createTime,
                    @Nullable Long dayCallCount,
                    @Nullable String dayConnectRate,
                    @Nullable Long dayImportCount,
                    @Nullable Long failedCount,
                    @Nullable String historyConnectRate,
                    @Nullable Long realStartTime,
                    @Nullable String startFailedReason,
                    @Nullable Long startTime,
                    @Nullable Long status,
                    @Nullable Long succeedCount,
                    @Nullable String taskId,
                    @Nullable String taskName,
                    @Nullable Long totalCallCount,
                    @Nullable Long totalCount) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.text("AgentId"),
                            json.text("AgentName"),
                            json.text("ApplicationCode"),
                            json.text("ApplicationName"),
                            json.integer("CallingCount"),
                            json.text("CompleteRate"),
                            json.integer("ConcurrentCount"),
                            json.integer("CreateTime"),
                            json.integer("DayCallCount"),
                            json.text("DayConnectRate"),
                            json.integer("DayImportCount"),
                            json.integer("FailedCount"),
                            json.text("HistoryConnectRate"),
                            json.integer("RealStartTime"),
                            json.text("StartFailedReason"),
                            json.integer("StartTime"),
                            json.integer("Status"),
                            json.integer("SucceedCount"),
                            json.text("TaskId"),
                            json.text("TaskName"),
                            json.integer("TotalCallCount"),
                            json.integer("TotalCount"));
                }

                @Override
                public String toString() {
                    return "Item[status " + status + "]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "QueryAiCallTaskPage.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
