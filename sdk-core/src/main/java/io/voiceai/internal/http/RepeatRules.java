package io.voiceai.internal.http;

import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Whether an attempt that failed may be followed by another one, and when. The one place that decides it. A place request
 * is repeated only when it certainly was not received, or when the vendor refused it before execution.
 */
final class RepeatRules {
    /** What an attempt ended with, as far as repeating is concerned. */
    enum Cause {
        /** Not received; the way there may work next time. */
        NOT_SENT,
        /** Refused by a rate limit before execution. */
        THROTTLED,
        /** Refused because of the token, and there is another key now. */
        NEW_KEY,
        /** The nonce was used; the request has to be signed with another one. */
        NONCE_USED,
        /** Possibly received: no answer, none of the vendor's, or a fault of the vendor. */
        UNKNOWN
    }

    private static final int PLACE_NOT_SENT = 2;
    private static final int PLACE_THROTTLED = 3;
    private static final int END_REPEATS = 7;
    private static final int READ_REPEATS = 2;

    private final Effect effect;
    private final boolean repeatable;
    private final DoubleSupplier random;
    private final Map<Cause, Integer> repeats = new EnumMap<>(Cause.class);

    RepeatRules(Effect effect, boolean repeatable, DoubleSupplier random) {
        this.effect = effect;
        this.repeatable = repeatable;
        this.random = random;
    }

    /**
     * Decides, and counts the repeat if there is to be one.
     *
     * @return how long to wait before the next attempt; empty if there must not be one
     */
    Optional<Duration> next(Cause cause, Duration remaining) {
        if (!allowed(cause)) {
            return Optional.empty();
        }
        Duration delay = delay(cause);
        if (delay.compareTo(remaining) >= 0) {
            return Optional.empty();
        }
        repeats.merge(cause, 1, Integer::sum);
        return Optional.of(delay);
    }

    private boolean allowed(Cause cause) {
        int sofar = repeats.getOrDefault(cause, 0);
        boolean once = sofar == 0;
        if (!repeatable) {
            return switch (cause) {
                case NOT_SENT -> sofar < PLACE_NOT_SENT;
                case THROTTLED -> sofar < PLACE_THROTTLED;
                case NEW_KEY -> once;
                case NONCE_USED, UNKNOWN -> false;
            };
        }
        int all = repeats.values().stream().mapToInt(Integer::intValue).sum();
        boolean withinBudget = all < (effect == Effect.END ? END_REPEATS : READ_REPEATS);
        return switch (cause) {
            case NEW_KEY, NONCE_USED -> once && withinBudget;
            case NOT_SENT, THROTTLED, UNKNOWN -> withinBudget;
        };
    }

    /** Full jitter: anything between nothing and a bound that doubles. */
    private Duration delay(Cause cause) {
        if (cause == Cause.NEW_KEY || cause == Cause.NONCE_USED) {
            return Duration.ZERO;
        }
        long base = cause == Cause.THROTTLED ? 1_000 : 200;
        long cap = cause == Cause.THROTTLED ? 10_000 : 5_000;
        int before = Math.min(repeats.getOrDefault(cause, 0), 10);
        long bound = Math.min(cap, base << before);
        return Duration.ofNanos((long) (random.getAsDouble() * bound * 1_000_000));
    }
}
