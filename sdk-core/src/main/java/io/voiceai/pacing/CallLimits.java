package io.voiceai.pacing;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much may go on at a time at one account of a vendor. Zero stands for no limit.
 *
 * @param requestsPerSecond how many requests of each operation in any second, of those that have no number of their own; hang-ups do not count and are never held back
 * @param ofActions the same for single operations that have a number of their own, by the vendor's names
 * @param callsPerCaller how many calls at a time from one caller number: the least loaded of those that a call names is taken
 * @param calls how many calls at a time altogether
 * @param margin by how much requests may bunch up on their way to the vendor: so much longer is the window in which they are
 *     counted on this side
 * @param lease after which time a call that nobody said to be over does not count any more: longer than the longest ringing and
 *     the longest call together
 * @param account what is limited together, where several processes or providers share a store; absent for the provider's id
 */
public record CallLimits(
        int requestsPerSecond,
        Map<String, Integer> ofActions,
        int callsPerCaller,
        int calls,
        Duration margin,
        Duration lease,
        Optional<String> account) {
    /** The usual {@link #margin}. */
    public static final Duration USUAL_MARGIN = Duration.ofMillis(100);

    /** The usual {@link #lease}: two hours of talk, two minutes of ringing, and a margin. No vendor documents the first. */
    public static final Duration USUAL_LEASE = Duration.ofMinutes(123);

    public CallLimits {
        ofActions = Map.copyOf(ofActions);
        boolean negative = ofActions.values().stream().anyMatch(number -> number < 0);
        if (requestsPerSecond < 0 || callsPerCaller < 0 || calls < 0 || negative) {
            throw VoiceAiException.config("limits", "has a number below zero", "Give zero for no limit");
        }
        if (margin.isNegative() || margin.compareTo(Duration.ofSeconds(10)) > 0) {
            throw VoiceAiException.config("limits.margin", "is not from zero to ten seconds", null);
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(Duration.ofDays(7)) > 0) {
            throw VoiceAiException.config("limits.lease", "is not from a second to a week", null);
        }
        Objects.requireNonNull(account, "account");
        if (account.filter(String::isBlank).isPresent()) {
            throw VoiceAiException.config("limits.account", "is blank", "Leave it out for the provider's id");
        }
    }

    /**
     * No limit at all.
     *
     * @return the limits
     */
    public static CallLimits none() {
        return new CallLimits(0, Map.of(), 0, 0, USUAL_MARGIN, USUAL_LEASE, Optional.empty());
    }

    /**
     * The same, with another number of requests of each operation in any second.
     *
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits requestsPerSecond(int value) {
        return new CallLimits(value, ofActions, callsPerCaller, calls, margin, lease, account);
    }

    /**
     * The same, with another number of requests of one operation in any second.
     *
     * @param action the vendor's name of the operation, such as {@code CreateAIAgentCall}
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits requestsPerSecond(String action, int value) {
        Map<String, Integer> numbers = new HashMap<>(ofActions);
        numbers.put(Objects.requireNonNull(action, "action"), value);
        return new CallLimits(requestsPerSecond, numbers, callsPerCaller, calls, margin, lease, account);
    }

    /**
     * The same, without any number of requests.
     *
     * @return a changed copy
     */
    public CallLimits withoutRates() {
        return new CallLimits(0, Map.of(), callsPerCaller, calls, margin, lease, account);
    }

    /**
     * Whether any operation has a number of requests.
     *
     * @return false if no request is ever held back
     */
    public boolean hasRates() {
        return requestsPerSecond > 0 || ofActions.values().stream().anyMatch(number -> number > 0);
    }

    /**
     * The same, with another number of calls at a time from one caller number.
     *
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits callsPerCaller(int value) {
        return new CallLimits(requestsPerSecond, ofActions, value, calls, margin, lease, account);
    }

    /**
     * The same, with another number of calls at a time altogether.
     *
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits calls(int value) {
        return new CallLimits(requestsPerSecond, ofActions, callsPerCaller, value, margin, lease, account);
    }

    /**
     * The same, for a network on which requests bunch up more or less.
     *
     * @param value zero to ten seconds
     * @return a changed copy
     */
    public CallLimits margin(Duration value) {
        return new CallLimits(requestsPerSecond, ofActions, callsPerCaller, calls, value, lease, account);
    }

    /**
     * The same, for calls that last at most another time.
     *
     * @param value a second to a week
     * @return a changed copy
     */
    public CallLimits lease(Duration value) {
        return new CallLimits(requestsPerSecond, ofActions, callsPerCaller, calls, margin, value, account);
    }

    /**
     * The same, counted together with all others of that name.
     *
     * @param value names the account at the vendor; not blank, and not the access key
     * @return a changed copy
     */
    public CallLimits account(String value) {
        return new CallLimits(requestsPerSecond, ofActions, callsPerCaller, calls, margin, lease, Optional.of(value));
    }

    /**
     * The rate of one operation.
     *
     * @param provider the provider's id
     * @param action the vendor's name of the operation
     * @return absent if there is no limit
     */
    public Optional<Rate> rate(String provider, String action) {
        int requests = ofActions.getOrDefault(action, requestsPerSecond);
        return requests == 0
                ? Optional.empty()
                : Optional.of(new Rate(
                        account.orElse(provider),
                        action,
                        requests,
                        Duration.ofSeconds(1).plus(margin)));
    }
}
