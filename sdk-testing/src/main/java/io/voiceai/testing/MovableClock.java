package io.voiceai.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it, so that calls progress without waiting. Give the same one to the emulator
 * and to the provider: a signature is refused if their clocks differ too much. Thread-safe.
 */
public final class MovableClock extends Clock {
    private volatile Instant now;

    /**
     * Starts at a time.
     *
     * @param now the time
     */
    public MovableClock(Instant now) {
        this.now = now;
    }

    /**
     * Moves to a time.
     *
     * @param instant the time; may be earlier
     */
    public void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves on.
     *
     * @param duration how far
     */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
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
