package io.voiceai.pacing;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much may go on at a time at one account of a vendor. Zero stands for no limit.
 *
 * @param requestsPerSecond how many requests of each operation in any second; hang-ups do not count and are never held back
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
        if (requestsPerSecond < 0 || callsPerCaller < 0 || calls < 0) {
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
        return new CallLimits(0, 0, 0, USUAL_MARGIN, USUAL_LEASE, Optional.empty());
    }

    /**
     * The same, with another number of requests of each operation in any second.
     *
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits requestsPerSecond(int value) {
        return new CallLimits(value, callsPerCaller, calls, margin, lease, account);
    }

    /**
     * The same, with another number of calls at a time from one caller number.
     *
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits callsPerCaller(int value) {
        return new CallLimits(requestsPerSecond, value, calls, margin, lease, account);
    }

    /**
     * The same, with another number of calls at a time altogether.
     *
     * @param value 1 or more, or zero for no limit
     * @return a changed copy
     */
    public CallLimits calls(int value) {
        return new CallLimits(requestsPerSecond, callsPerCaller, value, margin, lease, account);
    }

    /**
     * The same, for a network on which requests bunch up more or less.
     *
     * @param value zero to ten seconds
     * @return a changed copy
     */
    public CallLimits margin(Duration value) {
        return new CallLimits(requestsPerSecond, callsPerCaller, calls, value, lease, account);
    }

    /**
     * The same, for calls that last at most another time.
     *
     * @param value a second to a week
     * @return a changed copy
     */
    public CallLimits lease(Duration value) {
        return new CallLimits(requestsPerSecond, callsPerCaller, calls, margin, value, account);
    }

    /**
     * The same, counted together with all others of that name.
     *
     * @param value names the account at the vendor; not blank, and not the access key
     * @return a changed copy
     */
    public CallLimits account(String value) {
        return new CallLimits(requestsPerSecond, callsPerCaller, calls, margin, lease, Optional.of(value));
    }

    /**
     * The rate of one operation.
     *
     * @param provider the provider's id
     * @param action the vendor's name of the operation
     * @return absent if there is no limit
     */
    public Optional<Rate> rate(String provider, String action) {
        return requestsPerSecond == 0
                ? Optional.empty()
                : Optional.of(new Rate(
                        account.orElse(provider),
                        action,
                        requestsPerSecond,
                        Duration.ofSeconds(1).plus(margin)));
    }
}
