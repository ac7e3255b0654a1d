package io.voiceai.pacing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Remembers, for each rate, the moments it gave away last. There are as many rates as accounts have operations. */
final class ProcessPacer implements Pacer {
    private final LongSupplier nanoTime;
    private final Map<Rate, Moments> given = new ConcurrentHashMap<>();

    ProcessPacer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Duration> reserve(Rate rate, Duration longest) {
        return given.computeIfAbsent(rate, Moments::new).next(nanoTime.getAsLong(), longest);
    }

    /** The last moments, as many as the window takes: the next one comes a window after the oldest of them. */
    private static final class Moments {
        private final long[] last;
        private final long window;
        private int oldest;
        private int known;

        Moments(Rate rate) {
            last = new long[rate.requests()];
            window = rate.window().toNanos();
        }

        synchronized Optional<Duration> next(long now, Duration longest) {
            long wait = known < last.length ? 0 : Math.max(0, last[oldest] + window - now);
            if (wait > longest.toNanos()) {
                return Optional.empty();
            }
            last[oldest] = now + wait;
            oldest = (oldest + 1) % last.length;
            known = Math.min(known + 1, last.length);
            return Optional.of(Duration.ofNanos(wait));
        }
    }
}
