package io.voiceai.routing;

import io.voiceai.call.CallOptions;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way for calls: a provider, what the call carries there, for which calls it is, and how much of them. What the deployment
 * knows stands here; what the application says is whom to call and with which variables. Immutable.
 *
 * <p>What a route defines replaces what the call says: the AI agent, the caller numbers, options of the same type. What it does
 * not define stays as the call says.
 */
public final class Route {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final String name;
    private final String provider;
    private final @Nullable String agent;
    private final List<PhoneNumber> callers;
    private final List<CallOptions> options;
    private final int priority;
    private final int weight;
    private final @Nullable RouteCondition condition;
    private final int calls;
    private final Duration patience;

    private Route(Builder b) {
        name = b.name;
        provider = b.provider;
        agent = b.agent;
        callers = List.copyOf(b.callers);
        options = List.copyOf(b.options);
        priority = b.priority;
        weight = b.weight;
        condition = b.condition;
        calls = b.calls;
        patience = b.patience;
    }

    /**
     * Makes a route.
     *
     * @param name its name, 1 to 64 lower-case letters, digits, hyphens, underscores; decisions, failures and the journal show it
     * @param provider the provider's id
     * @param settings sets what it shall be
     * @return the route
     * @throws VoiceAiException of kind {@code CONFIG} if a setting cannot be used
     */
    public static Route of(String name, String provider, Consumer<Builder> settings) {
        if (!NAME.matcher(name).matches()) {
            throw VoiceAiException.config(
                    "route", "a name is not 1 to 64 lower-case letters, digits, hyphens, underscores", null);
        }
        Builder builder = new Builder(name, Objects.requireNonNull(provider, "provider"));
        settings.accept(builder);
        return new Route(builder);
    }

    /**
     * Its name.
     *
     * @return lower-case letters, digits, hyphens, underscores
     */
    public String name() {
        return name;
    }

    /**
     * Whose calls they are.
     *
     * @return the provider's id
     */
    public String provider() {
        return provider;
    }

    /**
     * The AI agent that talks.
     *
     * @return the vendor's id of it; absent if the call says it
     */
    public Optional<String> agent() {
        return Optional.ofNullable(agent);
    }

    /**
     * The pool of caller numbers.
     *
     * @return in the order given; empty if the call says them
     */
    public List<PhoneNumber> callers() {
        return callers;
    }

    /**
     * The vendor's own options.
     *
     * @return in the order given
     */
    public List<CallOptions> options() {
        return options;
    }

    /**
     * Which routes come first.
     *
     * @return lower first
     */
    public int priority() {
        return priority;
    }

    /**
     * The share of calls among the routes of the same priority.
     *
     * @return 0 for none of its own
     */
    public int weight() {
        return weight;
    }

    /**
     * For which calls it is.
     *
     * @return absent if it is for all
     */
    public Optional<RouteCondition> condition() {
        return Optional.ofNullable(condition);
    }

    /**
     * How many calls go on over this route at a time.
     *
     * @return 0 for no limit of the route's own
     */
    public int calls() {
        return calls;
    }

    /**
     * How long a call waits for room on this route before the next one is tried.
     *
     * @return zero or more
     */
    public Duration patience() {
        return patience;
    }

    /**
     * The call as it goes over this route.
     *
     * @param call the call as the application gave it
     * @param turn which of the caller numbers is the first one; any number, such as a counter
     * @return a changed copy
     */
    public OutboundCall apply(OutboundCall call, int turn) {
        OutboundCall.Builder routed = call.toBuilder();
        agent().ifPresent(routed::agent);
        if (!callers.isEmpty()) {
            int first = Math.floorMod(turn, callers.size());
            List<PhoneNumber> turned = new ArrayList<>(callers.subList(first, callers.size()));
            turned.addAll(callers.subList(0, first));
            routed.callers(turned);
        }
        options.forEach(routed::option);
        return routed.build();
    }

    @Override
    public String toString() {
        return "Route[" + name + ", " + provider + ", priority " + priority + ", weight " + weight + "]";
    }

    /** Sets what a route shall be. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String provider;
        private @Nullable String agent;
        private final List<PhoneNumber> callers = new ArrayList<>();
        private final List<CallOptions> options = new ArrayList<>();
        private int priority;
        private int weight = 1;
        private @Nullable RouteCondition condition;
        private int calls;
        private Duration patience = Duration.ZERO;

        private Builder(String name, String provider) {
            this.name = name;
            this.provider = provider;
        }

        private VoiceAiException unusable(String problem) {
            return VoiceAiException.config("route " + name, problem, null);
        }

        /**
         * The AI agent that talks, instead of the call's.
         *
         * @param value the vendor's id of it
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is blank
         */
        public Builder agent(String value) {
            if (value.isBlank()) {
                throw unusable("the agent is blank");
            }
            agent = value;
            return this;
        }

        /**
         * Adds caller numbers to the pool, which is used instead of the call's. They take turns in being the first, for vendors
         * that take one; with a limit of calls per caller number, one that has room is taken.
         *
         * @param values as {@link PhoneNumber#of} reads them
         * @return this
         * @throws VoiceAiException of kind {@code INVALID_REQUEST} if one is not a phone number
         */
        public Builder callers(String... values) {
            for (String value : values) {
                callers.add(PhoneNumber.parse("caller", value));
            }
            return this;
        }

        /**
         * Adds caller numbers to the pool, see {@link #callers(String...)}.
         *
         * @param values the numbers
         * @return this
         */
        public Builder callers(Collection<PhoneNumber> values) {
            callers.addAll(values);
            return this;
        }

        /**
         * Adds options of the vendor, instead of the call's of the same type.
         *
         * @param value the options; a later one of the same type replaces an earlier one
         * @return this
         */
        public Builder option(CallOptions value) {
            options.removeIf(option -> option.getClass() == value.getClass());
            options.add(value);
            return this;
        }

        /**
         * Which routes come first. Those of a higher number are tried after all of a lower one.
         *
         * @param value lower first; default: 0
         * @return this
         */
        public Builder priority(int value) {
            priority = value;
            return this;
        }

        /**
         * The share of calls among the routes of the same priority: with weights 3 and 1 three of four calls are tried on the
         * first of them first. A route of weight 0 is drained: it gets no share, and is tried only after the others of its
         * priority failed or are left in peace. To close a route altogether, leave it out.
         *
         * @param value 0 to 1,000,000; default: 1
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less or more
         */
        public Builder weight(int value) {
            if (value < 0 || value > 1_000_000) {
                throw unusable("the weight is not from 0 to 1,000,000");
            }
            weight = value;
            return this;
        }

        /**
         * For which calls it is.
         *
         * @param value the condition; default: for all. A second one must hold as well
         * @return this
         */
        public Builder when(RouteCondition value) {
            Objects.requireNonNull(value, "condition");
            condition = condition == null ? value : condition.and(value);
            return this;
        }

        /**
         * How many calls may go on over this route at a time, counted where the provider keeps its
         * {@link io.voiceai.pacing.CallSlots}; beside the limits that the provider has.
         *
         * @param most 1 or more; default: no limit of the route's own
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1
         */
        public Builder calls(int most) {
            if (most < 1) {
                throw unusable("calls is less than 1");
            }
            calls = most;
            return this;
        }

        /**
         * How long a call waits for room on this route before the next one is tried. On the last one it waits as long as the
         * call has time.
         *
         * @param value zero or more; default: zero, so that a route without room is passed over at once
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than zero
         */
        public Builder patience(Duration value) {
            if (value.isNegative()) {
                throw unusable("the patience is less than zero");
            }
            patience = value;
            return this;
        }
    }
}
