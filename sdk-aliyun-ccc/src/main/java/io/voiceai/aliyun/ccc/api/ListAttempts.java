package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the attempts to call one number of a campaign. Rests on Alibaba Cloud's page of the operation, API
 * 2020-07-01, read 2026-08.
 */
public final class ListAttempts {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.<Request, Response>read("ListAttempts", Response::read).overGet();

    private ListAttempts() {}

    /**
     * The parameters of ListAttempts.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param campaignId {@code CampaignId}
         * @param caseId {@code CaseId}
         * @param instanceId {@code InstanceId}
         * @param pageNumber {@code PageNumber}
         * @param pageSize {@code PageSize}
         */
        public Request(String campaignId, String caseId, String instanceId, int pageNumber, int pageSize) {
            require("CampaignId", campaignId);
            require("CaseId", caseId);
            require("InstanceId", instanceId);
            put("PageNumber", pageNumber);
            put("PageSize", pageSize);
        }

        /**
         * Sets {@code PageNumber} anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(int value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize} anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(int value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code AgentId}.
         *
         * @param value the value
         * @return this
         */
        public Request agentId(String value) {
            return put("AgentId", value);
        }

        /**
         * Sets {@code AttemptId}.
         *
         * @param value the value
         * @return this
         */
        public Request attemptId(String value) {
            return put("AttemptId", value);
        }

        /**
         * Sets {@code Callee}.
         *
         * @param value the value
         * @return this
         */
        public Request callee(String value) {
            return put("Callee", value);
        }

        /**
         * Sets {@code Caller}.
         *
         * @param value the value
         * @return this
         */
        public Request caller(String value) {
            return put("Caller", value);
        }

        /**
         * Sets {@code ContactId}.
         *
         * @param value the value
         * @return this
         */
        public Request contactId(String value) {
            return put("ContactId", value);
        }

        /**
         * Sets {@code Criteria}.
         *
         * @param value the value
         * @return this
         */
        public Request criteria(String value) {
            return put("Criteria", value);
        }

        /**
         * Sets {@code EndTime}.
         *
         * @param value the value
         * @return this
         */
        public Request endTime(long value) {
            return put("EndTime", value);
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
         * Sets {@code StartTime}.
         *
         * @param value the value
         * @return this
         */
        public Request startTime(long value) {
            return put("StartTime", value);
        }
    }

    /**
     * The answer of ListAttempts. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
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
             * @param agentEstablishedTime {@code AgentEstablishedTime}; null if absent
             * @param agentId {@code AgentId}; null if absent
             * @param agentRingDuration {@code AgentRingDuration}; null if absent
             * @param assignAgentTime {@code AssignAgentTime}; null if absent
             * @param attemptId {@code AttemptId}: equals the call id (job-…); null if absent
             * @param callee {@code Callee}; null if absent
             * @param caller {@code Caller}; null if absent
             * @param campaignId {@code CampaignId}; null if absent
             * @param caseId {@code CaseId}; null if absent
             * @param contactId {@code ContactId}: call id for the record operations; null if absent
             * @param customerEstablishedTime {@code CustomerEstablishedTime}; null if absent
             * @param customerReleasedTime {@code CustomerReleasedTime}; null if absent
             * @param dialDuration {@code DialDuration}: ms by the example; null if absent
             * @param dialTime {@code DialTime}; null if absent
             * @param enqueueTime {@code EnqueueTime}; null if absent
             * @param enterIvrTime {@code EnterIvrTime}; null if absent
             * @param instanceId {@code InstanceId}; null if absent
             * @param ivrDuration {@code IvrDuration}; null if absent
             * @param queueDuration {@code QueueDuration}; null if absent
             * @param queueId {@code QueueId}; null if absent
             */
            public record Item(
                    @Nullable Long agentEstablishedTime,
                    @Nullable String agentId,
                    @Nullable Long agentRingDuration,
                    @Nullable Long assignAgentTime,
                    @Nullable String attemptId,
                    @Nullable String callee,
                    @Nullable String caller,
                    @Nullable String campaignId,
                    @Nullable String caseId,
                    @Nullable String contactId,
                    @Nullable Long customerEstablishedTime,
                    @Nullable Long customerReleasedTime,
                    @Nullable Long dialDuration,
                    @Nullable Long dialTime,
                    @Nullable Long enqueueTime,
                    @Nullable Long enterIvrTime,
                    @Nullable String instanceId,
                    @Nullable Long ivrDuration,
                    @Nullable Long queueDuration,
                    @Nullable String queueId) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.integer("AgentEstablishedTime"),
                            json.text("AgentId"),
                            json.integer("AgentRingDuration"),
                            json.integer("AssignAgentTime"),
                            json.text("AttemptId"),
                            json.text("Callee"),
                            json.text("Caller"),
                            json.text("CampaignId"),
                            json.text("CaseId"),
                            json.text("ContactId"),
                            json.integer("CustomerEstablishedTime"),
                            json.integer("CustomerReleasedTime"),
                            json.integer("DialDuration"),
                            json.integer("DialTime"),
                            json.integer("EnqueueTime"),
                            json.integer("EnterIvrTime"),
                            json.text("InstanceId"),
                            json.integer("IvrDuration"),
                            json.integer("QueueDuration"),
                            json.text("QueueId"));
                }

                @Override
                public String toString() {
                    return "Item[instanceId " + instanceId + "]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "ListAttempts.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
