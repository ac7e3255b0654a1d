package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the progress of a campaign. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read
 * 2026-08.
 */
public final class GetCampaign {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("GetCampaign", Response::read);

    private GetCampaign() {}

    /**
     * The parameters of GetCampaign.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param campaignId {@code CampaignId}
         * @param instanceId {@code InstanceId}
         */
        public Request(String campaignId, String instanceId) {
            require("CampaignId", campaignId);
            require("InstanceId", instanceId);
        }
    }

    /**
     * The answer of GetCampaign. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param actualEndTime {@code ActualEndTime}; null if absent
         * @param actualStartTime {@code ActualStartTime}; null if absent
         * @param campaignId {@code CampaignId}; null if absent
         * @param casesAborted {@code CasesAborted}; null if absent
         * @param casesConnected {@code CasesConnected}; null if absent
         * @param casesUncompleted {@code CasesUncompleted}; null if absent
         * @param casesUncompletedAfterAttempt {@code CasesUncompletedAfterAttempt}; null if absent
         * @param casesUncompletedAfterAttempted {@code CasesUncompletedAfterAttempted}; null if absent
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
         * @param simulationParameters {@code SimulationParameters}; null if absent
         * @param state {@code State}: Draft, Completed seen as examples; full list unconfirmed; null if absent
         * @param strategyParameters {@code StrategyParameters}; null if absent
         * @param strategyType {@code StrategyType}; null if absent
         * @param totalCases {@code TotalCases}; null if absent
         */
        public record Data(
                @Nullable Long actualEndTime,
                @Nullable Long actualStartTime,
                @Nullable String campaignId,
                @Nullable Long casesAborted,
                @Nullable Long casesConnected,
                @Nullable Long casesUncompleted,
                @Nullable String casesUncompletedAfterAttempt,
                @Nullable Long casesUncompletedAfterAttempted,
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
                @Nullable String simulationParameters,
                @Nullable String state,
                @Nullable String strategyParameters,
                @Nullable String strategyType,
                @Nullable Long totalCases) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.integer("ActualEndTime"),
                        json.integer("ActualStartTime"),
                        json.text("CampaignId"),
                        json.integer("CasesAborted"),
                        json.integer("CasesConnected"),
                        json.integer("CasesUncompleted"),
                        json.text("CasesUncompletedAfterAttempt"),
                        json.integer("CasesUncompletedAfterAttempted"),
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
                        json.text("SimulationParameters"),
                        json.text("State"),
                        json.text("StrategyParameters"),
                        json.text("StrategyType"),
                        json.integer("TotalCases"));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "GetCampaign.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
