package io.voiceai.aliyun.ccc;

import io.voiceai.call.CallOptions;
import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only CCC can do with, and what it wants of, a call task, which it calls a campaign. Immutable. {@link #queue} is
 * required.
 */
public final class CccTaskOptions implements CallOptions {
    private static final String STRATEGY = "PACING";
    private static final String STRATEGY_PARAMETERS = "{\"ratio\":1}";

    private final @Nullable String queue;
    private final @Nullable Long minAttemptInterval;
    private final String strategyType;
    private final String strategyParameters;

    private CccTaskOptions(
            @Nullable String queue, @Nullable Long minAttemptInterval, String strategyType, String strategyParameters) {
        this.queue = queue;
        this.minAttemptInterval = minAttemptInterval;
        this.strategyType = strategyType;
        this.strategyParameters = strategyParameters;
    }

    /**
     * No option set: one call at a time for each human agent who is free, which the vendor calls {@code PACING} with a ratio of
     * 1.
     *
     * @return options
     */
    public static CccTaskOptions create() {
        return new CccTaskOptions(null, null, STRATEGY, STRATEGY_PARAMETERS);
    }

    /**
     * The skill group that the campaign belongs to; the vendor requires it.
     *
     * @param value the vendor's id of the skill group
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccTaskOptions queue(String value) {
        return new CccTaskOptions(notBlank("queue", value), minAttemptInterval, strategyType, strategyParameters);
    }

    /**
     * How long to wait before a callee is called again, in the vendor's own unit: its documents say minutes in one place and
     * seconds in another. So the neutral interval is refused, and a task with more than one attempt needs this.
     *
     * @param value 0 or more, as it goes to the vendor. Absent: 1, which makes no difference as there is one attempt
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is negative
     */
    public CccTaskOptions minAttemptInterval(long value) {
        if (value < 0) {
            throw VoiceAiException.invalidRequest("minAttemptInterval", "is negative", null);
        }
        return new CccTaskOptions(queue, value, strategyType, strategyParameters);
    }

    /**
     * How the vendor decides when to dial the next callee.
     *
     * @param type the vendor's word, such as {@code PACING}
     * @param parameters the strategy's parameters as JSON text, such as <code>{"ratio":1}</code>
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if one is blank
     */
    public CccTaskOptions strategy(String type, String parameters) {
        return new CccTaskOptions(
                queue, minAttemptInterval, notBlank("strategy", type), notBlank("strategy", parameters));
    }

    /**
     * The skill group that the campaign belongs to.
     *
     * @return absent if it was not set
     */
    public Optional<String> queue() {
        return Optional.ofNullable(queue);
    }

    /**
     * How long to wait before a callee is called again.
     *
     * @return in the vendor's own unit; absent if it was not set
     */
    public Optional<Long> minAttemptInterval() {
        return Optional.ofNullable(minAttemptInterval);
    }

    /**
     * How the vendor decides when to dial the next callee.
     *
     * @return the vendor's word
     */
    public String strategyType() {
        return strategyType;
    }

    /**
     * The parameters of that strategy.
     *
     * @return JSON text
     */
    public String strategyParameters() {
        return strategyParameters;
    }

    private static String notBlank(String field, String value) {
        if (Objects.requireNonNull(value, field).isBlank()) {
            throw VoiceAiException.invalidRequest(field, "is blank", null);
        }
        return value;
    }

    @Override
    public String toString() {
        return "CccTaskOptions[" + strategyType + "]";
    }
}
