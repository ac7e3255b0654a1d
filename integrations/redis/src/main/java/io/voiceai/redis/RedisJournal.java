package io.voiceai.redis;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.Erasure;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journal of a fleet: each call is a hash, found by callee, by state and by the vendor's reference. */
final class RedisJournal implements CallJournal {
    private static final int MOST_TRIES = 100;
    private static final int BATCH = 500;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final String[] NONE = {};

    private final Commands redis;
    private final Commands lists;
    private final Names names;

    RedisJournal(Commands redis, Names names) {
        this.redis = redis;
        lists = redis.patient();
        this.names = names;
    }

    @Override
    public Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
        List<?> answer = redis.list(Script.CLAIM, keys(), arguments(intent, Boolean.toString(evenIfUnresolved)));
        return switch ((String) answer.get(0)) {
            case "granted" -> new Claim.Granted();
            case "known" -> new Claim.Known(JournalEntry.fromJson((String) answer.get(1)));
            default -> new Claim.Unresolved(JournalEntry.fromJson((String) answer.get(1)));
        };
    }

    @Override
    public boolean update(JournalEntry entry) {
        return redis.number(Script.UPDATE, keys(), arguments(entry)) == 1;
    }

    @Override
    public boolean remove(JournalEntry entry) {
        return redis.number(Script.REMOVE, keys(), names.tag(), entry.correlationId(), entry.token()) == 1;
    }

    @Override
    public Optional<JournalEntry> find(String correlationId) {
        return Optional.ofNullable(redis.field(names.call(correlationId), "json"))
                .map(JournalEntry::fromJson);
    }

    @Override
    public List<JournalEntry> ofCallee(PhoneNumber callee, Instant since) {
        return entries(lists.list(
                Script.OF_CALLEE,
                keys(),
                names.tag(),
                digest(JournalEntry.calleeKey(callee)),
                notBefore(since),
                Integer.toString(MOST_OF_ONE_CALLEE)));
    }

    @Override
    public Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<String> known = Optional.ofNullable(redis.get(names.tag() + "ref:" + digest(call.toString())))
                    .map(id -> redis.field(names.call(id), "json"));
            if (known.isEmpty()) {
                return Optional.empty();
            }
            JournalEntry now = JournalEntry.fromJson(known.get()).ended(cause);
            if (redis.number(Script.REPLACE, keys(), arguments(now, known.get())) == 1) {
                return Optional.of(now);
            }
        }
        throw new IllegalStateException("a call was changed " + MOST_TRIES + " times while its end was written down");
    }

    @Override
    public List<JournalEntry> open(String provider, Set<State> states, @Nullable JournalEntry after, int most) {
        List<String> arguments = new ArrayList<>(List.of(
                names.tag(),
                digest(provider),
                Integer.toString(most),
                after == null ? "-inf" : Long.toString(after.from().toEpochMilli()),
                after == null ? "" : after.correlationId()));
        states.forEach(state -> arguments.add(state.name()));
        return entries(lists.list(Script.OPEN, keys(), arguments.toArray(NONE)));
    }

    @Override
    public Erasure erase(PhoneNumber callee) {
        List<?> counts = lists.list(Script.ERASE, keys(), names.tag(), digest(JournalEntry.calleeKey(callee)));
        return new Erasure(Math.toIntExact((Long) counts.get(0)), Math.toIntExact((Long) counts.get(1)));
    }

    @Override
    public int forgetBefore(Instant moment) {
        int forgotten = 0;
        long some;
        do {
            some = lists.number(Script.FORGET, keys(), names.tag(), notBefore(moment), Integer.toString(BATCH));
            forgotten += Math.toIntExact(some);
        } while (some == BATCH);
        return forgotten;
    }

    private String[] arguments(JournalEntry entry, String... more) {
        Stream<String> all = Stream.of(
                names.tag(),
                entry.correlationId(),
                entry.toJson(),
                entry.state().name(),
                entry.token(),
                digest(entry.provider()),
                digest(entry.calleeKey()),
                entry.placed().map(placed -> digest(placed.ref().toString())).orElse(""),
                Long.toString(entry.from().toEpochMilli()),
                Long.toString(entry.to().toEpochMilli()));
        return Stream.concat(all, Arrays.stream(more)).toArray(String[]::new);
    }

    private List<String> keys() {
        return List.of(names.epoch());
    }

    /** The first millisecond that is not before a moment, of those that a sorted set tells apart. */
    private static String notBefore(Instant moment) {
        if (moment.isBefore(EARLIEST)) {
            return "-inf";
        }
        if (moment.isAfter(LATEST)) {
            return "+inf";
        }
        long millis = moment.toEpochMilli();
        return Long.toString(Instant.ofEpochMilli(millis).isBefore(moment) ? millis + 1 : millis);
    }

    private static String digest(String part) {
        return Names.digest(part);
    }

    private static List<JournalEntry> entries(List<?> found) {
        return found.stream().map(json -> JournalEntry.fromJson((String) json)).toList();
    }
}
