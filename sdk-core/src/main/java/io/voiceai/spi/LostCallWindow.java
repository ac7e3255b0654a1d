package io.voiceai.spi;

import io.voiceai.call.UnresolvedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The time in which a lost call can have begun by the vendor's clock: a minute longer than its request was under way before
 * it, because clocks differ, and two minutes after it, because the vendor may dial with delay.
 *
 * @param from the beginning
 * @param to the end
 */
public record LostCallWindow(Instant from, Instant to) {
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofMinutes(2);

    public LostCallWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * That of one call.
     *
     * @param lost which call
     * @return the time
     */
    public static LostCallWindow of(UnresolvedCall lost) {
        return new LostCallWindow(lost.from().minus(BEFORE), lost.to().plus(AFTER));
    }

    /**
     * Whether a call that the vendor tells of may be the lost one.
     *
     * @param began when it began, if the vendor tells
     * @return true also if it does not tell
     */
    public boolean mayHold(Optional<Instant> began) {
        return began.map(at -> !at.isBefore(from) && !at.isAfter(to)).orElse(true);
    }
}
