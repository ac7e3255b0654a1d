package io.voiceai.redis;

import io.voiceai.pacing.CallSlots;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places of a fleet. Redis keeps them; this process remembers its own, so that a Redis that comes back empty hears of them
 * again, and what could not be given back is given back later.
 */
final class RedisSlots implements CallSlots {
    /** For so long a Redis that was found empty grants nothing: those who hold places say so meanwhile. */
    static final Duration SETTLING = Duration.ofSeconds(1);

    private static final int BATCH = 200;
    private static final int MOST_OWED = 100_000;

    private final Commands redis;
    private final Names names;
    private final Optional<LocalSlots> alone;
    private final KeptPlaces kept;
    private final Set<String> owed = ConcurrentHashMap.newKeySet();
    private volatile OptionalLong epoch = OptionalLong.empty();

    RedisSlots(Commands redis, Names names, Optional<LocalShare> share) {
        this.redis = redis;
        this.names = names;
        kept = new KeptPlaces(System::nanoTime);
        alone = share.map(part -> new LocalSlots(part, kept));
    }

    @Override
    public Answer take(Wish wish) {
        try {
            return alone.flatMap(local -> local.held(wish.holder())).orElseGet(() -> asked(wish));
        } catch (RedisGoneException e) {
            return alone.orElseThrow(() -> e).take(wish, e);
        }
    }

    private Answer asked(Wish wish) {
        List<String> arguments = new ArrayList<>(List.of(
                names.tag(),
                wish.holder(),
                RedisPacer.micros(wish.lease()),
                RedisPacer.micros(PATIENCE),
                RedisPacer.micros(SETTLING),
                Integer.toString(wish.all().size())));
        Stream.concat(wish.all().stream(), wish.oneOf().stream()).forEach(line -> {
            arguments.add(digest(line));
            arguments.add(Integer.toString(line.calls()));
        });
        List<String> answer = texts(redis.list(
                Script.TAKE, List.of(names.epoch(), record(wish.holder())), arguments.toArray(String[]::new)));
        heardOf(Long.parseLong(answer.get(1)));
        return answer.get(0).equals("taken") ? taken(wish, answer.get(2)) : busy(answer);
    }

    private Answer taken(Wish wish, String chosen) {
        Optional<Line> line =
                wish.oneOf().stream().filter(one -> digest(one).equals(chosen)).findFirst();
        List<Line> lines = Stream.concat(wish.all().stream(), line.stream()).toList();
        kept.add(wish.holder(), lines, line, wish.lease(), false);
        return new Answer.Taken(line);
    }

    private static Answer busy(List<String> answer) {
        Duration again = Duration.of(Long.parseLong(answer.get(2)), ChronoUnit.MICROS);
        return new Answer.Busy(again, List.copyOf(answer.subList(3, answer.size())));
    }

    @Override
    public Set<String> renew(Collection<String> holders, Duration lease) {
        alone.ifPresent(local -> local.renew(holders, lease));
        Set<String> holding;
        try {
            holding = heldInRedis(List.copyOf(holders), lease);
        } catch (RedisGoneException e) {
            if (alone.isEmpty()) {
                throw e;
            }
            return kept.of(holders);
        }
        holding.forEach(holder -> kept.renew(holder, lease));
        holders.stream().filter(holder -> !holding.contains(holder)).forEach(kept::removeUnlessLocal);
        holding.addAll(kept.local(holders));
        return holding;
    }

    /** Whoever is not in a Redis that was emptied may hold places all the same: then it must hear of them first. */
    private Set<String> heldInRedis(List<String> holders, Duration lease) {
        Set<String> holding = inRedis(holders, lease);
        if (holding.size() == holders.size() || !isEmptied()) {
            return holding;
        }
        settle();
        return inRedis(holders, lease);
    }

    private boolean isEmptied() {
        OptionalLong before = epoch;
        return before.isPresent() && before.getAsLong() != redis.number(Script.EPOCH, List.of(names.epoch()));
    }

    private Set<String> inRedis(List<String> holders, Duration lease) {
        Set<String> holding = new HashSet<>();
        for (int from = 0; from < holders.size(); from += BATCH) {
            List<String> batch = holders.subList(from, Math.min(holders.size(), from + BATCH));
            List<String> arguments = new ArrayList<>(List.of(names.tag(), RedisPacer.micros(lease)));
            batch.forEach(holder -> arguments.addAll(List.of(holder, record(holder))));
            texts(redis.list(Script.RENEW, List.of(names.epoch()), arguments.toArray(String[]::new)))
                    .forEach(at -> holding.add(arguments.get(Integer.parseInt(at) - 1)));
        }
        return holding;
    }

    /** What cannot be given back now is given back when Redis is there again. */
    @Override
    public void release(String holder) {
        alone.ifPresent(local -> local.release(holder));
        kept.remove(holder);
        try {
            release(List.of(holder));
        } catch (RedisGoneException e) {
            if (owed.size() < MOST_OWED) {
                owed.add(holder);
            }
        }
    }

    private void release(List<String> holders) {
        List<String> arguments = new ArrayList<>(List.of(names.tag()));
        holders.forEach(holder -> arguments.addAll(List.of(holder, record(holder))));
        redis.number(Script.RELEASE, List.of(names.epoch()), arguments.toArray(String[]::new));
    }

    /** Redis is back, maybe empty: it hears what was given back meanwhile, and what is held. */
    synchronized void settle() {
        try {
            for (List<String> batch : batches(List.copyOf(owed))) {
                release(batch);
                batch.forEach(owed::remove);
            }
            OptionalLong before = epoch;
            long now = redis.number(Script.EPOCH, List.of(names.epoch()));
            boolean forgotten = before.isPresent() && before.getAsLong() != now;
            for (List<String> batch : batches(kept.holders(forgotten))) {
                restore(batch);
            }
            epoch = OptionalLong.of(now);
        } catch (RedisGoneException e) {
            // It is gone again, and will be back.
        }
    }

    private void restore(List<String> holders) {
        List<String> arguments = new ArrayList<>(List.of(names.tag()));
        for (String holder : holders) {
            kept.find(holder)
                    .ifPresent(one -> arguments.addAll(List.of(
                            holder,
                            record(holder),
                            RedisPacer.micros(kept.left(one)),
                            one.lines().stream().map(this::digest).collect(Collectors.joining(" ")),
                            one.chosen().map(this::digest).orElse(""))));
        }
        redis.number(Script.RESTORE, List.of(names.epoch()), arguments.toArray(String[]::new));
        for (String holder : holders) {
            kept.isInRedis(holder);
            alone.ifPresent(local -> local.release(holder));
            if (kept.find(holder).isEmpty()) {
                // Given back meanwhile.
                release(List.of(holder));
            }
        }
    }

    /** One that was emptied without being stopped tells by its epoch only. */
    private void heardOf(long now) {
        OptionalLong before = epoch;
        if (before.isEmpty()) {
            epoch = OptionalLong.of(now);
        } else if (before.getAsLong() != now) {
            settle();
        }
    }

    private static List<List<String>> batches(List<String> all) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    private String digest(Line line) {
        return Names.digest(line.name());
    }

    private String record(String holder) {
        return names.of("holder", holder);
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String.class::cast).toList();
    }
}
