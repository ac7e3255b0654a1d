package io.voiceai.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that a test moves, so that calls progress without waiting. It stands still between two moves or, made by
 * {@link #running}, goes on with real time. Give the same one to the emulator and to the provider: a signature is refused if
 * their clocks differ too much. Thread-safe.
 */
public final class MovableClock extends Clock {
    private final Clock pace;
    private Duration ahead = Duration.ZERO;

    private MovableClock(Clock pace) {
        this.pace = pace;
    }

    /**
     * Stands still at a time.
     *
     * @param now the time
     */
    public MovableClock(Instant now) {
        this(Clock.fixed(now, ZoneOffset.UTC));
    }

    /**
     * Starts at the system's time and goes on with it, from wherever it is moved to.
     *
     * @return a clock that can be moved ahead and back
     */
    public static MovableClock running() {
        return new MovableClock(Clock.systemUTC());
    }

    /**
     * Moves to a time.
     *
     * @param instant the time; may be earlier
     */
    public synchronized void set(Instant instant) {
        ahead = Duration.between(pace.instant(), instant);
    }

    /**
     * Moves on.
     *
     * @param duration how far
     */
    public synchronized void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    @Override
    public synchronized Instant instant() {
        return pace.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
