package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the voices that a call may have. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read
 * 2026-08.
 */
public final class ListAvailableTts {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("ListAvailableTts", Response::read);

    private ListAvailableTts() {}

    /**
     * The parameters of ListAvailableTts.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts empty.
         */
        public Request() {}

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
         * Sets {@code VoiceType}: SYSTEM, COSYCLONE, BL-CUSTOM.
         *
         * @param value the value
         * @return this
         */
        public Request voiceType(String value) {
            return put("VoiceType", value);
        }
    }

    /**
     * The answer of ListAvailableTts. {@code toString} shows only what may be logged.
     *
     * @param accessDeniedDetail {@code AccessDeniedDetail}: String; filled only on a RAM denial ({@code None}
     *     in examples); null if absent
     * @param code {@code Code}: {@code OK} = accepted; null if absent
     * @param data {@code Data}
     * @param message {@code Message}: text; not stable, do not branch on it; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param success {@code Success}: business success flag; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String accessDeniedDetail,
            @Nullable String code,
            List<Voice> data,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AccessDeniedDetail"),
                    json.text("Code"),
                    json.objects("Data").stream().map(Voice::read).toList(),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param ttsAuditionFileUrl {@code TtsAuditionFileUrl}; null if absent
         * @param ttsEngine {@code TtsEngine}: CosyVoice, Volcano; null if absent
         * @param ttsStyle {@code TtsStyle}; null if absent
         * @param ttsVoiceCode {@code TtsVoiceCode}; null if absent
         * @param ttsVoiceName {@code TtsVoiceName}; null if absent
         * @param voiceType {@code VoiceType}: same enum as request; null if absent
         */
        public record Voice(
                @Nullable String ttsAuditionFileUrl,
                @Nullable String ttsEngine,
                @Nullable String ttsStyle,
                @Nullable String ttsVoiceCode,
                @Nullable String ttsVoiceName,
                @Nullable String voiceType) {

            static Voice read(JsonObject json) {
                return new Voice(
                        json.text("TtsAuditionFileUrl"),
                        json.text("TtsEngine"),
                        json.text("TtsStyle"),
                        json.text("TtsVoiceCode"),
                        json.text("TtsVoiceName"),
                        json.text("VoiceType"));
            }

            @Override
            public String toString() {
                return "Voice[]";
            }
        }

        @Override
        public String toString() {
            return "ListAvailableTts.Response[code " + code + ", requestId " + requestId + ", success " + success + "]";
        }
    }
}
