package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the phone numbers of the account. Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read
 * 2026-08.
 */
public final class ListAIAgentPhoneNumber {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("ListAIAgentPhoneNumber", Response::read);

    private ListAIAgentPhoneNumber() {}

    /**
     * The parameters of ListAIAgentPhoneNumber.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts empty.
         */
        public Request() {}

        /**
         * Sets {@code Number}.
         *
         * @param value the value
         * @return this
         */
        public Request number(String value) {
            return put("Number", value);
        }

        /**
         * Sets {@code PageNumber}: default 1.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize}: default 50, max 100.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code Status}: 1 activating, 2 normal, 3 deactivating, 4 deactivated.
         *
         * @param value the value
         * @return this
         */
        public Request status(int value) {
            return put("Status", value);
        }
    }

    /**
     * The answer of ListAIAgentPhoneNumber. {@code toString} shows only what may be logged.
     *
     * @param data {@code Data}
     * @param pageNumber {@code PageNumber}; null if absent
     * @param pageSize {@code PageSize}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param totalNumber {@code TotalNumber}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<Data> data,
            @Nullable Long pageNumber,
            @Nullable Long pageSize,
            @Nullable String requestId,
            @Nullable Long totalNumber,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("Data").stream().map(Data::read).toList(),
                    json.integer("PageNumber"),
                    json.integer("PageSize"),
                    json.text("RequestId"),
                    json.integer("TotalNumber"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param phoneNumber {@code PhoneNumber}; null if absent
         * @param status {@code Status}: same values; null if absent
         */
        public record Data(
                @Nullable String phoneNumber, @Nullable Long status) {

            static Data read(JsonObject json) {
                return new Data(json.text("PhoneNumber"), json.integer("Status"));
            }

            @Override
            public String toString() {
                return "Data[status " + status + "]";
            }
        }

        @Override
        public String toString() {
            return "ListAIAgentPhoneNumber.Response[requestId " + requestId + "]";
        }
    }
}
