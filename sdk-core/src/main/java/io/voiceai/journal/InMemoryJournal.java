package io.voiceai.journal;

import io.voiceai.call.CallRef;
import io.voiceai.call.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journal of one process. One lock for all: what is done under it takes less time than one system call. */
final class InMemoryJournal implements CallJournal {
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private final int capacity;
    private final Map<Key, JournalEntry> undecided = new LinkedHashMap<>();
    private final Map<Key, JournalEntry> made = new LinkedHashMap<>();
    private final Set<Key> over = new LinkedHashSet<>();
    private final Map<Callee, Set<Key>> unresolved = new HashMap<>();
    private final Map<CallRef, Key> byCall = new HashMap<>();

    private record Key(String provider, String correlationId) {}

    private record Callee(String provider, String digits) {}

    InMemoryJournal(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
        Key key = key(intent);
        JournalEntry known = get(key);
        if (known != null) {
            return new Claim.Known(known);
        }
        Set<Key> lost = unresolved.get(callee(intent));
        if (lost != null && !evenIfUnresolved) {
            return new Claim.Unresolved(
                    Objects.requireNonNull(undecided.get(lost.iterator().next())));
        }
        if (undecided.size() >= capacity) {
            return new Claim.Full();
        }
        undecided.put(key, intent);
        return new Claim.Granted();
    }

    @Override
    public synchronized void update(JournalEntry entry) {
        Key key = key(entry);
        forget(key);
        switch (entry.state()) {
            case SENDING -> undecided.put(key, entry);
            case UNKNOWN -> {
                undecided.put(key, entry);
                unresolved
                        .computeIfAbsent(callee(entry), callee -> new LinkedHashSet<>())
                        .add(key);
            }
            case PLACED, ENDED -> keep(key, entry);
        }
    }

    @Override
    public synchronized void remove(String provider, String correlationId) {
        forget(new Key(provider, correlationId));
    }

    @Override
    public synchronized Optional<JournalEntry> find(String provider, String correlationId) {
        return Optional.ofNullable(get(new Key(provider, correlationId)));
    }

    @Override
    public synchronized void ended(CallRef call) {
        Key key = byCall.get(call);
        JournalEntry entry = key == null ? null : made.get(key);
        if (entry != null) {
            made.replace(key, entry.in(JournalEntry.State.ENDED));
            over.add(key);
        }
    }

    @Override
    public synchronized List<JournalEntry> open(String provider) {
        return new ArrayList<>(Stream.concat(made.values().stream(), undecided.values().stream())
                .filter(entry -> entry.provider().equals(provider) && entry.state() != JournalEntry.State.ENDED)
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList());
    }

    private void keep(Key key, JournalEntry entry) {
        made.put(key, entry);
        if (entry.state() == JournalEntry.State.ENDED) {
            over.add(key);
        }
        entry.placed().ifPresent(placed -> byCall.put(placed.ref(), key));
        if (made.size() > capacity) {
            // A call that is over need not be stopped any more, so it goes first.
            forget((over.isEmpty() ? made.keySet() : over).iterator().next());
        }
    }

    private void forget(Key key) {
        JournalEntry lost = undecided.remove(key);
        if (lost != null) {
            unresolved.computeIfPresent(
                    callee(lost), (callee, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
        }
        over.remove(key);
        JournalEntry old = made.remove(key);
        if (old != null) {
            old.placed().ifPresent(placed -> byCall.remove(placed.ref()));
        }
    }

    private @Nullable JournalEntry get(Key key) {
        JournalEntry entry = undecided.get(key);
        return entry != null ? entry : made.get(key);
    }

    private static Key key(JournalEntry entry) {
        return new Key(entry.provider(), entry.correlationId());
    }

    private static Callee callee(JournalEntry entry) {
        return new Callee(entry.provider(), dialed(entry.callee()));
    }

    /** One phone has several spellings: with plus, with 00, and at home without either. */
    private static String dialed(PhoneNumber number) {
        String digits = number.value().replaceAll("[^0-9]", "");
        if (number.isEncrypted() || digits.isEmpty()) {
            return number.value();
        }
        if (number.isE164()) {
            return digits;
        }
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        return MAINLAND_MOBILE.matcher(digits).matches() ? "86" + digits : digits;
    }
}
