package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Plays into a full-duplex call, flushes what is playing, sends keypad tones, or hangs it up. Whether a command
 * was carried out is {@code Data}; it is sent once. Rests on Alibaba Cloud's page of the operation, API
 * 2019-10-15, read 2026-08.
 */
public final class LlmFullDuplexCallOperate {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("LlmFullDuplexCallOperate", "", Response::read);

    private LlmFullDuplexCallOperate() {}

    /**
     * The parameters of LlmFullDuplexCallOperate.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callId {@code CallId}: from LlmSmartCallFullDuplex, call in progress
         * @param command {@code Command}: play, flush, hangup, sendDtmf
         */
        public Request(String callId, String command) {
            require("CallId", callId);
            require("Command", command);
        }

        /**
         * Sets {@code Param}: JSON string; content per command not documented (unconfirmed).
         *
         * @param value the value
         * @return this
         */
        public Request param(String value) {
            return put("Param", value);
        }
    }

    /**
     * The answer of LlmFullDuplexCallOperate. {@code toString} shows only what may be logged.
     *
     * @param accessDeniedDetail {@code AccessDeniedDetail}: String; filled only on a RAM denial ({@code None}
     *     in examples); null if absent
     * @param code {@code Code}: success value is documented as {@code Success} here; null if absent
     * @param data {@code Data}: command executed or not; null if absent
     * @param message {@code Message}: text; not stable, do not branch on it; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param success {@code Success}: business success flag; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String accessDeniedDetail,
            @Nullable String code,
            @Nullable Boolean data,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AccessDeniedDetail"),
                    json.text("Code"),
                    json.bool("Data"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "LlmFullDuplexCallOperate.Response[code " + code + ", requestId " + requestId + ", success "
                    + success + "]";
        }
    }
}
