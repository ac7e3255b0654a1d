package io.voiceai.checks.reliability;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How often each call was asked for, and how often the vendor could have acted upon it. */
final class Ledger {
    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong partials = new AtomicLong();

    private record Count(int placed, int refused) {
        Count plus(boolean refusal) {
            return new Count(placed + 1, refused + (refusal ? 1 : 0));
        }
    }

    void place(String key, boolean refusal) {
        counts.compute(key, (k, before) -> (before == null ? new Count(0, 0) : before).plus(refusal));
    }

    void request() {
        requests.incrementAndGet();
    }

    void partial() {
        partials.incrementAndGet();
    }

    /** PR: whole place requests under this key. */
    int placed(String key) {
        Count count = counts.get(key);
        return count == null ? 0 : count.placed;
    }

    /** PA: those of them that were not refused with "no call was made". */
    int acted(String key) {
        Count count = counts.get(key);
        return count == null ? 0 : count.placed - count.refused;
    }

    /** The largest PA of all keys. */
    int mostActed() {
        return counts.values().stream()
                .mapToInt(count -> count.placed - count.refused)
                .max()
                .orElse(0);
    }

    /** All keys under which a place request came. */
    Set<String> keys() {
        return counts.keySet();
    }

    /** Whole requests of every kind. */
    long requests() {
        return requests.get();
    }

    /** Requests of which only a part came, or was read. */
    long partials() {
        return partials.get();
    }

    /** Forgets one key, in runs too long to keep all. */
    void forget(String key) {
        counts.remove(key);
    }
}
