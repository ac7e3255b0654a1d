package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up to 1,000 numbers to a task. Adding them twice calls them twice. Rests on Alibaba Cloud's page of the
 * operation, API 2019-10-15, read 2026-08.
 */
public final class ImportTaskNumberDatas {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.<Request, Response>place(
                    "ImportTaskNumberDatas", "Data", Response::read)
            .inBody("PhoneNumberList");

    private ImportTaskNumberDatas() {}

    /**
     * The parameters of ImportTaskNumberDatas.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param dataType {@code DataType}: EXCEL or JSON; the API accepts JSON only
         * @param taskId {@code TaskId}
         */
        public Request(String dataType, String taskId) {
            require("DataType", dataType);
            require("TaskId", taskId);
        }

        /**
         * Sets {@code EncryptionType}: 0 none, 1 MD5, 2 SHA-256, 3 SM3 (values documented on
         * QueryAiCallDetailPage only).
         *
         * @param value the value
         * @return this
         */
        public Request encryptionType(long value) {
            return put("EncryptionType", value);
        }

        /**
         * Sets {@code OssFileName}: not usable through the API.
         *
         * @param value the value
         * @return this
         */
        public Request ossFileName(String value) {
            return put("OssFileName", value);
        }

        /**
         * Sets {@code PhoneNumberList}: max 1000 items; item keys {@code calleeNumber}, {@code outId} (max
         * 128), plus one key per variable. Required when DataType=JSON.
         *
         * @param value the value
         * @return this
         */
        public Request phoneNumberList(List<Map<String, String>> value) {
            return put("PhoneNumberList", value);
        }
    }

    /**
     * The answer of ImportTaskNumberDatas. {@code toString} shows only what may be logged.
     *
     * @param accessDeniedDetail {@code AccessDeniedDetail}: String; filled only on a RAM denial ({@code None}
     *     in examples); null if absent
     * @param code {@code Code}: {@code OK} = accepted; null if absent
     * @param data {@code Data}: batch id; null if absent
     * @param message {@code Message}: text; not stable, do not branch on it; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param success {@code Success}: business success flag; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String accessDeniedDetail,
            @Nullable String code,
            @Nullable String data,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AccessDeniedDetail"),
                    json.text("Code"),
                    json.text("Data"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "ImportTaskNumberDatas.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
