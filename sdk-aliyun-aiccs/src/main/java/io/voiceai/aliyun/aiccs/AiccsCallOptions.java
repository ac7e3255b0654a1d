package io.voiceai.aliyun.aiccs;

import io.voiceai.call.CallOptions;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What only AICCS can do with an outbound call. Immutable.
 *
 * <p>The vendor tells the variables of the opening line from those of the prompt. A call's variables fill both, because
 * an application may use a variable in either; {@link #startWordParam} and {@link #promptParam} set one of them apart.
 */
public final class AiccsCallOptions implements CallOptions {
    private static final String PROMPT = "PromptParam";
    private static final String START_WORD = "StartWordParam";
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,5}");

    private final Map<String, Object> values;
    private final boolean fullDuplex;

    private AiccsCallOptions(Map<String, Object> values, boolean fullDuplex) {
        this.values = values;
        this.fullDuplex = fullDuplex;
    }

    /**
     * No option set.
     *
     * @return options
     */
    public static AiccsCallOptions create() {
        return new AiccsCallOptions(Map.of(), false);
    }

    /**
     * Places the call in full-duplex mode, in which the business hears the callee through its own ASR callback and steers the
     * call with {@link io.voiceai.call.Steer}. Only for accounts on the vendor's list that have configured that callback. Of
     * these options it takes opening line, session timeout, speed, volume and voice; the call's variables fill the opening
     * line only. The vendor's page gives the ranges of speed and volume the other way round than for other calls; they go as
     * they are.
     *
     * @return a changed copy
     */
    public AiccsCallOptions fullDuplex() {
        return new AiccsCallOptions(values, true);
    }

    /**
     * The variables of the opening line.
     *
     * @param value instead of the call's variables; empty for none
     * @return a changed copy
     */
    public AiccsCallOptions startWordParam(Map<String, ?> value) {
        return with(START_WORD, copy(value));
    }

    /**
     * The variables of the prompt.
     *
     * @param value instead of the call's variables; empty for none
     * @return a changed copy
     */
    public AiccsCallOptions promptParam(Map<String, ?> value) {
        return with(PROMPT, copy(value));
    }

    /**
     * What the vendor passes to a model that the business hosts itself.
     *
     * @param value names and values; strings, booleans, numbers, or lists or maps of those
     * @return a changed copy
     */
    public AiccsCallOptions bizParam(Map<String, ?> value) {
        return with("BizParam", copy(value));
    }

    /**
     * After how long the vendor cuts the call.
     *
     * @param value 600 s to 3600 s; a part of a second is dropped. Absent: as configured at the vendor
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is out of range
     */
    public AiccsCallOptions sessionTimeout(Duration value) {
        return with("SessionTimeout", checked("sessionTimeout", value.toSeconds(), 600, 3600, " seconds"));
    }

    /**
     * How fast the AI agent speaks.
     *
     * @param value -200 to 200, 0 is usual. Absent: as configured in the application
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is out of range
     */
    public AiccsCallOptions ttsSpeed(int value) {
        return with("TtsSpeed", checked("ttsSpeed", value, -200, 200, ""));
    }

    /**
     * How loud the AI agent speaks.
     *
     * @param value 0 to 100. Absent: as configured in the application
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is out of range
     */
    public AiccsCallOptions ttsVolume(int value) {
        return with("TtsVolume", checked("ttsVolume", value, 0, 100, ""));
    }

    /**
     * The AI agent's voice.
     *
     * @param value the vendor's code of the voice. Absent: as configured in the application
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public AiccsCallOptions ttsVoiceCode(String value) {
        return with("TtsVoiceCode", notBlank("ttsVoiceCode", value));
    }

    /**
     * The extension of a callee behind a virtual number (the vendor's AXN extension mode).
     *
     * @param value 1 to 5 digits
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is not
     */
    public AiccsCallOptions extension(String value) {
        if (!EXTENSION.matcher(value).matches()) {
            throw VoiceAiException.invalidRequest("extension", "is not 1 to 5 digits", null);
        }
        return with("Extension", value);
    }

    /**
     * The business's own line by which the call leaves, where the vendor has enabled that.
     *
     * @param value the vendor's code of the line. Absent: a line of the vendor
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public AiccsCallOptions customerLineCode(String value) {
        return with("CustomerLineCode", notBlank("customerLineCode", value));
    }

    /** The parameters of LlmSmartCall that these options and a call's variables make together. */
    Map<String, Object> parameters(Map<String, String> variables) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(PROMPT, variables);
        parameters.put(START_WORD, variables);
        parameters.putAll(values);
        parameters.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return parameters;
    }

    /**
     * The same for an operation that takes only some of them.
     *
     * @throws UnsupportedFeatureException naming the first option that it does not take
     */
    Map<String, Object> parameters(String provider, Map<String, String> variables, Set<String> known, String kind) {
        values.forEach((name, value) -> {
            boolean says = !(value instanceof Map<?, ?> map && map.isEmpty());
            if (says && !known.contains(name)) {
                String option = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                throw new UnsupportedFeatureException(provider, option + " " + kind, List.of());
            }
        });
        Map<String, Object> parameters = parameters(variables);
        parameters.keySet().retainAll(known);
        return parameters;
    }

    boolean isFullDuplex() {
        return fullDuplex;
    }

    private AiccsCallOptions with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new AiccsCallOptions(Collections.unmodifiableMap(changed), fullDuplex);
    }

    private static Map<String, ?> copy(Map<String, ?> value) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    private static long checked(String field, long value, long least, long most, String unit) {
        if (value < least || value > most) {
            throw VoiceAiException.invalidRequest(
                    field, "is " + value + unit + ", the vendor takes " + least + " to " + most, null);
        }
        return value;
    }

    private static String notBlank(String field, String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest(field, "is blank", null);
        }
        return value;
    }

    /** The names of what is set, no value. */
    @Override
    public String toString() {
        return "AiccsCallOptions" + values.keySet() + (fullDuplex ? " full-duplex" : "");
    }
}
