package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state and the dialogue of a call that LlmSmartCall placed. It tells no times, duration, status code
 * or recording; those come with the receipts. Rests on Alibaba Cloud's page of the operation, API 2019-10-15,
 * read 2026-08.
 */
public final class GetCallDialogContent {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("GetCallDialogContent", Response::read);

    private GetCallDialogContent() {}

    /**
     * The parameters of GetCallDialogContent.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callDate {@code CallDate}: yyyy-MM-dd, within the last 30 days
         * @param callId {@code CallId}: from LlmSmartCall
         */
        public Request(String callDate, String callId) {
            require("CallDate", callDate);
            require("CallId", callId);
        }
    }

    /**
     * The answer of GetCallDialogContent. {@code toString} shows only what may be logged.
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
         * @param callId {@code CallId}; null if absent
         * @param callStatus {@code CallStatus}: 0 not connected, 1 connected, 2 hung up; null if absent
         * @param dialogContent {@code DialogContent}: JSON string: array of {content, role}, role user or
         *     assistant; null if absent
         */
        public record Data(
                @Nullable String callId,
                @Nullable Long callStatus,
                @Nullable String dialogContent) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(json.text("CallId"), json.integer("CallStatus"), json.text("DialogContent"));
            }

            @Override
            public String toString() {
                return "Data[callId " + callId + "]";
            }
        }

        @Override
        public String toString() {
            return "GetCallDialogContent.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
