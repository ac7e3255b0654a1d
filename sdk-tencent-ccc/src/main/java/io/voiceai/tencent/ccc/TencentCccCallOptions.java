package io.voiceai.tencent.ccc;

import io.voiceai.call.CallOptions;
import io.voiceai.error.VoiceAiException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only CCC can do with an outbound call. Immutable. */
public final class TencentCccCallOptions implements CallOptions {
    private static final String WELCOME_DELAY = "welcome-message-delay";
    private static final String DIFY = "dify-inputs-";
    private static final Duration LONGEST_ACQUIRE = Duration.ofSeconds(5);

    private final Map<String, String> variables;
    private final @Nullable Duration acquireTimeout;
    private final @Nullable OwnModel ownModel;

    private TencentCccCallOptions(
            Map<String, String> variables, @Nullable Duration acquireTimeout, @Nullable OwnModel ownModel) {
        this.variables = variables;
        this.acquireTimeout = acquireTimeout;
        this.ownModel = ownModel;
    }

    /**
     * No option set.
     *
     * @return options
     */
    public static TencentCccCallOptions create() {
        return new TencentCccCallOptions(Map.of(), null, null);
    }

    /**
     * How long the AI agent waits after the answer before it says its welcome message. It travels as the variable
     * {@code welcome-message-delay}, in decimal seconds.
     *
     * @param value zero or more, to the millisecond; the vendor documents no range and no fractions
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is negative
     */
    public TencentCccCallOptions welcomeMessageDelay(Duration value) {
        if (value.isNegative()) {
            throw VoiceAiException.invalidRequest("welcomeMessageDelay", "is negative", null);
        }
        BigDecimal seconds = BigDecimal.valueOf(value.toMillis(), 3);
        return with(WELCOME_DELAY, seconds.stripTrailingZeros().toPlainString());
    }

    /**
     * One input of the Dify application that the AI agent is connected to. It travels as the variable
     * {@code dify-inputs-} and the name.
     *
     * @param name the input's name; {@code user} and {@code conversation_id} have methods of their own
     * @param value its value
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the name is blank or one of those two
     */
    public TencentCccCallOptions difyInput(String name, String value) {
        if (name.isBlank() || name.equals("user") || name.equals("conversation_id")) {
            throw VoiceAiException.invalidRequest(
                    "difyInput", "has a name that is blank or not an input's", "Use difyUser or difyConversationId");
        }
        return with(DIFY + name, value);
    }

    /**
     * The value {@code user} of the Dify application, not an input of that name.
     *
     * @param value the value
     * @return a changed copy
     */
    public TencentCccCallOptions difyUser(String value) {
        return with(DIFY + "user", value);
    }

    /**
     * The value {@code conversation_id} of the Dify application: the call goes on with that conversation.
     *
     * @param value the value
     * @return a changed copy
     */
    public TencentCccCallOptions difyConversationId(String value) {
        return with(DIFY + "conversation_id", value);
    }

    /**
     * How long the vendor waits for an AI agent to become free before it refuses the call because of concurrency. The
     * China site only.
     *
     * @param value whole seconds, 0 to 5; absent, the vendor's own 5
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is outside that range or not whole
     */
    public TencentCccCallOptions acquireTimeout(Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST_ACQUIRE) > 0 || value.getNano() != 0) {
            throw VoiceAiException.invalidRequest(
                    "acquireTimeout", "is not a whole number of seconds from 0 to 5", "Leave it out for 5 seconds");
        }
        return new TencentCccCallOptions(variables, value, ownModel);
    }

    /**
     * Lets a language model of the customer's own talk instead of an AI agent of the console. The call then names no agent.
     *
     * @param value the model, with everything else that the vendor takes for it
     * @return a changed copy
     */
    public TencentCccCallOptions ownModel(OwnModel value) {
        return new TencentCccCallOptions(variables, acquireTimeout, Objects.requireNonNull(value, "ownModel"));
    }

    /**
     * The options that travel as variables.
     *
     * @return by the vendor's names, in the order in which they were set
     */
    public Map<String, String> variables() {
        return variables;
    }

    /**
     * How long the vendor waits for an AI agent to become free.
     *
     * @return absent for the vendor's own
     */
    public Optional<Duration> acquireTimeout() {
        return Optional.ofNullable(acquireTimeout);
    }

    /**
     * The model of the customer's own.
     *
     * @return absent for the AI agent that the call names
     */
    public Optional<OwnModel> ownModel() {
        return Optional.ofNullable(ownModel);
    }

    private TencentCccCallOptions with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(variables);
        changed.put(name, Objects.requireNonNull(value, name));
        return new TencentCccCallOptions(Collections.unmodifiableMap(changed), acquireTimeout, ownModel);
    }

    /** The names of the options that travel as variables, no value. */
    @Override
    public String toString() {
        return "TencentCccCallOptions" + variables.keySet();
    }
}
