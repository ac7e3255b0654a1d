package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls one number in full-duplex mode, for accounts on the vendor's list with an ASR callback. The vendor's
 * page gives the ranges of speed and volume the other way round than for LlmSmartCall. Rests on Alibaba Cloud's
 * page of the operation, API 2019-10-15, read 2026-08.
 */
public final class LlmSmartCallFullDuplex {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("LlmSmartCallFullDuplex", "CallId", Response::read);

    private LlmSmartCallFullDuplex() {}

    /**
     * The parameters of LlmSmartCallFullDuplex.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param applicationCode {@code ApplicationCode}
         * @param calledNumber {@code CalledNumber}
         * @param callerNumber {@code CallerNumber}
         */
        public Request(String applicationCode, String calledNumber, String callerNumber) {
            require("ApplicationCode", applicationCode);
            require("CalledNumber", calledNumber);
            require("CallerNumber", callerNumber);
        }

        /**
         * Sets {@code OutId}: page says 1 to 32 bytes in the description and 1 to 15 in the field table.
         *
         * @param value the value
         * @return this
         */
        public Request outId(String value) {
            return put("OutId", value);
        }

        /**
         * Sets {@code SessionTimeout}: seconds, max 3600.
         *
         * @param value the value
         * @return this
         */
        public Request sessionTimeout(int value) {
            return put("SessionTimeout", value);
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

        /**
         * Sets {@code TtsSpeed}: field table says 0 to 100 (looks swapped with TtsVolume).
         *
         * @param value the value
         * @return this
         */
        public Request ttsSpeed(int value) {
            return put("TtsSpeed", value);
        }

        /**
         * Sets {@code TtsVoiceCode}.
         *
         * @param value the value
         * @return this
         */
        public Request ttsVoiceCode(String value) {
            return put("TtsVoiceCode", value);
        }

        /**
         * Sets {@code TtsVolume}: field table says -200 to 200 (looks swapped).
         *
         * @param value the value
         * @return this
         */
        public Request ttsVolume(int value) {
            return put("TtsVolume", value);
        }
    }

    /**
     * The answer of LlmSmartCallFullDuplex. {@code toString} shows only what may be logged.
     *
     * @param callId {@code CallId}; null if absent
     * @param code {@code Code}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String callId,
            @Nullable String code,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("CallId"), json.text("Code"), json.text("Message"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "LlmSmartCallFullDuplex.Response[callId " + callId + ", code " + code + ", requestId " + requestId
                    + "]";
        }
    }
}
