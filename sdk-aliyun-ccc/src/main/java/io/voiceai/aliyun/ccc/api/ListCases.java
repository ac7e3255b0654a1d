package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the numbers of a campaign. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read
 * 2026-08.
 */
public final class ListCases {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("ListCases", Response::read);

    private ListCases() {}

    /**
     * The parameters of ListCases.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param campaignId {@code CampaignId}
         * @param instanceId {@code InstanceId}
         * @param pageNumber {@code PageNumber}
         * @param pageSize {@code PageSize}
         */
        public Request(String campaignId, String instanceId, long pageNumber, long pageSize) {
            require("CampaignId", campaignId);
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
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize} anew.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code PhoneNumber}.
         *
         * @param value the value
         * @return this
         */
        public Request phoneNumber(String value) {
            return put("PhoneNumber", value);
        }

        /**
         * Sets {@code State}: Pending, Executing, Connected, Failed, Aborted, Forbidden.
         *
         * @param value the value
         * @return this
         */
        public Request state(String value) {
            return put("State", value);
        }
    }

    /**
     * The answer of ListCases. {@code toString} shows only what may be logged.
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
             * @param abandonPhase {@code AbandonPhase}; null if absent
             * @param abandonType {@code AbandonType}: example NA; null if absent
             * @param attemptCount {@code AttemptCount}; null if absent
             * @param caseId {@code CaseId}; null if absent
             * @param customVariables {@code CustomVariables}; null if absent
             * @param failureReason {@code FailureReason}; null if absent
             * @param phoneNumber {@code PhoneNumber}; null if absent
             * @param state {@code State}: same values; null if absent
             */
            public record Item(
                    @Nullable String abandonPhase,
                    @Nullable String abandonType,
                    @Nullable Long attemptCount,
                    @Nullable String caseId,
                    @Nullable String customVariables,
                    @Nullable String failureReason,
                    @Nullable String phoneNumber,
                    @Nullable String state) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.text("AbandonPhase"),
                            json.text("AbandonType"),
                            json.integer("AttemptCount"),
                            json.text("CaseId"),
                            json.text("CustomVariables"),
                            json.text("FailureReason"),
                            json.text("PhoneNumber"),
                            json.text("State"));
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
            return "ListCases.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
