package io.voiceai.pacing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The places of one process. One lock for all: what is done under it takes less time than one system call. */
final class ProcessSlots implements CallSlots {
    private static final int MOST_HOLDERS = 100;
    private static final Duration FIRST_ASKS_AGAIN = Duration.ofMillis(10);
    private static final Duration LONGEST_UNTIL_ASKING = Duration.ofMillis(250);
    private static final long SWEEP = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Places> lines = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private long sweptAt;

    private record Held(List<Line> lines, Optional<Line> chosen) {}

    ProcessSlots(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        sweptAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized Answer take(Wish wish) {
        long now = nanoTime.getAsLong();
        if (now - sweptAt > SWEEP) {
            sweep(now);
        }
        all(wish).forEach(line -> expire(line.name(), now));
        Held mine = held.get(wish.holder());
        if (mine != null) {
            return new Answer.Taken(mine.chosen());
        }
        List<Line> full = wish.all().stream().filter(line -> isFull(line, wish)).toList();
        Optional<Line> chosen = wish.oneOf().stream()
                .filter(line -> !isFull(line, wish))
                .min(Comparator.comparingInt(line -> places(line).holders.size()));
        if (full.isEmpty() && (wish.oneOf().isEmpty() || chosen.isPresent())) {
            return taken(wish, chosen, now);
        }
        // Who waits in a line that has room would only stand in the way of others there.
        return busy(
                wish,
                chosen.isPresent()
                        ? full
                        : Stream.concat(full.stream(), wish.oneOf().stream()).toList(),
                now);
    }

    /** Who came first and still waits has the first right to what is free. */
    private boolean isFull(Line line, Wish wish) {
        Places places = places(line);
        return places.holders.size() + places.before(wish.holder()) >= line.calls();
    }

    private Answer taken(Wish wish, Optional<Line> chosen, long now) {
        List<Line> mine = Stream.concat(wish.all().stream(), chosen.stream()).toList();
        leaveQueues(wish.holder());
        mine.forEach(line ->
                places(line).holders.put(wish.holder(), now + wish.lease().toNanos()));
        held.put(wish.holder(), new Held(mine, chosen));
        all(wish).forEach(line -> dropIfEmpty(line.name()));
        return new Answer.Taken(chosen);
    }

    private Answer busy(Wish wish, List<Line> missing, long now) {
        List<String> holders = new ArrayList<>();
        int rank = Integer.MAX_VALUE;
        for (Line line : missing) {
            Places places = places(line);
            places.waiting.merge(wish.holder(), now, (before, latest) -> latest);
            rank = Math.min(rank, places.before(wish.holder()));
            holders.addAll(places.holders.keySet());
        }
        Duration again = FIRST_ASKS_AGAIN.multipliedBy(Math.min(rank, 100) + 1L);
        return new Answer.Busy(
                again.compareTo(LONGEST_UNTIL_ASKING) < 0 ? again : LONGEST_UNTIL_ASKING,
                holders.stream().distinct().limit(MOST_HOLDERS).toList());
    }

    @Override
    public synchronized Set<String> renew(Collection<String> holders, Duration lease) {
        long now = nanoTime.getAsLong();
        long until = now + lease.toNanos();
        Set<String> holding = new HashSet<>(holders);
        holding.retainAll(held.keySet());
        // A lease that is over stays so, whether or not somebody looked meanwhile.
        holding.stream()
                .flatMap(id -> Objects.requireNonNull(held.get(id)).lines().stream())
                .toList()
                .forEach(line -> expire(line.name(), now));
        holding.retainAll(held.keySet());
        for (String id : holding) {
            Objects.requireNonNull(held.get(id))
                    .lines()
                    .forEach(line -> places(line).holders.replace(id, until));
        }
        return holding;
    }

    @Override
    public synchronized void release(String holder) {
        leaveQueues(holder);
        Held mine = held.remove(holder);
        if (mine != null) {
            mine.lines().forEach(line -> {
                places(line).holders.remove(holder);
                dropIfEmpty(line.name());
            });
        }
    }

    /** How many lines are remembered; those that nobody uses are not. */
    synchronized int lines() {
        return lines.size();
    }

    private void leaveQueues(String id) {
        lines.values().forEach(places -> places.waiting.remove(id));
    }

    /** What nobody asks for any more would else be remembered for ever. */
    private void sweep(long now) {
        sweptAt = now;
        List.copyOf(lines.keySet()).forEach(name -> {
            expire(name, now);
            dropIfEmpty(name);
        });
    }

    private void expire(String name, long now) {
        Places places = lines.get(name);
        if (places == null) {
            return;
        }
        List<String> over = places.holders.entrySet().stream()
                .filter(holder -> holder.getValue() - now <= 0)
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(this::release);
        places.waiting.values().removeIf(asked -> now - asked > PATIENCE.toNanos());
    }

    private Places places(Line line) {
        return lines.computeIfAbsent(line.name(), name -> new Places());
    }

    private void dropIfEmpty(String name) {
        lines.computeIfPresent(
                name, (line, places) -> places.holders.isEmpty() && places.waiting.isEmpty() ? null : places);
    }

    private static Stream<Line> all(Wish wish) {
        return Stream.concat(wish.all().stream(), wish.oneOf().stream());
    }

    /** Of one line: until when each holder holds, and when each that waits asked last; both in the order of coming. */
    private static final class Places {
        final Map<String, Long> holders = new LinkedHashMap<>();
        final Map<String, Long> waiting = new LinkedHashMap<>();

        int before(String id) {
            int rank = 0;
            for (String other : waiting.keySet()) {
                if (other.equals(id)) {
                    return rank;
                }
                rank++;
            }
            return rank;
        }
    }
}
