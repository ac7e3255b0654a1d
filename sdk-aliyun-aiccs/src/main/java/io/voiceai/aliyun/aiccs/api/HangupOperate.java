package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up a call that LlmSmartCall or LlmSmartCallEncrypt placed, at once or after the current playback. An
 * answer whose {@code Result} is not true is no confirmation. Rests on Alibaba Cloud's page of the operation,
 * API 2019-10-15, read 2026-08.
 */
public final class HangupOperate {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.<Request, Response>end("HangupOperate", Response::read).confirmedBy("Result");

    private HangupOperate() {}

    /**
     * The parameters of HangupOperate.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callId {@code CallId}: from LlmSmartCall / LlmSmartCallEncrypt
         */
        public Request(String callId) {
            require("CallId", callId);
        }

        /**
         * Sets {@code ImmediateHangup}: default true; false = let the current playback end first.
         *
         * @param value the value
         * @return this
         */
        public Request immediateHangup(boolean value) {
            return put("ImmediateHangup", value);
        }
    }

    /**
     * The answer of HangupOperate. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}: {@code OK}; null if absent
     * @param mesage {@code Mesage}: exact spelling (one s); a reader should also accept {@code Message}; null
     *     if absent
     * @param requestId {@code RequestId}; null if absent
     * @param result {@code Result}: false = hangup failed although HTTP 200; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable String mesage,
            @Nullable String requestId,
            @Nullable Boolean result,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.text("Mesage", "Message"),
                    json.text("RequestId"),
                    json.bool("Result"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "HangupOperate.Response[code " + code + ", requestId " + requestId + ", result " + result + "]";
        }
    }
}
