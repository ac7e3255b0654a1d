package io.voiceai.redis;

import io.voiceai.pacing.CallSlots.Line;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** The places that this process took and did not give back, for as long as their leases last. */
final class KeptPlaces {
    private static final long SWEEP = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private volatile long sweptAt;

    /**
     * What one holder holds.
     *
     * @param until when the lease ends
     * @param local whether Redis does not know of it
     */
    record Kept(List<Line> lines, Optional<Line> chosen, long until, boolean local) {}

    KeptPlaces(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        sweptAt = nanoTime.getAsLong();
    }

    void add(String holder, List<Line> lines, Optional<Line> chosen, Duration lease, boolean local) {
        long now = nanoTime.getAsLong();
        if (now - sweptAt > SWEEP) {
            sweptAt = now;
            kept.values().removeIf(one -> one.until() - now <= 0);
        }
        kept.put(holder, new Kept(lines, chosen, now + lease.toNanos(), local));
    }

    Optional<Kept> find(String holder) {
        return Optional.ofNullable(kept.get(holder)).filter(this::goesOn);
    }

    void renew(String holder, Duration lease) {
        long until = nanoTime.getAsLong() + lease.toNanos();
        kept.computeIfPresent(holder, (id, one) -> new Kept(one.lines(), one.chosen(), until, one.local()));
    }

    void isInRedis(String holder) {
        kept.computeIfPresent(holder, (id, one) -> new Kept(one.lines(), one.chosen(), one.until(), false));
    }

    void remove(String holder) {
        kept.remove(holder);
    }

    void removeUnlessLocal(String holder) {
        kept.computeIfPresent(holder, (id, one) -> one.local() ? one : null);
    }

    /** Those of some who hold something. */
    Set<String> of(Collection<String> holders) {
        return holders.stream().filter(holder -> find(holder).isPresent()).collect(Collectors.toSet());
    }

    /** Those of some who hold something that Redis does not know of. */
    Set<String> local(Collection<String> holders) {
        return holders.stream()
                .filter(holder -> find(holder).filter(Kept::local).isPresent())
                .collect(Collectors.toSet());
    }

    /** Of whom Redis must hear: of those that it never knew, or of all. */
    List<String> holders(boolean all) {
        return kept.entrySet().stream()
                .filter(one -> goesOn(one.getValue()) && (all || one.getValue().local()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many places in a line Redis gave to this process. */
    int ofRedis(Line line) {
        return (int) kept.values().stream()
                .filter(one -> !one.local() && goesOn(one))
                .filter(one ->
                        one.lines().stream().anyMatch(other -> other.name().equals(line.name())))
                .count();
    }

    Duration left(Kept one) {
        return Duration.ofNanos(Math.max(0, one.until() - nanoTime.getAsLong()));
    }

    int size() {
        return kept.size();
    }

    private boolean goesOn(Kept one) {
        return one.until() - nanoTime.getAsLong() > 0;
    }
}
