package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds one number to a task. What the vendor does with the same {@code OutId} twice is not documented, so
 * adding it twice may call it twice. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read
 * 2026-08.
 */
public final class ImportOneTaskPhoneNumber {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("ImportOneTaskPhoneNumber", "Data.DetailId", Response::read);

    private ImportOneTaskPhoneNumber() {}

    /**
     * The parameters of ImportOneTaskPhoneNumber.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param phoneNumber {@code PhoneNumber}
         * @param taskId {@code TaskId}: Long here
         */
        public Request(String phoneNumber, long taskId) {
            require("PhoneNumber", phoneNumber);
            put("TaskId", taskId);
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
         * Sets {@code OutId}: max 128 chars; unique id recommended for idempotency.
         *
         * @param value the value
         * @return this
         */
        public Request outId(String value) {
            return put("OutId", value);
        }

        /**
         * Sets {@code Variables}: engine tasks: keys prefixed {@code startWordParam.}, {@code promptParam.},
         * {@code bizParam.}; agent tasks: plain variable keys.
         *
         * @param value the value
         * @return this
         */
        public Request variables(Map<String, ?> value) {
            return put("Variables", value);
        }
    }

    /**
     * The answer of ImportOneTaskPhoneNumber. {@code toString} shows only what may be logged.
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
         * @param detailId {@code DetailId}: id for the detail queries; null if absent
         */
        public record Data(@Nullable Long detailId) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(json.integer("DetailId"));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "ImportOneTaskPhoneNumber.Response[code " + code + ", requestId " + requestId + ", success "
                    + success + "]";
        }
    }
}
