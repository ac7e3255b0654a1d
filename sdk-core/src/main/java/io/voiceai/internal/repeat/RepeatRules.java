package io.voiceai.internal.repeat;

import io.voiceai.error.Evidence;
import io.voiceai.internal.evidence.Again;
import io.voiceai.internal.evidence.Verdict;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Whether an attempt that failed may be followed by another one, and when. The one place that decides it. A place request
 * is repeated only when it certainly was not received, or when the vendor refused it before execution. One per logical
 * operation; not thread-safe.
 */
public final class RepeatRules {
    private static final int PLACE_NOT_SENT = 2;
    private static final int PLACE_NOT_LET_THROUGH = 1;
    private static final int PLACE_THROTTLED = 3;
    private static final int END_REPEATS = 7;
    private static final int READ_REPEATS = 2;
    private static final int READ_ODD_REPEATS = 1;

    private final Effect effect;
    private final boolean repeatable;
    private final RetryBudget budget;
    private final DoubleSupplier random;
    private final Map<Again, Integer> repeats = new EnumMap<>(Again.class);
    private int lastCost;

    /**
     * The rules for one operation.
     *
     * @param effect what it does
     * @param repeatable whether it may be sent again after it may have been received
     * @param budget what all operations of this sort share
     * @param random from 0 to 1, for the back-off
     */
    public RepeatRules(Effect effect, boolean repeatable, RetryBudget budget, DoubleSupplier random) {
        this.effect = effect;
        this.repeatable = repeatable;
        this.budget = budget;
        this.random = random;
    }

    /**
     * Decides, and counts the repeat if there is to be one.
     *
     * @param verdict what the attempt proves, together with those before it
     * @param asked how long its answer asked to wait; empty if it did not
     * @param remaining how much time is left
     * @return how long to wait before the next attempt; empty if there must not be one
     */
    public Optional<Duration> next(Verdict verdict, Optional<Duration> asked, Duration remaining) {
        Again again = verdict.again();
        if (!repeatable && verdict.evidence() == Evidence.UNKNOWN || !allowed(again)) {
            return Optional.empty();
        }
        Duration delay = delay(again);
        if (effect != Effect.PLACE) {
            Duration atLeast = asked.orElse(Duration.ZERO);
            if (atLeast.compareTo(RetryAfter.LONGEST) > 0) {
                return Optional.empty();
            }
            delay = delay.plus(atLeast);
        }
        int cost = RetryBudget.cost(again);
        if (delay.compareTo(remaining) >= 0 || !budget.take(cost)) {
            return Optional.empty();
        }
        lastCost = cost;
        repeats.merge(again, 1, Integer::sum);
        return Optional.of(delay);
    }

    /** The operation succeeded: what its last repeat took goes back. */
    public void succeeded() {
        budget.giveBack(lastCost);
    }

    private boolean allowed(Again again) {
        int sofar = repeats.getOrDefault(again, 0);
        boolean once = sofar == 0;
        if (!repeatable) {
            return switch (again) {
                case NOT_SENT -> sofar < PLACE_NOT_SENT;
                case NOT_LET_THROUGH -> sofar < PLACE_NOT_LET_THROUGH;
                case THROTTLED -> sofar < PLACE_THROTTLED;
                case NEW_KEY, NEW_TIME -> once;
                case HELD_UP, NEW_NONCE, LOST, NOT_KNOWN, ODD, NEVER -> false;
            };
        }
        int all = repeats.values().stream().mapToInt(Integer::intValue).sum();
        boolean withinBudget = all < (effect == Effect.END ? END_REPEATS : readRepeats());
        return switch (again) {
            case NEW_KEY, NEW_TIME, NEW_NONCE -> once && withinBudget;
            case NOT_SENT, THROTTLED, LOST, NOT_KNOWN -> withinBudget;
            case ODD, NOT_LET_THROUGH, HELD_UP -> withinBudget && (effect == Effect.END || all < READ_ODD_REPEATS);
            case NEVER -> false;
        };
    }

    private int readRepeats() {
        boolean odd = repeats.containsKey(Again.ODD)
                || repeats.containsKey(Again.NOT_LET_THROUGH)
                || repeats.containsKey(Again.HELD_UP);
        return odd ? READ_ODD_REPEATS : READ_REPEATS;
    }

    /** Full jitter: anything between nothing and a bound that doubles. */
    private Duration delay(Again again) {
        if (again == Again.NEW_KEY || again == Again.NEW_TIME || again == Again.NEW_NONCE) {
            return Duration.ZERO;
        }
        long base = again == Again.THROTTLED ? 1_000 : 200;
        long cap = again == Again.THROTTLED ? 10_000 : 5_000;
        int before = Math.min(repeats.getOrDefault(again, 0), 10);
        long bound = Math.min(cap, base << before);
        // Six such waits outlast the time in which a vendor may not know a new call; it is one call, so nothing comes
        // in a herd.
        double part = again == Again.NOT_KNOWN ? 1 : random.getAsDouble();
        return Duration.ofNanos((long) (part * bound * 1_000_000));
    }
}
