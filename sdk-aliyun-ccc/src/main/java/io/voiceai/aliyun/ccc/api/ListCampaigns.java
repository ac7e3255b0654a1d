package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the campaigns of an instance. Rests on Alibaba Cloud's client of the operation, API 2020-07-01, read 2026-08; it
 * says that the times are milliseconds where an older page shows dates.
 */
public final class ListCampaigns {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("ListCampaigns", Response::read);

    private ListCampaigns() {}

    /**
     * The parameters of ListCampaigns.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param pageNumber {@code PageNumber}: 1 to 100
         * @param pageSize {@code PageSize}: 1 to 100
         */
        public Request(String instanceId, long pageNumber, long pageSize) {
            require("InstanceId", instanceId);
            put("PageNumber", pageNumber);
            put("PageSize", pageSize);
        }

        /**
         * Sets {@code PageNumber}: 1 to 100; anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize}: 1 to 100; anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code ActualStartTimeFrom}: ms as String.
         *
         * @param value the value
         * @return this
         */
        public Request actualStartTimeFrom(String value) {
            return put("ActualStartTimeFrom", value);
        }

        /**
         * Sets {@code ActualStartTimeTo}: ms as String.
         *
         * @param value the value
         * @return this
         */
        public Request actualStartTimeTo(String value) {
            return put("ActualStartTimeTo", value);
        }

        /**
         * Sets {@code Name}: exact.
         *
         * @param value the value
         * @return this
         */
        public Request name(String value) {
            return put("Name", value);
        }

        /**
         * Sets {@code PlanedStartTimeFrom}: ms as String; exact spelling.
         *
         * @param value the value
         * @return this
         */
        public Request planedStartTimeFrom(String value) {
            return put("PlanedStartTimeFrom", value);
        }

        /**
         * Sets {@code PlanedStartTimeTo}: ms as String; exact spelling.
         *
         * @param value the value
         * @return this
         */
        public Request planedStartTimeTo(String value) {
            return put("PlanedStartTimeTo", value);
        }

        /**
         * Sets {@code QueueId}.
         *
         * @param value the value
         * @return this
         */
        public Request queueId(String value) {
            return put("QueueId", value);
        }

        /**
         * Sets {@code State}: Draft seen as example; full list unconfirmed.
         *
         * @param value the value
         * @return this
         */
        public Request state(String value) {
            return put("State", value);
        }
    }

    /**
     * The answer of ListCampaigns. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param success {@code Success}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param list {@code List}
         * @param pageNumber {@code PageNumber}; null if absent
         * @param pageSize {@code PageSize}; null if absent
         * @param totalCount {@code TotalCount}; null if absent
         */
        public record Data(
                List<Item> list,
                @Nullable Long pageNumber,
                @Nullable Long pageSize,
                @Nullable Long totalCount) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.objects("List").stream().map(Item::read).toList(),
                        json.integer("PageNumber"),
                        json.integer("PageSize"),
                        json.integer("TotalCount"));
            }

            /**
             * The part {@code List} of the answer. {@code toString} shows no content.
             *
             * @param actualEndTime {@code ActualEndTime}; null if absent
             * @param actualStartTime {@code ActualStartTime}; null if absent
             * @param campaignId {@code CampaignId}; null if absent
             * @param casesAborted {@code CasesAborted}; null if absent
             * @param casesConnected {@code CasesConnected}; null if absent
             * @param casesUncompleted {@code CasesUncompleted}; null if absent
             * @param completionRate {@code CompletionRate}; null if absent
             * @param contactFlowId {@code ContactFlowId}; null if absent
             * @param maxAttemptCount {@code MaxAttemptCount}; null if absent
             * @param minAttemptInterval {@code MinAttemptInterval}; null if absent
             * @param name {@code Name}; null if absent
             * @param planedEndTime {@code PlanedEndTime}: exact spelling; null if absent
             * @param planedStartTime {@code PlanedStartTime}: exact spelling; null if absent
             * @param queueId {@code QueueId}; null if absent
             * @param queueName {@code QueueName}; null if absent
             * @param simulation {@code Simulation}; null if absent
             * @param state {@code State}; null if absent
             * @param strategyParameters {@code StrategyParameters}; null if absent
             * @param strategyType {@code StrategyType}; null if absent
             * @param totalCases {@code TotalCases}; null if absent
             */
            public record Item(
                    @Nullable Long actualEndTime,
                    @Nullable Long actualStartTime,
                    @Nullable String campaignId,
                    @Nullable Long casesAborted,
                    @Nullable Long casesConnected,
                    @Nullable Long casesUncompleted,
                    @Nullable Double completionRate,
                    @Nullable String contactFlowId,
                    @Nullable Long maxAttemptCount,
                    @Nullable Long minAttemptInterval,
                    @Nullable String name,
                    @Nullable Long planedEndTime,
                    @Nullable Long planedStartTime,
                    @Nullable String queueId,
                    @Nullable String queueName,
                    @Nullable Boolean simulation,
                    @Nullable String state,
                    @Nullable String strategyParameters,
                    @Nullable String strategyType,
                    @Nullable Long totalCases) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.integer("ActualEndTime"),
                            json.integer("ActualStartTime"),
                            json.text("CampaignId"),
                            json.integer("CasesAborted"),
                            json.integer("CasesConnected"),
                            json.integer("CasesUncompleted"),
                            json.decimal("CompletionRate"),
                            json.text("ContactFlowId"),
                            json.integer("MaxAttemptCount"),
                            json.integer("MinAttemptInterval"),
                            json.text("Name"),
                            json.integer("PlanedEndTime"),
                            json.integer("PlanedStartTime"),
                            json.text("QueueId"),
                            json.text("QueueName"),
                            json.bool("Simulation"),
                            json.text("State"),
                            json.text("StrategyParameters"),
                            json.text("StrategyType"),
                            json.integer("TotalCases"));
                }

                @Override
                public String toString() {
                    return "Item[]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "ListCampaigns.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
