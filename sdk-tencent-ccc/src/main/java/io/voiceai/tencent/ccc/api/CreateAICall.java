package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets an AI agent that is described in the request, with the customer's own language model and voice, call a
 * number. The request holds the keys of the model and the voice. Rests on Tencent Cloud's page of the
 * operation, API 2020-02-10, read 2026-08.
 */
public final class CreateAICall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateAICall", "SessionId", Response::read);

    private CreateAICall() {}

    /**
     * The parameters of CreateAICall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param callee {@code Callee}: 0086 and the number as dialled within mainland China, with the 0 of an
         *     area code
         * @param llmType {@code LLMType}: openai, azure, minimax, dify
         * @param apiKey {@code APIKey}: the model's key, a secret
         * @param apiUrl {@code APIUrl}: the model's address, such as https://api.openai.com/v1/
         */
        public Request(long sdkAppId, String callee, String llmType, String apiKey, String apiUrl) {
            put("SdkAppId", sdkAppId);
            require("Callee", callee);
            require("LLMType", llmType);
            require("APIKey", apiKey);
            require("APIUrl", apiUrl);
        }

        /**
         * Sets {@code SystemPrompt}.
         *
         * @param value the value
         * @return this
         */
        public Request systemPrompt(String value) {
            return put("SystemPrompt", value);
        }

        /**
         * Sets {@code Model}.
         *
         * @param value the value
         * @return this
         */
        public Request model(String value) {
            return put("Model", value);
        }

        /**
         * Sets {@code VoiceType}: the vendor's voice; this or CustomTTSConfig.
         *
         * @param value the value
         * @return this
         */
        public Request voiceType(String value) {
            return put("VoiceType", value);
        }

        /**
         * Sets {@code Callers}: in the callee's form; absent, a number of the application.
         *
         * @param value the value
         * @return this
         */
        public Request callers(List<String> value) {
            return put("Callers", value);
        }

        /**
         * Sets {@code WelcomeMessage}.
         *
         * @param value the value
         * @return this
         */
        public Request welcomeMessage(String value) {
            return put("WelcomeMessage", value);
        }

        /**
         * Sets {@code WelcomeType}: 0 says WelcomeMessage, or waits for the callee if there is none; 1 lets the
         * model welcome.
         *
         * @param value the value
         * @return this
         */
        public Request welcomeType(int value) {
            return put("WelcomeType", value);
        }

        /**
         * Sets {@code WelcomeMessagePriority}: 0, the default, can be interrupted; 2 cannot.
         *
         * @param value the value
         * @return this
         */
        public Request welcomeMessagePriority(int value) {
            return put("WelcomeMessagePriority", value);
        }

        /**
         * Sets {@code MaxDuration}: milliseconds of the callee's silence before the call is ended; absent
         * 60000.
         *
         * @param value the value
         * @return this
         */
        public Request maxDuration(int value) {
            return put("MaxDuration", value);
        }

        /**
         * Sets {@code Languages}: at most four, the first is the main one; absent zh.
         *
         * @param value the value
         * @return this
         */
        public Request languages(List<String> value) {
            return put("Languages", value);
        }

        /**
         * Sets {@code InterruptMode}: 0, the default, lets the callee interrupt; 1 never.
         *
         * @param value the value
         * @return this
         */
        public Request interruptMode(int value) {
            return put("InterruptMode", value);
        }

        /**
         * Sets {@code InterruptSpeechDuration}: milliseconds of speech that interrupt; absent 500.
         *
         * @param value the value
         * @return this
         */
        public Request interruptSpeechDuration(int value) {
            return put("InterruptSpeechDuration", value);
        }

        /**
         * Sets {@code EndFunctionEnable}: lets the model end the call.
         *
         * @param value the value
         * @return this
         */
        public Request endFunctionEnable(boolean value) {
            return put("EndFunctionEnable", value);
        }

        /**
         * Sets {@code EndFunctionDesc}: when it shall.
         *
         * @param value the value
         * @return this
         */
        public Request endFunctionDesc(String value) {
            return put("EndFunctionDesc", value);
        }

        /**
         * Sets {@code TransferFunctionEnable}: lets the model transfer to a human agent.
         *
         * @param value the value
         * @return this
         */
        public Request transferFunctionEnable(boolean value) {
            return put("TransferFunctionEnable", value);
        }

        /**
         * Sets {@code TransferItems}.
         *
         * @param value the value
         * @return this
         */
        public Request transferItems(List<TransferItem> value) {
            return put("TransferItems", value);
        }

        /**
         * Sets {@code TransferToAgentEnable}: the China site only.
         *
         * @param value the value
         * @return this
         */
        public Request transferToAgentEnable(boolean value) {
            return put("TransferToAgentEnable", value);
        }

        /**
         * Sets {@code TransferToAgentItems}: the China site only.
         *
         * @param value the value
         * @return this
         */
        public Request transferToAgentItems(List<TransferToAgentItem> value) {
            return put("TransferToAgentItems", value);
        }

        /**
         * Sets {@code NotifyDuration}: milliseconds of silence before NotifyMessage is said, at least 10000,
         * which is the default.
         *
         * @param value the value
         * @return this
         */
        public Request notifyDuration(int value) {
            return put("NotifyDuration", value);
        }

        /**
         * Sets {@code NotifyMessage}.
         *
         * @param value the value
         * @return this
         */
        public Request notifyMessage(String value) {
            return put("NotifyMessage", value);
        }

        /**
         * Sets {@code NotifyMaxCount}: absent, no limit.
         *
         * @param value the value
         * @return this
         */
        public Request notifyMaxCount(int value) {
            return put("NotifyMaxCount", value);
        }

        /**
         * Sets {@code CustomTTSConfig}: JSON text of another voice vendor; holds secrets.
         *
         * @param value the value
         * @return this
         */
        public Request customTtsConfig(String value) {
            return put("CustomTTSConfig", value);
        }

        /**
         * Sets {@code CustomSTTConfig}: JSON text, by arrangement with the vendor; the China site only.
         *
         * @param value the value
         * @return this
         */
        public Request customSttConfig(String value) {
            return put("CustomSTTConfig", value);
        }

        /**
         * Sets {@code VadSilenceTime}: milliseconds, 240 to 2000, absent 1000.
         *
         * @param value the value
         * @return this
         */
        public Request vadSilenceTime(int value) {
            return put("VadSilenceTime", value);
        }

        /**
         * Sets {@code VadLevel}: 0, the default, to 3.
         *
         * @param value the value
         * @return this
         */
        public Request vadLevel(int value) {
            return put("VadLevel", value);
        }

        /**
         * Sets {@code ExtractConfig}: what to extract from the call.
         *
         * @param value the value
         * @return this
         */
        public Request extractConfig(List<ExtractConfig> value) {
            return put("ExtractConfig", value);
        }

        /**
         * Sets {@code Temperature}.
         *
         * @param value the value
         * @return this
         */
        public Request temperature(double value) {
            return put("Temperature", value);
        }

        /**
         * Sets {@code TopP}.
         *
         * @param value the value
         * @return this
         */
        public Request topP(double value) {
            return put("TopP", value);
        }

        /**
         * Sets {@code Variables}: what the prompt and the welcome message are filled with.
         *
         * @param value the value
         * @return this
         */
        public Request variables(List<Variable> value) {
            return put("Variables", value);
        }

        /**
         * Sets {@code ToneWord}: words that bridge the model's silence.
         *
         * @param value the value
         * @return this
         */
        public Request toneWord(ToneWord value) {
            return put("ToneWord", value);
        }

        /**
         * Sets {@code EnableComplianceAudio}: absent true; with false the caller takes on the duty to say that
         * an AI speaks.
         *
         * @param value the value
         * @return this
         */
        public Request enableComplianceAudio(boolean value) {
            return put("EnableComplianceAudio", value);
        }

        /**
         * Sets {@code EnableVoicemailDetection}.
         *
         * @param value the value
         * @return this
         */
        public Request enableVoicemailDetection(boolean value) {
            return put("EnableVoicemailDetection", value);
        }

        /**
         * Sets {@code VoicemailAction}: 0, the default, hangs up.
         *
         * @param value the value
         * @return this
         */
        public Request voicemailAction(int value) {
            return put("VoicemailAction", value);
        }

        /**
         * Sets {@code LLMExtraBody}: JSON text.
         *
         * @param value the value
         * @return this
         */
        public Request llmExtraBody(String value) {
            return put("LLMExtraBody", value);
        }

        /**
         * Sets {@code MaxCallDurationMs}: milliseconds; absent, no limit.
         *
         * @param value the value
         * @return this
         */
        public Request maxCallDurationMs(long value) {
            return put("MaxCallDurationMs", value);
        }

        /**
         * Sets {@code MaxRingTimeoutSecond}: seconds; only with numbers of the customer's own.
         *
         * @param value the value
         * @return this
         */
        public Request maxRingTimeoutSecond(int value) {
            return put("MaxRingTimeoutSecond", value);
        }

        /**
         * Sets {@code AmbientSoundType}: coffee_shops, busy_office.
         *
         * @param value the value
         * @return this
         */
        public Request ambientSoundType(String value) {
            return put("AmbientSoundType", value);
        }

        /**
         * Sets {@code AmbientSoundVolume}: 0 to 2, absent 1.
         *
         * @param value the value
         * @return this
         */
        public Request ambientSoundVolume(double value) {
            return put("AmbientSoundVolume", value);
        }

        /**
         * Sets {@code AcquireTimeoutSecond}: seconds to wait for a free AI agent, 0 to 5, absent 5; the China
         * site only.
         *
         * @param value the value
         * @return this
         */
        public Request acquireTimeoutSecond(int value) {
            return put("AcquireTimeoutSecond", value);
        }

        /**
         * The part {@code TransferItems}.
         */
        public static final class TransferItem extends WireObject<TransferItem> {
            /**
             * Starts with what is required.
             *
             * @param transferFunctionName {@code TransferFunctionName}
             * @param transferFunctionDesc {@code TransferFunctionDesc}
             * @param transferSkillGroupId {@code TransferSkillGroupId}
             */
            public TransferItem(String transferFunctionName, String transferFunctionDesc, long transferSkillGroupId) {
                require("TransferFunctionName", transferFunctionName);
                require("TransferFunctionDesc", transferFunctionDesc);
                put("TransferSkillGroupId", transferSkillGroupId);
            }
        }

        /**
         * The part {@code TransferToAgentItems}.
         */
        public static final class TransferToAgentItem extends WireObject<TransferToAgentItem> {
            /**
             * Starts with what is required.
             *
             * @param transferToAgentName {@code TransferToAgentName}
             * @param transferToAgentDesc {@code TransferToAgentDesc}
             * @param transferToAgentId {@code TransferToAgentId}
             */
            public TransferToAgentItem(String transferToAgentName, String transferToAgentDesc, long transferToAgentId) {
                require("TransferToAgentName", transferToAgentName);
                require("TransferToAgentDesc", transferToAgentDesc);
                put("TransferToAgentId", transferToAgentId);
            }
        }

        /**
         * The part {@code ExtractConfig}.
         */
        public static final class ExtractConfig extends WireObject<ExtractConfig> {
            /**
             * Starts with what is required.
             *
             * @param infoType {@code InfoType}: Text, Selector, Boolean, Number
             * @param infoName {@code InfoName}: unique
             */
            public ExtractConfig(String infoType, String infoName) {
                require("InfoType", infoType);
                require("InfoName", infoName);
            }

            /**
             * Sets {@code InfoContent}.
             *
             * @param value the value
             * @return this
             */
            public ExtractConfig infoContent(String value) {
                return put("InfoContent", value);
            }

            /**
             * Sets {@code Examples}.
             *
             * @param value the value
             * @return this
             */
            public ExtractConfig examples(List<String> value) {
                return put("Examples", value);
            }

            /**
             * Sets {@code Choices}: for Selector.
             *
             * @param value the value
             * @return this
             */
            public ExtractConfig choices(List<String> value) {
                return put("Choices", value);
            }
        }

        /**
         * The part {@code ToneWord}.
         */
        public static final class ToneWord extends WireObject<ToneWord> {
            /**
             * Starts empty.
             */
            public ToneWord() {}

            /**
             * Sets {@code FirstSentenceTimeout}: seconds.
             *
             * @param value the value
             * @return this
             */
            public ToneWord firstSentenceTimeout(double value) {
                return put("FirstSentenceTimeout", value);
            }

            /**
             * Sets {@code ZHToneWords}.
             *
             * @param value the value
             * @return this
             */
            public ToneWord zhToneWords(ZhToneWords value) {
                return put("ZHToneWords", value);
            }

            /**
             * The part {@code ZHToneWords}.
             */
            public static final class ZhToneWords extends WireObject<ZhToneWords> {
                /**
                 * Starts empty.
                 */
                public ZhToneWords() {}

                /**
                 * Sets {@code Neutral}.
                 *
                 * @param value the value
                 * @return this
                 */
                public ZhToneWords neutral(List<String> value) {
                    return put("Neutral", value);
                }

                /**
                 * Sets {@code Positive}.
                 *
                 * @param value the value
                 * @return this
                 */
                public ZhToneWords positive(List<String> value) {
                    return put("Positive", value);
                }

                /**
                 * Sets {@code Negative}.
                 *
                 * @param value the value
                 * @return this
                 */
                public ZhToneWords negative(List<String> value) {
                    return put("Negative", value);
                }
            }
        }
    }

    /**
     * The answer of CreateAICall. {@code toString} shows only what may be logged.
     *
     * @param sessionId {@code SessionId}: the key of every later operation; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String sessionId, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("SessionId"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "CreateAICall.Response[sessionId " + sessionId + ", requestId " + requestId + "]";
        }
    }
}
