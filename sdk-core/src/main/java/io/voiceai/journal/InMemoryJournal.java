package io.voiceai.journal;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journal of one process. One lock for all: what is done under it takes less time than one system call. */
final class InMemoryJournal implements CallJournal {
    private static final Comparator<JournalEntry> OLDEST_FIRST =
            Comparator.comparing(JournalEntry::from).thenComparing(JournalEntry::correlationId);

    private final int capacity;
    private final Map<String, JournalEntry> undecided = new LinkedHashMap<>();
    private final Map<String, JournalEntry> settled = new LinkedHashMap<>();
    private final Set<String> over = new LinkedHashSet<>();
    private final Map<String, Set<String>> byCallee = new HashMap<>();
    private final Map<CallRef, String> byCall = new HashMap<>();

    InMemoryJournal(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
        JournalEntry known = get(intent.correlationId());
        if (known != null && known.state() != State.REFUSED) {
            return new Claim.Known(known);
        }
        if (!evenIfUnresolved) {
            Optional<JournalEntry> lost = all(intent.calleeKey())
                    .filter(entry -> entry.isUnresolved(intent.from()))
                    .findFirst();
            if (lost.isPresent()) {
                return new Claim.Unresolved(lost.get());
            }
        }
        if (undecided.size() >= capacity) {
            return new Claim.Full();
        }
        put(intent);
        return new Claim.Granted();
    }

    @Override
    public synchronized boolean update(JournalEntry entry) {
        JournalEntry known = get(entry.correlationId());
        boolean allowed = known == null ? entry.state().compareTo(State.PLACED) >= 0 : entry.mayReplace(known);
        if (allowed) {
            put(entry);
        }
        return allowed;
    }

    @Override
    public synchronized boolean remove(JournalEntry entry) {
        JournalEntry known = undecided.get(entry.correlationId());
        boolean same = known != null && known.token().equals(entry.token());
        if (same) {
            forget(entry.correlationId());
        }
        return same;
    }

    @Override
    public synchronized Optional<JournalEntry> find(String correlationId) {
        return Optional.ofNullable(get(correlationId));
    }

    @Override
    public synchronized List<JournalEntry> ofCallee(PhoneNumber callee, Instant since) {
        return all(JournalEntry.calleeKey(callee))
                .filter(entry -> !entry.from().isBefore(since))
                .sorted(OLDEST_FIRST.reversed())
                .limit(MOST_OF_ONE_CALLEE)
                .toList();
    }

    @Override
    public synchronized Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause) {
        String id = byCall.get(call);
        JournalEntry entry = id == null ? null : settled.get(id);
        if (entry == null) {
            return Optional.empty();
        }
        JournalEntry now = entry.ended(cause);
        settled.replace(now.correlationId(), now);
        over.add(now.correlationId());
        return Optional.of(now);
    }

    @Override
    public synchronized List<JournalEntry> open(
            String provider, Set<State> states, @Nullable JournalEntry after, int most) {
        return Stream.concat(settled.values().stream(), undecided.values().stream())
                .filter(entry -> entry.provider().equals(provider) && states.contains(entry.state()))
                .filter(entry -> after == null || OLDEST_FIRST.compare(entry, after) > 0)
                .sorted(OLDEST_FIRST)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Erasure erase(PhoneNumber callee) {
        List<JournalEntry> all = all(JournalEntry.calleeKey(callee)).toList();
        int erased = forget(all, entry -> !entry.state().isUndecided());
        return new Erasure(erased, all.size() - erased);
    }

    @Override
    public synchronized int forgetBefore(Instant moment) {
        return forget(List.copyOf(settled.values()), entry -> entry.from().isBefore(moment));
    }

    private int forget(List<JournalEntry> entries, Predicate<JournalEntry> which) {
        List<JournalEntry> gone = entries.stream().filter(which).toList();
        gone.forEach(entry -> forget(entry.correlationId()));
        return gone.size();
    }

    private void put(JournalEntry entry) {
        String id = entry.correlationId();
        forget(id);
        byCallee.computeIfAbsent(entry.calleeKey(), callee -> new LinkedHashSet<>())
                .add(id);
        if (entry.state().isUndecided()) {
            undecided.put(id, entry);
            return;
        }
        settled.put(id, entry);
        if (entry.state() != State.PLACED) {
            over.add(id);
        }
        entry.placed().ifPresent(placed -> byCall.put(placed.ref(), id));
        if (settled.size() > capacity) {
            // A call that is over need not be stopped any more, so it goes first.
            forget((over.isEmpty() ? settled.keySet() : over).iterator().next());
        }
    }

    private void forget(String id) {
        JournalEntry old = get(id);
        if (old == null) {
            return;
        }
        undecided.remove(id);
        settled.remove(id);
        over.remove(id);
        old.placed().ifPresent(placed -> byCall.remove(placed.ref()));
        byCallee.computeIfPresent(old.calleeKey(), (callee, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }

    private @Nullable JournalEntry get(String id) {
        JournalEntry entry = undecided.get(id);
        return entry != null ? entry : settled.get(id);
    }

    private Stream<JournalEntry> all(String calleeKey) {
        return byCallee.getOrDefault(calleeKey, Set.of()).stream().map(id -> Objects.requireNonNull(get(id)));
    }
}
