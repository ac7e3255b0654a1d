package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls one number that is given as the vendor's encrypted token, and lets an application with a large model
 * talk. How tokens are made is not documented here. Rests on Alibaba Cloud's page of the operation, API
 * 2019-10-15, read 2026-08.
 */
public final class LlmSmartCallEncrypt {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("LlmSmartCallEncrypt", "Data.CallId", Response::read);

    private LlmSmartCallEncrypt() {}

    /**
     * The parameters of LlmSmartCallEncrypt.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param applicationCode {@code ApplicationCode}
         * @param callerNumber {@code CallerNumber}
         * @param encryptCalledNumber {@code EncryptCalledNumber}: encrypted callee; example is a digit string
         *     starting with 140 (masked in the docs)
         */
        public Request(String applicationCode, String callerNumber, String encryptCalledNumber) {
            require("ApplicationCode", applicationCode);
            require("CallerNumber", callerNumber);
            require("EncryptCalledNumber", encryptCalledNumber);
        }

        /**
         * Sets {@code OutId}.
         *
         * @param value the value
         * @return this
         */
        public Request outId(String value) {
            return put("OutId", OutIds.checked(value));
        }

        /**
         * Sets {@code PromptParam}.
         *
         * @param value the value
         * @return this
         */
        public Request promptParam(Map<String, ?> value) {
            return put("PromptParam", value);
        }

        /**
         * Sets {@code StartWordParam}.
         *
         * @param value the value
         * @return this
         */
        public Request startWordParam(Map<String, ?> value) {
            return put("StartWordParam", value);
        }
    }

    /**
     * The answer of LlmSmartCallEncrypt. {@code toString} shows only what may be logged.
     *
     * @param accessDeniedDetail {@code AccessDeniedDetail}: String; filled only on a RAM denial ({@code None}
     *     in examples); null if absent
     * @param code {@code Code}: example {@code ok} (lower case); null if absent
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
         * @param callId {@code CallId}: nested here, flat in LlmSmartCall; null if absent
         */
        public record Data(@Nullable String callId) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(json.text("CallId"));
            }

            @Override
            public String toString() {
                return "Data[callId " + callId + "]";
            }
        }

        @Override
        public String toString() {
            return "LlmSmartCallEncrypt.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
