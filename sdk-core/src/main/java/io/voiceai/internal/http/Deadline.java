package io.voiceai.internal.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The one deadline of a logical operation, on a monotonic clock. */
final class Deadline {
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final long nanos;

    Deadline(LongSupplier nanoTime, Duration length) {
        this.nanoTime = nanoTime;
        startedAt = nanoTime.getAsLong();
        nanos = length.toNanos();
    }

    Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - (nanoTime.getAsLong() - startedAt)));
    }

    boolean isOver() {
        return remaining().isZero();
    }
}
