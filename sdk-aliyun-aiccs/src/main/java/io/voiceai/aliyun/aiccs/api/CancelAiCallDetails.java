package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes numbers out of a task that are not yet waiting to be dialed. Rests on Alibaba Cloud's page of the
 * operation, API 2019-10-15, read 2026-08.
 */
public final class CancelAiCallDetails {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("CancelAiCallDetails", Response::read);

    private CancelAiCallDetails() {}

    /**
     * The parameters of CancelAiCallDetails.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param taskId {@code TaskId}
         */
        public Request(String taskId) {
            require("TaskId", taskId);
        }

        /**
         * Sets {@code BatchId}.
         *
         * @param value the value
         * @return this
         */
        public Request batchId(String value) {
            return put("BatchId", value);
        }

        /**
         * Sets {@code DetailIdList}: if given, BatchId and PhoneNumbers are ignored.
         *
         * @param value the value
         * @return this
         */
        public Request detailIdList(List<String> value) {
            return put("DetailIdList", value);
        }

        /**
         * Sets {@code EncryptionType}.
         *
         * @param value the value
         * @return this
         */
        public Request encryptionType(long value) {
            return put("EncryptionType", value);
        }

        /**
         * Sets {@code PhoneNumbers}: only together with BatchId.
         *
         * @param value the value
         * @return this
         */
        public Request phoneNumbers(List<String> value) {
            return put("PhoneNumbers", value);
        }
    }

    /**
     * The answer of CancelAiCallDetails. {@code toString} shows only what may be logged.
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
         * @param failedCount {@code FailedCount}; null if absent
         * @param failedDetails {@code FailedDetails}: key = detail id or number, value = reason text; null if
         *     absent
         * @param resultCode {@code ResultCode}: ALL_FAILED, ALL_SUCCEED, PART_FAILED; null if absent
         * @param succeedCount {@code SucceedCount}; null if absent
         * @param totalCount {@code TotalCount}; null if absent
         */
        public record Data(
                @Nullable Long failedCount,
                @Nullable JsonObject failedDetails,
                @Nullable String resultCode,
                @Nullable Long succeedCount,
                @Nullable Long totalCount) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.integer("FailedCount"),
                        json.object("FailedDetails"),
                        json.text("ResultCode"),
                        json.integer("SucceedCount"),
                        json.integer("TotalCount"));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "CancelAiCallDetails.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
