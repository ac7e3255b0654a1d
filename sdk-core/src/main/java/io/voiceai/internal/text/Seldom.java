package io.voiceai.internal.text;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets one of many equal log lines through: a store that is down for an hour shall not fill the log. */
public final class Seldom {
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Long> last = new AtomicReference<>();

    /**
     * Lets the first one through.
     *
     * @param nanoTime the time that goes on
     */
    public Seldom(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Whether it is time for a line.
     *
     * @return true at most once in ten seconds
     */
    public boolean isTime() {
        long now = nanoTime.getAsLong();
        Long before = last.get();
        return (before == null || now - before >= PAUSE) && last.compareAndSet(before, now);
    }
}
