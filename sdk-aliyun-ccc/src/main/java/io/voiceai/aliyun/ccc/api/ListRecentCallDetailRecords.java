package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the records of recent calls. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read
 * 2026-08.
 */
public final class ListRecentCallDetailRecords {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.<Request, Response>read(
                    "ListRecentCallDetailRecords", Response::read)
            .inBody("StartTime");

    private ListRecentCallDetailRecords() {}

    /**
     * The parameters of ListRecentCallDetailRecords.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param pageNumber {@code PageNumber}
         * @param pageSize {@code PageSize}
         */
        public Request(String instanceId, int pageNumber, int pageSize) {
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
         * Sets {@code Criteria}: JSON object text: phoneNumber, callingNumber, calledNumber.
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
         * Sets {@code StartTime}: ms; form body.
         *
         * @param value the value
         * @return this
         */
        public Request startTime(long value) {
            return put("StartTime", value);
        }
    }

    /**
     * The answer of ListRecentCallDetailRecords. {@code toString} shows only what may be logged.
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
             * @param agentIds {@code AgentIds}; null if absent
             * @param callDuration {@code CallDuration}: String; null if absent
             * @param calledNumber {@code CalledNumber}; null if absent
             * @param callingNumber {@code CallingNumber}; null if absent
             * @param contactDisposition {@code ContactDisposition}; null if absent
             * @param contactId {@code ContactId}; null if absent
             * @param contactType {@code ContactType}; null if absent
             * @param duration {@code Duration}: Long; null if absent
             * @param instanceId {@code InstanceId}; null if absent
             * @param skillGroupIds {@code SkillGroupIds}; null if absent
             * @param startTime {@code StartTime}; null if absent
             */
            public record Item(
                    @Nullable String agentIds,
                    @Nullable String callDuration,
                    @Nullable String calledNumber,
                    @Nullable String callingNumber,
                    @Nullable String contactDisposition,
                    @Nullable String contactId,
                    @Nullable String contactType,
                    @Nullable Long duration,
                    @Nullable String instanceId,
                    @Nullable String skillGroupIds,
                    @Nullable Long startTime) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.text("AgentIds"),
                            json.text("CallDuration"),
                            json.text("CalledNumber"),
                            json.text("CallingNumber"),
                            json.text("ContactDisposition"),
                            json.text("ContactId"),
                            json.text("ContactType"),
                            json.integer("Duration"),
                            json.text("InstanceId"),
                            json.text("SkillGroupIds"),
                            json.integer("StartTime"));
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
            return "ListRecentCallDetailRecords.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
