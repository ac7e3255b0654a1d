package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls one number and lets an application with a large model talk. Rests on Alibaba Cloud's page of the
 * operation, API 2019-10-15, read 2026-08.
 */
public final class LlmSmartCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("LlmSmartCall", "CallId", Response::read);

    private LlmSmartCall() {}

    /**
     * The parameters of LlmSmartCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param applicationCode {@code ApplicationCode}: LLM application code from the console
         * @param calledNumber {@code CalledNumber}: one number per request
         * @param callerNumber {@code CallerNumber}: mainland China numbers only; must belong to the account
         */
        public Request(String applicationCode, String calledNumber, String callerNumber) {
            require("ApplicationCode", applicationCode);
            require("CalledNumber", calledNumber);
            require("CallerNumber", callerNumber);
        }

        /**
         * Sets {@code BizParam}: passed to a customer-hosted model.
         *
         * @param value the value
         * @return this
         */
        public Request bizParam(Map<String, ?> value) {
            return put("BizParam", value);
        }

        /**
         * Sets {@code CustomerLineCode}: only for own lines, enabled by support; else omit.
         *
         * @param value the value
         * @return this
         */
        public Request customerLineCode(String value) {
            return put("CustomerLineCode", value);
        }

        /**
         * Sets {@code Extension}: up to 5 digits, AXN extension mode only.
         *
         * @param value the value
         * @return this
         */
        public Request extension(String value) {
            return put("Extension", value);
        }

        /**
         * Sets {@code OutId}: 1 to 15 bytes; echoed in receipts.
         *
         * @param value the value
         * @return this
         */
        public Request outId(String value) {
            return put("OutId", OutIds.checked(value));
        }

        /**
         * Sets {@code PromptParam}: prompt variables.
         *
         * @param value the value
         * @return this
         */
        public Request promptParam(Map<String, ?> value) {
            return put("PromptParam", value);
        }

        /**
         * Sets {@code SessionTimeout}: seconds, 600 to 3600; call is cut afterwards.
         *
         * @param value the value
         * @return this
         */
        public Request sessionTimeout(int value) {
            return put("SessionTimeout", value);
        }

        /**
         * Sets {@code StartWordParam}: opening-line variables.
         *
         * @param value the value
         * @return this
         */
        public Request startWordParam(Map<String, ?> value) {
            return put("StartWordParam", value);
        }

        /**
         * Sets {@code TtsSpeed}: -200 to 200, default 0 / application setting.
         *
         * @param value the value
         * @return this
         */
        public Request ttsSpeed(int value) {
            return put("TtsSpeed", value);
        }

        /**
         * Sets {@code TtsVoiceCode}: from ListAvailableTts.
         *
         * @param value the value
         * @return this
         */
        public Request ttsVoiceCode(String value) {
            return put("TtsVoiceCode", value);
        }

        /**
         * Sets {@code TtsVolume}: 0 to 100, default 0 / application setting.
         *
         * @param value the value
         * @return this
         */
        public Request ttsVolume(int value) {
            return put("TtsVolume", value);
        }
    }

    /**
     * The answer of LlmSmartCall. {@code toString} shows only what may be logged.
     *
     * @param callId {@code CallId}: id for HangupOperate, GetCallDialogContent and receipts; null if absent
     * @param code {@code Code}: {@code OK}; null if absent
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
            return "LlmSmartCall.Response[callId " + callId + ", code " + code + ", requestId " + requestId + "]";
        }
    }
}
