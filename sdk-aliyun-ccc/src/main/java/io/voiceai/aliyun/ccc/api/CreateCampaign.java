package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates a campaign that works off a list of numbers with a contact flow. Rests on Alibaba Cloud's page of the
 * operation, API 2020-07-01, read 2026-08.
 */
public final class CreateCampaign {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateCampaign", "Data", Response::read);

    private CreateCampaign() {}

    /**
     * The parameters of CreateCampaign.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callableTime {@code CallableTime}: JSON array text of {beginTime, endTime} HH:mm:ss
         * @param contactFlowId {@code ContactFlowId}
         * @param endTime {@code EndTime}: ms as String
         * @param instanceId {@code InstanceId}
         * @param maxAttemptCount {@code MaxAttemptCount}
         * @param minAttemptInterval {@code MinAttemptInterval}: unit not documented
         * @param name {@code Name}
         * @param queueId {@code QueueId}: skill group id
         * @param startTime {@code StartTime}: ms as String
         * @param strategyParameters {@code StrategyParameters}: JSON text, e.g. {"ratio":1}
         * @param strategyType {@code StrategyType}: PACING in the example; PID and others unconfirmed
         */
        public Request(
                String callableTime,
                String contactFlowId,
                String endTime,
                String instanceId,
                long maxAttemptCount,
                long minAttemptInterval,
                String name,
                String queueId,
                String startTime,
                String strategyParameters,
                String strategyType) {
            require("CallableTime", callableTime);
            require("ContactFlowId", contactFlowId);
            require("EndTime", endTime);
            require("InstanceId", instanceId);
            put("MaxAttemptCount", maxAttemptCount);
            put("MinAttemptInterval", minAttemptInterval);
            require("Name", name);
            require("QueueId", queueId);
            require("StartTime", startTime);
            require("StrategyParameters", strategyParameters);
            require("StrategyType", strategyType);
        }

        /**
         * Sets {@code CaseFileKey}: uploaded list file (GetCaseFileUploadUrl).
         *
         * @param value the value
         * @return this
         */
        public Request caseFileKey(String value) {
            return put("CaseFileKey", value);
        }

        /**
         * Sets {@code CaseList}.
         *
         * @param value the value
         * @return this
         */
        public Request caseList(List<CaseList> value) {
            return put("CaseList", value);
        }

        /**
         * Sets {@code ExecutingUntilTimeout}.
         *
         * @param value the value
         * @return this
         */
        public Request executingUntilTimeout(boolean value) {
            return put("ExecutingUntilTimeout", value);
        }

        /**
         * Sets {@code FlashSmsParameters}.
         *
         * @param value the value
         * @return this
         */
        public Request flashSmsParameters(String value) {
            return put("FlashSmsParameters", value);
        }

        /**
         * Sets {@code InstGroupId}.
         *
         * @param value the value
         * @return this
         */
        public Request instGroupId(String value) {
            return put("InstGroupId", value);
        }

        /**
         * Sets {@code NumberList}: caller numbers.
         *
         * @param value the value
         * @return this
         */
        public Request numberList(List<String> value) {
            return put("NumberList", value);
        }

        /**
         * Sets {@code Simulation}.
         *
         * @param value the value
         * @return this
         */
        public Request simulation(boolean value) {
            return put("Simulation", value);
        }

        /**
         * Sets {@code SimulationParameters}.
         *
         * @param value the value
         * @return this
         */
        public Request simulationParameters(String value) {
            return put("SimulationParameters", value);
        }

        /**
         * The part {@code CaseList}.
         */
        public static final class CaseList extends WireObject<CaseList> {
            /**
             * Starts empty.
             */
            public CaseList() {}

            /**
             * Sets {@code CustomVariables}.
             *
             * @param value the value
             * @return this
             */
            public CaseList customVariables(String value) {
                return put("CustomVariables", value);
            }

            /**
             * Sets {@code PhoneNumber}.
             *
             * @param value the value
             * @return this
             */
            public CaseList phoneNumber(String value) {
                return put("PhoneNumber", value);
            }

            /**
             * Sets {@code ReferenceId}.
             *
             * @param value the value
             * @return this
             */
            public CaseList referenceId(String value) {
                return put("ReferenceId", value);
            }
        }
    }

    /**
     * The answer of CreateCampaign. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}: campaign id; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable String data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.text("Data"),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "CreateCampaign.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
