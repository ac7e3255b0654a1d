package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.WireObject;
import java.util.List;

/**
 * How the AI agent listens, thinks and speaks in one outbound call: the parameter {@code Config} of
 * StartAIAgentOutboundCall. Everything is optional; what is left out stays as the agent is configured in the
 * console. Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class AIAgentOutboundCallConfig extends WireObject<AIAgentOutboundCallConfig> {
    /**
     * Starts empty.
     */
    public AIAgentOutboundCallConfig() {}

    /**
     * Sets {@code AmbientSoundConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig ambientSoundConfig(AmbientSoundConfig value) {
        return put("AmbientSoundConfig", value);
    }

    /**
     * Sets {@code AsrConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig asrConfig(AsrConfig value) {
        return put("AsrConfig", value);
    }

    /**
     * Sets {@code AutoSpeechConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig autoSpeechConfig(AutoSpeechConfig value) {
        return put("AutoSpeechConfig", value);
    }

    /**
     * Sets {@code BackChannelingConfig}: deprecated; single object here, a list in AIAgentConfig.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig backChannelingConfig(BackChannelingConfig value) {
        return put("BackChannelingConfig", value);
    }

    /**
     * Sets {@code BackChannelingConfigs}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig backChannelingConfigs(List<BackChannelingConfigs> value) {
        return put("BackChannelingConfigs", value);
    }

    /**
     * Sets {@code EnableIntelligentSegment}: default true.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig enableIntelligentSegment(boolean value) {
        return put("EnableIntelligentSegment", value);
    }

    /**
     * Sets {@code ExperimentalConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig experimentalConfig(String value) {
        return put("ExperimentalConfig", value);
    }

    /**
     * Sets {@code Greeting}: none = nothing is played.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig greeting(String value) {
        return put("Greeting", value);
    }

    /**
     * Sets {@code GreetingDelay}: ms, 0 to 5000, default 0.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig greetingDelay(int value) {
        return put("GreetingDelay", value);
    }

    /**
     * Sets {@code InterruptConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig interruptConfig(InterruptConfig value) {
        return put("InterruptConfig", value);
    }

    /**
     * Sets {@code LlmConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig llmConfig(LlmConfig value) {
        return put("LlmConfig", value);
    }

    /**
     * Sets {@code MaxIdleTime}: seconds, default 600.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig maxIdleTime(int value) {
        return put("MaxIdleTime", value);
    }

    /**
     * Sets {@code TtsConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig ttsConfig(TtsConfig value) {
        return put("TtsConfig", value);
    }

    /**
     * Sets {@code TurnDetectionConfig}.
     *
     * @param value the value
     * @return this
     */
    public AIAgentOutboundCallConfig turnDetectionConfig(TurnDetectionConfig value) {
        return put("TurnDetectionConfig", value);
    }

    /**
     * The part {@code AmbientSoundConfig}.
     */
    public static final class AmbientSoundConfig extends WireObject<AmbientSoundConfig> {
        /**
         * Starts empty.
         */
        public AmbientSoundConfig() {}

        /**
         * Sets {@code ResourceId}: from the agent's advanced settings.
         *
         * @param value the value
         * @return this
         */
        public AmbientSoundConfig resourceId(String value) {
            return put("ResourceId", value);
        }

        /**
         * Sets {@code Volume}: 0 to 100, 0 = off.
         *
         * @param value the value
         * @return this
         */
        public AmbientSoundConfig volume(int value) {
            return put("Volume", value);
        }
    }

    /**
     * The part {@code AsrConfig}.
     */
    public static final class AsrConfig extends WireObject<AsrConfig> {
        /**
         * Starts empty.
         */
        public AsrConfig() {}

        /**
         * Sets {@code AsrHotWords}: max 128.
         *
         * @param value the value
         * @return this
         */
        public AsrConfig asrHotWords(List<String> value) {
            return put("AsrHotWords", value);
        }

        /**
         * Sets {@code AsrLanguageId}: zh_mandarin, en, zh_en, es, jp.
         *
         * @param value the value
         * @return this
         */
        public AsrConfig asrLanguageId(String value) {
            return put("AsrLanguageId", value);
        }

        /**
         * Sets {@code AsrMaxSilence}: ms, 200 to 1200, default 400.
         *
         * @param value the value
         * @return this
         */
        public AsrConfig asrMaxSilence(int value) {
            return put("AsrMaxSilence", value);
        }

        /**
         * Sets {@code CustomParams}: for own ASR, key=value&amp;….
         *
         * @param value the value
         * @return this
         */
        public AsrConfig customParams(String value) {
            return put("CustomParams", value);
        }

        /**
         * Sets {@code VadDuration}: 0 = off, else 200 to 2000 ms.
         *
         * @param value the value
         * @return this
         */
        public AsrConfig vadDuration(int value) {
            return put("VadDuration", value);
        }

        /**
         * Sets {@code VadLevel}: 0 to 11, default 11; 0 = off.
         *
         * @param value the value
         * @return this
         */
        public AsrConfig vadLevel(int value) {
            return put("VadLevel", value);
        }
    }

    /**
     * The part {@code AutoSpeechConfig}.
     */
    public static final class AutoSpeechConfig extends WireObject<AutoSpeechConfig> {
        /**
         * Starts empty.
         */
        public AutoSpeechConfig() {}

        /**
         * Sets {@code LlmPending}.
         *
         * @param value the value
         * @return this
         */
        public AutoSpeechConfig llmPending(LlmPending value) {
            return put("LlmPending", value);
        }

        /**
         * Sets {@code UserIdle}.
         *
         * @param value the value
         * @return this
         */
        public AutoSpeechConfig userIdle(UserIdle value) {
            return put("UserIdle", value);
        }

        /**
         * The part {@code LlmPending}.
         */
        public static final class LlmPending extends WireObject<LlmPending> {
            /**
             * Starts with what is required.
             *
             * @param waitTime {@code WaitTime}: ms, 500 to 10000
             */
            public LlmPending(int waitTime) {
                put("WaitTime", waitTime);
            }

            /**
             * Sets {@code Messages}: max 10, each up to 100 chars, probabilities sum to 1.
             *
             * @param value the value
             * @return this
             */
            public LlmPending messages(List<Messages> value) {
                return put("Messages", value);
            }

            /**
             * Sets {@code Mode}: random, sequence (values from AIAgentConfig; undocumented here).
             *
             * @param value the value
             * @return this
             */
            public LlmPending mode(String value) {
                return put("Mode", value);
            }

            /**
             * The part {@code Messages}.
             */
            public static final class Messages extends WireObject<Messages> {
                /**
                 * Starts empty.
                 */
                public Messages() {}

                /**
                 * Sets {@code Probability}: 0 to 1.
                 *
                 * @param value the value
                 * @return this
                 */
                public Messages probability(double value) {
                    return put("Probability", value);
                }

                /**
                 * Sets {@code Text}.
                 *
                 * @param value the value
                 * @return this
                 */
                public Messages text(String value) {
                    return put("Text", value);
                }
            }
        }

        /**
         * The part {@code UserIdle}.
         */
        public static final class UserIdle extends WireObject<UserIdle> {
            /**
             * Starts with what is required.
             *
             * @param maxRepeats {@code MaxRepeats}: 0 to 10; then the call is cut
             * @param waitTime {@code WaitTime}: ms, 5000 to 600000
             */
            public UserIdle(int maxRepeats, int waitTime) {
                put("MaxRepeats", maxRepeats);
                put("WaitTime", waitTime);
            }

            /**
             * Sets {@code HangupEndWord}: spoken before hanging up.
             *
             * @param value the value
             * @return this
             */
            public UserIdle hangupEndWord(String value) {
                return put("HangupEndWord", value);
            }

            /**
             * Sets {@code Messages}: as above.
             *
             * @param value the value
             * @return this
             */
            public UserIdle messages(List<Messages> value) {
                return put("Messages", value);
            }

            /**
             * The part {@code Messages}.
             */
            public static final class Messages extends WireObject<Messages> {
                /**
                 * Starts empty.
                 */
                public Messages() {}

                /**
                 * Sets {@code Probability}.
                 *
                 * @param value the value
                 * @return this
                 */
                public Messages probability(double value) {
                    return put("Probability", value);
                }

                /**
                 * Sets {@code Text}.
                 *
                 * @param value the value
                 * @return this
                 */
                public Messages text(String value) {
                    return put("Text", value);
                }
            }
        }
    }

    /**
     * The part {@code BackChannelingConfig}.
     */
    public static final class BackChannelingConfig extends WireObject<BackChannelingConfig> {
        /**
         * Starts empty.
         */
        public BackChannelingConfig() {}

        /**
         * Sets {@code Enabled}.
         *
         * @param value the value
         * @return this
         */
        public BackChannelingConfig enabled(boolean value) {
            return put("Enabled", value);
        }

        /**
         * Sets {@code Probability}.
         *
         * @param value the value
         * @return this
         */
        public BackChannelingConfig probability(double value) {
            return put("Probability", value);
        }

        /**
         * Sets {@code TriggerStage}.
         *
         * @param value the value
         * @return this
         */
        public BackChannelingConfig triggerStage(String value) {
            return put("TriggerStage", value);
        }

        /**
         * Sets {@code Words}.
         *
         * @param value the value
         * @return this
         */
        public BackChannelingConfig words(Words value) {
            return put("Words", value);
        }

        /**
         * The part {@code Words}.
         */
        public static final class Words extends WireObject<Words> {
            /**
             * Starts empty.
             */
            public Words() {}

            /**
             * Sets {@code Probability}.
             *
             * @param value the value
             * @return this
             */
            public Words probability(double value) {
                return put("Probability", value);
            }

            /**
             * Sets {@code Text}.
             *
             * @param value the value
             * @return this
             */
            public Words text(String value) {
                return put("Text", value);
            }
        }
    }

    /**
     * The part {@code BackChannelingConfigs}.
     */
    public static final class BackChannelingConfigs extends WireObject<BackChannelingConfigs> {
        /**
         * Starts with what is required.
         *
         * @param enabled {@code Enabled}
         * @param probability {@code Probability}: 0 to 1
         */
        public BackChannelingConfigs(boolean enabled, double probability) {
            put("Enabled", enabled);
            put("Probability", probability);
        }

        /**
         * Sets {@code TriggerStage}: pause_detected.
         *
         * @param value the value
         * @return this
         */
        public BackChannelingConfigs triggerStage(String value) {
            return put("TriggerStage", value);
        }

        /**
         * Sets {@code Words}: max 10, each up to 20 chars, probabilities sum to 1.
         *
         * @param value the value
         * @return this
         */
        public BackChannelingConfigs words(List<Words> value) {
            return put("Words", value);
        }

        /**
         * The part {@code Words}.
         */
        public static final class Words extends WireObject<Words> {
            /**
             * Starts with what is required.
             *
             * @param probability {@code Probability}
             * @param text {@code Text}
             */
            public Words(double probability, String text) {
                put("Probability", probability);
                require("Text", text);
            }
        }
    }

    /**
     * The part {@code InterruptConfig}.
     */
    public static final class InterruptConfig extends WireObject<InterruptConfig> {
        /**
         * Starts empty.
         */
        public InterruptConfig() {}

        /**
         * Sets {@code Eagerness}: values not documented (unconfirmed).
         *
         * @param value the value
         * @return this
         */
        public InterruptConfig eagerness(String value) {
            return put("Eagerness", value);
        }

        /**
         * Sets {@code EnableVoiceInterrupt}: default true.
         *
         * @param value the value
         * @return this
         */
        public InterruptConfig enableVoiceInterrupt(boolean value) {
            return put("EnableVoiceInterrupt", value);
        }

        /**
         * Sets {@code InterruptWords}.
         *
         * @param value the value
         * @return this
         */
        public InterruptConfig interruptWords(List<String> value) {
            return put("InterruptWords", value);
        }

        /**
         * Sets {@code KeepInterruptWordsForLLM}: default false.
         *
         * @param value the value
         * @return this
         */
        public InterruptConfig keepInterruptWordsForLlm(boolean value) {
            return put("KeepInterruptWordsForLLM", value);
        }

        /**
         * Sets {@code NoInterruptMode}: cache (default), discard.
         *
         * @param value the value
         * @return this
         */
        public InterruptConfig noInterruptMode(String value) {
            return put("NoInterruptMode", value);
        }
    }

    /**
     * The part {@code LlmConfig}.
     */
    public static final class LlmConfig extends WireObject<LlmConfig> {
        /**
         * Starts empty.
         */
        public LlmConfig() {}

        /**
         * Sets {@code BailianAppParams}: JSON text.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig bailianAppParams(String value) {
            return put("BailianAppParams", value);
        }

        /**
         * Sets {@code FunctionMap}: only for OpenAI-compatible own models with function calls.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig functionMap(List<FunctionMap> value) {
            return put("FunctionMap", value);
        }

        /**
         * Sets {@code HistorySyncWithTTS}: default false.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig historySyncWithTts(boolean value) {
            return put("HistorySyncWithTTS", value);
        }

        /**
         * Sets {@code LlmCompleteReply}.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig llmCompleteReply(boolean value) {
            return put("LlmCompleteReply", value);
        }

        /**
         * Sets {@code LlmHistory}.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig llmHistory(List<LlmHistory> value) {
            return put("LlmHistory", value);
        }

        /**
         * Sets {@code LlmHistoryLimit}: default 10.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig llmHistoryLimit(int value) {
            return put("LlmHistoryLimit", value);
        }

        /**
         * Sets {@code LlmSystemPrompt}.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig llmSystemPrompt(String value) {
            return put("LlmSystemPrompt", value);
        }

        /**
         * Sets {@code OpenAIExtraQuery}: key=value&amp;…; may carry secrets, do not log.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig openAiExtraQuery(String value) {
            return put("OpenAIExtraQuery", value);
        }

        /**
         * Sets {@code OutputMaxDelay}: String here, Integer in AIAgentConfig; 1000 to 10000 ms, 0/empty = off.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig outputMaxDelay(String value) {
            return put("OutputMaxDelay", value);
        }

        /**
         * Sets {@code OutputMinLength}: 0 to 100, 0/empty = off.
         *
         * @param value the value
         * @return this
         */
        public LlmConfig outputMinLength(int value) {
            return put("OutputMinLength", value);
        }

        /**
         * The part {@code FunctionMap}.
         */
        public static final class FunctionMap extends WireObject<FunctionMap> {
            /**
             * Starts empty.
             */
            public FunctionMap() {}

            /**
             * Sets {@code Function}: hangup.
             *
             * @param value the value
             * @return this
             */
            public FunctionMap function(String value) {
                return put("Function", value);
            }

            /**
             * Sets {@code MatchFunction}.
             *
             * @param value the value
             * @return this
             */
            public FunctionMap matchFunction(String value) {
                return put("MatchFunction", value);
            }
        }

        /**
         * The part {@code LlmHistory}.
         */
        public static final class LlmHistory extends WireObject<LlmHistory> {
            /**
             * Starts empty.
             */
            public LlmHistory() {}

            /**
             * Sets {@code Content}.
             *
             * @param value the value
             * @return this
             */
            public LlmHistory content(String value) {
                return put("Content", value);
            }

            /**
             * Sets {@code Role}: user, assistant, system, function, plugin, tool.
             *
             * @param value the value
             * @return this
             */
            public LlmHistory role(String value) {
                return put("Role", value);
            }
        }
    }

    /**
     * The part {@code TtsConfig}.
     */
    public static final class TtsConfig extends WireObject<TtsConfig> {
        /**
         * Starts empty.
         */
        public TtsConfig() {}

        /**
         * Sets {@code Emotion}: MiniMax only: happy, sad, angry, fearful, disgusted, surprised, calm.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig emotion(String value) {
            return put("Emotion", value);
        }

        /**
         * Sets {@code LanguageId}: MiniMax only; {@code auto} allowed.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig languageId(String value) {
            return put("LanguageId", value);
        }

        /**
         * Sets {@code ModelId}: MiniMax only: speech-01-turbo, speech-02-turbo.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig modelId(String value) {
            return put("ModelId", value);
        }

        /**
         * Sets {@code PronunciationRules}: max 20, applied in order.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig pronunciationRules(List<PronunciationRules> value) {
            return put("PronunciationRules", value);
        }

        /**
         * Sets {@code SpeechRate}: 0.5 to 2.0, default 1.0.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig speechRate(double value) {
            return put("SpeechRate", value);
        }

        /**
         * Sets {@code VoiceId}: max 64 chars, preset voices only.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig voiceId(String value) {
            return put("VoiceId", value);
        }

        /**
         * Sets {@code VoiceIdList}.
         *
         * @param value the value
         * @return this
         */
        public TtsConfig voiceIdList(List<String> value) {
            return put("VoiceIdList", value);
        }

        /**
         * The part {@code PronunciationRules}.
         */
        public static final class PronunciationRules extends WireObject<PronunciationRules> {
            /**
             * Starts empty.
             */
            public PronunciationRules() {}

            /**
             * Sets {@code Pronunciation}.
             *
             * @param value the value
             * @return this
             */
            public PronunciationRules pronunciation(String value) {
                return put("Pronunciation", value);
            }

            /**
             * Sets {@code Type}: replacement.
             *
             * @param value the value
             * @return this
             */
            public PronunciationRules type(String value) {
                return put("Type", value);
            }

            /**
             * Sets {@code Word}: Chinese text, up to about 10 chars, no spaces.
             *
             * @param value the value
             * @return this
             */
            public PronunciationRules word(String value) {
                return put("Word", value);
            }
        }
    }

    /**
     * The part {@code TurnDetectionConfig}.
     */
    public static final class TurnDetectionConfig extends WireObject<TurnDetectionConfig> {
        /**
         * Starts empty.
         */
        public TurnDetectionConfig() {}

        /**
         * Sets {@code Eagerness}: Low (waits up to 6 s), Medium (4 s), High (2 s); Semantic mode only.
         *
         * @param value the value
         * @return this
         */
        public TurnDetectionConfig eagerness(String value) {
            return put("Eagerness", value);
        }

        /**
         * Sets {@code Mode}: Normal (default), Semantic.
         *
         * @param value the value
         * @return this
         */
        public TurnDetectionConfig mode(String value) {
            return put("Mode", value);
        }

        /**
         * Sets {@code SemanticWaitDuration}: ms, -1 (automatic, default) or 0 to 10000.
         *
         * @param value the value
         * @return this
         */
        public TurnDetectionConfig semanticWaitDuration(int value) {
            return put("SemanticWaitDuration", value);
        }

        /**
         * Sets {@code TurnEndWords}.
         *
         * @param value the value
         * @return this
         */
        public TurnDetectionConfig turnEndWords(List<String> value) {
            return put("TurnEndWords", value);
        }
    }
}
