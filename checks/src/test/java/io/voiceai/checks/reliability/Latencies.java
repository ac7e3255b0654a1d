package io.voiceai.checks.reliability;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long many operations took, to a hundredth of a millisecond up to ten seconds. */
final class Latencies {
    private static final int BUCKETS = 1_000_000;
    private static final int BUCKET_NANOS = 10_000;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS + 1);

    void add(long nanos) {
        counts.incrementAndGet((int) Math.min(BUCKETS, Math.max(0, nanos) / BUCKET_NANOS));
    }

    /** The time within which this part of them was done; zero if there were none. */
    Duration quantile(double part) {
        long all = 0;
        for (int i = 0; i <= BUCKETS; i++) {
            all += counts.get(i);
        }
        long seen = 0;
        for (int i = 0; i <= BUCKETS && all > 0; i++) {
            seen += counts.get(i);
            if (seen >= Math.ceil(all * part)) {
                return Duration.ofNanos((long) (i + 1) * BUCKET_NANOS);
            }
        }
        return Duration.ZERO;
    }
}
