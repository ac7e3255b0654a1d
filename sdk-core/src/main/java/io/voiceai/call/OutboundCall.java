package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call to be placed: whom to call, from which number, with which AI agent and variables. Immutable;
 * {@link #toBuilder()} makes a changed copy. A neutral option that a vendor lacks makes its provider refuse before
 * anything is sent; it is never silently ignored.
 */
public final class OutboundCall {
    /** The shortest ring timeout: {@value} s. */
    public static final int SHORTEST_RING_SECONDS = 5;

    /** The longest ring timeout: {@value} s. */
    public static final int LONGEST_RING_SECONDS = 120;

    /** The longest value of one variable: {@value} bytes of UTF-8. */
    public static final int LONGEST_VARIABLE_BYTES = 65_536;

    /** The longest reference: {@value} bytes of UTF-8. A vendor may carry less and then its provider refuses. */
    public static final int LONGEST_REFERENCE_BYTES = 256;

    private final PhoneNumber to;
    private final List<PhoneNumber> from;
    private final @Nullable String agent;
    private final Map<String, String> variables;
    private final @Nullable String reference;
    private final @Nullable Duration ringTimeout;
    private final @Nullable String provider;
    private final List<CallOptions> options;
    private final Map<String, Object> vendorParameters;
    private final boolean evenIfUnresolved;
    private final Map<String, String> tags;
    private final @Nullable Consent consent;
    private final @Nullable ZoneId zone;
    private final @Nullable Duration within;

    private OutboundCall(Builder b) {
        to = b.to;
        from = List.copyOf(b.from);
        agent = b.agent;
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(b.variables));
        reference = b.reference;
        ringTimeout = b.ringTimeout;
        provider = b.provider;
        options = List.copyOf(b.options);
        vendorParameters = Collections.unmodifiableMap(new LinkedHashMap<>(b.vendorParameters));
        evenIfUnresolved = b.evenIfUnresolved;
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(b.tags));
        consent = b.consent;
        zone = b.zone;
        within = b.within;
    }

    /**
     * Starts a call.
     *
     * @param callee the number to call, as {@link PhoneNumber#of} reads it
     * @return a builder
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is not a phone number
     */
    public static Builder to(String callee) {
        return new Builder(PhoneNumber.parse("callee", callee));
    }

    /**
     * Starts a call.
     *
     * @param callee the number to call
     * @return a builder
     */
    public static Builder to(PhoneNumber callee) {
        return new Builder(callee);
    }

    /**
     * The number to call.
     *
     * @return the callee
     */
    public PhoneNumber to() {
        return to;
    }

    /**
     * The caller numbers that may be shown, in the order of preference.
     *
     * @return may be empty where the vendor picks one
     */
    public List<PhoneNumber> from() {
        return from;
    }

    /**
     * The AI agent that talks.
     *
     * @return the vendor's id of it; absent if not given
     */
    public Optional<String> agent() {
        return Optional.ofNullable(agent);
    }

    /**
     * What the AI agent's prompt and opening line are filled with. Personal data.
     *
     * @return values by name, in the order given
     */
    public Map<String, String> variables() {
        return variables;
    }

    /**
     * The business's own id of this call.
     *
     * @return absent if not given
     */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /**
     * How long it may ring.
     *
     * @return absent for the vendor's own default
     */
    public Optional<Duration> ringTimeout() {
        return Optional.ofNullable(ringTimeout);
    }

    /**
     * The provider that shall place the call.
     *
     * @return its id; absent if there is only one to choose
     */
    public Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /**
     * One vendor's own options.
     *
     * @param <T> the vendor's type of options
     * @param type the vendor's type of options
     * @return absent if none of this type was given
     */
    public <T extends CallOptions> Optional<T> options(Class<T> type) {
        return options.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * Parameters that go to the vendor as they are.
     *
     * @return values by the vendor's names
     */
    public Map<String, Object> vendorParameters() {
        return vendorParameters;
    }

    /**
     * Whether it shall be placed although an earlier call to the same callee has an unknown outcome.
     *
     * @return usually false
     */
    public boolean isEvenIfUnresolved() {
        return evenIfUnresolved;
    }

    /**
     * What the application says of the call, for routes and policies to decide by. It stays on this side: no vendor gets it.
     *
     * @return values by name, in the order given
     */
    public Map<String, String> tags() {
        return tags;
    }

    /**
     * The evidence that the callee agreed to be called.
     *
     * @return absent if not given
     */
    public Optional<Consent> consent() {
        return Optional.ofNullable(consent);
    }

    /**
     * The time zone in which the callee lives, where the application knows better than the number tells.
     *
     * @return absent if not given
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * How long placing the call may take, all waiting included.
     *
     * @return absent for the provider's own deadline
     */
    public Optional<Duration> within() {
        return Optional.ofNullable(within);
    }

    /**
     * A builder that starts from this call.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder b = new Builder(to);
        b.from.addAll(from);
        b.agent = agent;
        b.variables.putAll(variables);
        b.reference = reference;
        b.ringTimeout = ringTimeout;
        b.provider = provider;
        b.options.addAll(options);
        b.vendorParameters.putAll(vendorParameters);
        b.evenIfUnresolved = evenIfUnresolved;
        b.tags.putAll(tags);
        b.consent = consent;
        b.zone = zone;
        b.within = within;
        return b;
    }

    static void checkRingTimeout(Duration value) {
        if (value.getNano() != 0
                || value.compareTo(Duration.ofSeconds(SHORTEST_RING_SECONDS)) < 0
                || value.compareTo(Duration.ofSeconds(LONGEST_RING_SECONDS)) > 0) {
            throw VoiceAiException.invalidRequest(
                    "ringTimeout",
                    "is not a whole number of seconds from " + SHORTEST_RING_SECONDS + " to " + LONGEST_RING_SECONDS,
                    "Leave it out for the vendor's own default");
        }
    }

    /** Without variables, and with masked numbers. */
    @Override
    public String toString() {
        return "OutboundCall[to " + to + ", from " + from + ", " + variables.size() + " variables]";
    }

    /** Builds a call; every constraint is checked and the one that fails is named. Not thread-safe. */
    public static final class Builder {
        private final PhoneNumber to;
        private final List<PhoneNumber> from = new ArrayList<>();
        private @Nullable String agent;
        private final Map<String, String> variables = new LinkedHashMap<>();
        private @Nullable String reference;
        private @Nullable Duration ringTimeout;
        private @Nullable String provider;
        private final List<CallOptions> options = new ArrayList<>();
        private final Map<String, Object> vendorParameters = new LinkedHashMap<>();
        private boolean evenIfUnresolved;
        private final Map<String, String> tags = new LinkedHashMap<>();
        private @Nullable Consent consent;
        private @Nullable ZoneId zone;
        private @Nullable Duration within;

        private Builder(PhoneNumber to) {
            this.to = Objects.requireNonNull(to, "callee");
        }

        /**
         * Adds a caller number, which the callee sees. Several are alternatives where the vendor takes several.
         *
         * @param caller as {@link PhoneNumber#of} reads it
         * @return this
         * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is not a phone number
         */
        public Builder from(String caller) {
            return from(PhoneNumber.parse("caller", caller));
        }

        /**
         * Adds a caller number.
         *
         * @param caller the number
         * @return this
         */
        public Builder from(PhoneNumber caller) {
            from.add(Objects.requireNonNull(caller, "caller"));
            return this;
        }

        /**
         * The caller numbers, instead of those given before.
         *
         * @param callers alternatives; none for the vendor's own choice
         * @return this
         */
        public Builder callers(Collection<PhoneNumber> callers) {
            List<PhoneNumber> numbers = List.copyOf(callers);
            from.clear();
            from.addAll(numbers);
            return this;
        }

        /**
         * The AI agent that talks.
         *
         * @param value the vendor's id: ICE AIAgentId, AICCS ApplicationCode, CCC ContactFlowId, Tencent AIAgentId
         * @return this
         */
        public Builder agent(String value) {
            agent = Objects.requireNonNull(value, "agent");
            return this;
        }

        /**
         * Fills one variable of the AI agent's prompt or opening line.
         *
         * @param name as configured in the agent; not blank
         * @param value at most {@value OutboundCall#LONGEST_VARIABLE_BYTES} bytes of UTF-8
         * @return this
         */
        public Builder variable(String name, String value) {
            variables.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Fills several variables.
         *
         * @param values values by name
         * @return this
         */
        public Builder variables(Map<String, String> values) {
            values.forEach(this::variable);
            return this;
        }

        /**
         * The business's own id of this call: another one for every call. It travels with the call where the vendor can carry
         * it, and is what a lost call is looked up by. AICCS carries 15 bytes. As long as the provider's journal remembers
         * it, no second call is placed with it. Failures and log lines show it, so no phone number may be in it.
         *
         * @param value 1 to {@value OutboundCall#LONGEST_REFERENCE_BYTES} bytes of UTF-8 without control characters
         * @return this
         */
        public Builder reference(String value) {
            reference = Objects.requireNonNull(value, "reference");
            return this;
        }

        /**
         * How long it may ring.
         *
         * @param value whole seconds, {@value OutboundCall#SHORTEST_RING_SECONDS} to
         *     {@value OutboundCall#LONGEST_RING_SECONDS}
         * @return this
         */
        public Builder ringTimeout(Duration value) {
            ringTimeout = Objects.requireNonNull(value, "ringTimeout");
            return this;
        }

        /**
         * Which provider shall place the call.
         *
         * @param id the provider's id
         * @return this
         */
        public Builder provider(String id) {
            provider = Objects.requireNonNull(id, "provider");
            return this;
        }

        /**
         * Adds one vendor's own options; other vendors' providers ignore them. A later one of the same type replaces
         * an earlier one.
         *
         * @param value the options
         * @return this
         */
        public Builder option(CallOptions value) {
            options.removeIf(option -> option.getClass() == value.getClass());
            options.add(value);
            return this;
        }

        /**
         * A parameter that goes to the vendor as it is, whichever vendor it is: the way out when the vendor is ahead of
         * this library. It cannot replace a parameter that the library writes.
         *
         * @param name the vendor's name of the parameter
         * @param value a string, boolean, number, or a list or map of those
         * @return this
         */
        public Builder vendorParameter(String name, Object value) {
            vendorParameters.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Places it although an earlier call to the same callee has an unknown outcome: the callee may be called twice. For a
         * person's decision, never for a program that tries again.
         *
         * @return this
         */
        public Builder evenIfUnresolved() {
            evenIfUnresolved = true;
            return this;
        }

        /**
         * Says something of the call, for routes and policies to decide by, such as {@code purpose} {@code reminder}. It stays on
         * this side. Failures and explanations may show it, so no phone number may be in it.
         *
         * @param name not blank
         * @param value its value
         * @return this
         */
        public Builder tag(String name, String value) {
            tags.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * The evidence that the callee agreed to be called. It stays on this side.
         *
         * @param value the evidence
         * @return this
         */
        public Builder consent(Consent value) {
            consent = Objects.requireNonNull(value, "consent");
            return this;
        }

        /**
         * The time zone in which the callee lives, for calling hours, where the application knows better than the number tells.
         *
         * @param value the zone
         * @return this
         */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "zone");
            return this;
        }

        /**
         * How long placing the call may take, all waiting included: for a free line, for the vendor's answer, for another route.
         * A shorter time leads to more unknown outcomes. A longer time than the provider's own deadline has no effect on one
         * provider; routes use it for all of them together.
         *
         * @param value more than zero
         * @return this
         */
        public Builder within(Duration value) {
            within = Objects.requireNonNull(value, "within");
            return this;
        }

        /**
         * Checks and finishes the call.
         *
         * @return the call
         * @throws VoiceAiException of kind {@code INVALID_REQUEST} naming the field that is wrong
         */
        public OutboundCall build() {
            if (agent != null && agent.isBlank()) {
                throw VoiceAiException.invalidRequest("agent", "is blank", "Give the vendor's id of the AI agent");
            }
            variables.forEach(Builder::checkVariable);
            if (reference != null) {
                checkReference(reference);
            }
            if (ringTimeout != null) {
                checkRingTimeout(ringTimeout);
            }
            if (tags.keySet().stream().anyMatch(String::isBlank)) {
                throw VoiceAiException.invalidRequest("tags", "has a blank name", null);
            }
            if (within != null && (within.isZero() || within.isNegative())) {
                throw VoiceAiException.invalidRequest("within", "is not more than zero", "Leave it out for no limit");
            }
            return new OutboundCall(this);
        }

        private static void checkVariable(String name, String value) {
            if (name.isBlank()) {
                throw VoiceAiException.invalidRequest("variables", "has a blank name", null);
            }
            int bytes = bytes(value, LONGEST_VARIABLE_BYTES);
            if (bytes > LONGEST_VARIABLE_BYTES) {
                String shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
                throw VoiceAiException.invalidRequest(
                        "variables." + shown, "has more than " + LONGEST_VARIABLE_BYTES + " bytes", "Shorten it");
            }
        }

        private static void checkReference(String value) {
            if (value.isBlank()
                    || bytes(value, LONGEST_REFERENCE_BYTES) > LONGEST_REFERENCE_BYTES
                    || value.chars().anyMatch(Character::isISOControl)) {
                throw VoiceAiException.invalidRequest(
                        "reference",
                        "is not 1 to " + LONGEST_REFERENCE_BYTES + " bytes of text without control characters",
                        null);
            }
        }

        /** Counts the bytes of UTF-8 without encoding a text that is certainly too long. */
        private static int bytes(String value, int most) {
            return value.length() > most ? value.length() : value.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
