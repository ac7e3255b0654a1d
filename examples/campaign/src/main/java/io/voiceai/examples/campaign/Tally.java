package io.voiceai.examples.campaign;

import java.util.EnumMap;
import java.util.Map;

/** Counts verdicts. Thread-safe. */
final class Tally {
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final long total;

    Tally(long total, Map<Outcome, Long> before) {
        this.total = total;
        counts.putAll(before);
    }

    long total() {
        return total;
    }

    synchronized void add(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    synchronized long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    synchronized long done() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The outcomes that there are, such as {@code answered 12, busy 1}. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((outcome, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(outcome.text().replace('_', ' '))
                .append(' ')
                .append(count));
        return text.isEmpty() ? "nobody yet" : text.toString();
    }
}
