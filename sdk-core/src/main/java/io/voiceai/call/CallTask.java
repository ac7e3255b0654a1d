package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A batch of callees that a vendor works off by itself: with which AI agent, when, and how often each callee is tried. The
 * callees are imported afterwards. Immutable. A neutral option that a vendor lacks makes its provider refuse before anything
 * is sent; it is never silently ignored.
 */
public final class CallTask {
    private final String name;
    private final String agent;
    private final List<PhoneNumber> from;
    private final List<CallingHours> hours;
    private final ZoneId zone;
    private final @Nullable Instant startAt;
    private final @Nullable Instant endAt;
    private final int attempts;
    private final @Nullable Duration retryInterval;
    private final @Nullable Duration ringTimeout;
    private final @Nullable Integer concurrency;
    private final List<CallOptions> options;
    private final Map<String, Object> vendorParameters;

    private CallTask(Builder b) {
        name = b.name;
        agent = b.agent;
        from = List.copyOf(b.from);
        hours = List.copyOf(b.hours);
        zone = b.zone;
        startAt = b.startAt;
        endAt = b.endAt;
        attempts = b.attempts;
        retryInterval = b.retryInterval;
        ringTimeout = b.ringTimeout;
        concurrency = b.concurrency;
        options = List.copyOf(b.options);
        vendorParameters = Collections.unmodifiableMap(new LinkedHashMap<>(b.vendorParameters));
    }

    /**
     * Starts a task.
     *
     * @param name how it is called in the vendor's console; some vendors want it to be unique
     * @param agent the vendor's id of what talks: AICCS AgentId, CCC ContactFlowId, Tencent AIAgentId
     * @return a builder
     */
    public static Builder of(String name, String agent) {
        return new Builder(name, agent);
    }

    /**
     * How it is called in the vendor's console.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * What talks.
     *
     * @return the vendor's id of it
     */
    public String agent() {
        return agent;
    }

    /**
     * The caller numbers that may be shown.
     *
     * @return may be empty where the vendor picks one
     */
    public List<PhoneNumber> from() {
        return from;
    }

    /**
     * When it may dial.
     *
     * @return empty for any time, if the vendor allows that
     */
    public List<CallingHours> hours() {
        return hours;
    }

    /**
     * The time zone of the hours.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * When it begins to dial.
     *
     * @return absent: once it is started
     */
    public Optional<Instant> startAt() {
        return Optional.ofNullable(startAt);
    }

    /**
     * When it ends, whatever is left.
     *
     * @return absent: when all callees were dealt with
     */
    public Optional<Instant> endAt() {
        return Optional.ofNullable(endAt);
    }

    /**
     * How often a callee who is not reached is called in all.
     *
     * @return 1 or more
     */
    public int attempts() {
        return attempts;
    }

    /**
     * How long to wait before a callee is called again.
     *
     * @return absent for the vendor's own default
     */
    public Optional<Duration> retryInterval() {
        return Optional.ofNullable(retryInterval);
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
     * How many calls may be under way at a time.
     *
     * @return absent for the vendor's own default
     */
    public Optional<Integer> concurrency() {
        return Optional.ofNullable(concurrency);
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
     * Parameters that go to the vendor as they are, with the request that makes the task.
     *
     * @return values by the vendor's names
     */
    public Map<String, Object> vendorParameters() {
        return vendorParameters;
    }

    @Override
    public String toString() {
        return "CallTask[" + name + "]";
    }

    /** Builds a task; every constraint is checked and the one that fails is named. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String agent;
        private final List<PhoneNumber> from = new ArrayList<>();
        private final List<CallingHours> hours = new ArrayList<>();
        private ZoneId zone = ZoneId.of("Asia/Shanghai");
        private @Nullable Instant startAt;
        private @Nullable Instant endAt;
        private int attempts = 1;
        private @Nullable Duration retryInterval;
        private @Nullable Duration ringTimeout;
        private @Nullable Integer concurrency;
        private final List<CallOptions> options = new ArrayList<>();
        private final Map<String, Object> vendorParameters = new LinkedHashMap<>();

        private Builder(String name, String agent) {
            this.name = Objects.requireNonNull(name, "name");
            this.agent = Objects.requireNonNull(agent, "agent");
        }

        /**
         * Adds a caller number, which the callees see.
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
         * Adds hours in which it may dial.
         *
         * @param value the hours
         * @return this
         */
        public Builder hours(CallingHours value) {
            hours.add(Objects.requireNonNull(value, "hours"));
            return this;
        }

        /**
         * The time zone of the hours.
         *
         * @param value default: Asia/Shanghai, which is the only one that Alibaba Cloud knows
         * @return this
         */
        public Builder zone(ZoneId value) {
            zone = Objects.requireNonNull(value, "zone");
            return this;
        }

        /**
         * When it begins to dial. Tencent needs it, because its tasks begin by themselves.
         *
         * @param value the time; some vendors take whole seconds
         * @return this
         */
        public Builder startAt(Instant value) {
            startAt = Objects.requireNonNull(value, "startAt");
            return this;
        }

        /**
         * When it ends, whatever is left.
         *
         * @param value the time; some vendors take whole seconds
         * @return this
         */
        public Builder endAt(Instant value) {
            endAt = Objects.requireNonNull(value, "endAt");
            return this;
        }

        /**
         * How often a callee who is not reached is called in all.
         *
         * @param value 1, the default, to 10; a vendor may take fewer
         * @return this
         */
        public Builder attempts(int value) {
            attempts = value;
            return this;
        }

        /**
         * How long to wait before a callee is called again.
         *
         * @param value more than zero; vendors take whole minutes or seconds
         * @return this
         */
        public Builder retryInterval(Duration value) {
            retryInterval = Objects.requireNonNull(value, "retryInterval");
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
         * How many calls may be under way at a time.
         *
         * @param value 1 or more
         * @return this
         */
        public Builder concurrency(int value) {
            concurrency = value;
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
         * A parameter that goes to the vendor as it is, with the request that makes the task. It cannot replace a parameter
         * that the library writes.
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
         * Checks and finishes the task.
         *
         * @return the task
         * @throws VoiceAiException of kind {@code INVALID_REQUEST} naming the field that is wrong
         */
        public CallTask build() {
            check(!name.isBlank(), "name", "is blank");
            check(!agent.isBlank(), "agent", "is blank");
            check(attempts >= 1 && attempts <= 10, "attempts", "is not 1 to 10");
            check(concurrency == null || concurrency >= 1, "concurrency", "is less than 1");
            check(
                    retryInterval == null || retryInterval.compareTo(Duration.ZERO) > 0,
                    "retryInterval",
                    "is not more than zero");
            check(startAt == null || endAt == null || endAt.isAfter(startAt), "endAt", "is not after startAt");
            if (ringTimeout != null) {
                OutboundCall.checkRingTimeout(ringTimeout);
            }
            return new CallTask(this);
        }

        private static void check(boolean holds, String field, String problem) {
            if (!holds) {
                throw VoiceAiException.invalidRequest(field, problem, null);
            }
        }
    }
}
