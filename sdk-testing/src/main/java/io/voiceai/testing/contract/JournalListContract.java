package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderJournalContract.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of calls. */
@Chapter("Lists")
interface JournalListContract extends UnderJournalContract {
    Set<State> SENDING = Set.of(State.SENDING);

    /** Some calls of the same moment in a random order, and one before and one after them. */
    private List<JournalEntry> begun(int count) {
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(intent(PROVIDER, "z-first", CALLEE, NOW.minusMillis(1)));
        IntStream.range(0, count)
                .mapToObj(i -> "order-%06d".formatted(i))
                .forEach(id -> entries.add(intent(id, CALLEE)));
        entries.add(intent(PROVIDER, "a-last", CALLEE, NOW.plusMillis(1)));
        List<JournalEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(count));
        shuffled.forEach(this::granted);
        return entries;
    }

    @Test
    default void moreThanAPageOfCallsOfTheSameMomentIsListedInOrder() {
        List<JournalEntry> entries = begun(CallJournal.PAGE + 7);

        assertEquals(entries, another().open(PROVIDER, SENDING).toList());
    }

    @Test
    default void aPageBeginsAfterTheLastEntryOfTheOneBefore() {
        List<JournalEntry> entries = begun(7);

        List<JournalEntry> seen = new ArrayList<>(another().open(PROVIDER, SENDING, null, 2));
        assertEquals(entries.subList(0, 2), seen);
        while (seen.size() < entries.size()) {
            JournalEntry last = seen.get(seen.size() - 1);
            List<JournalEntry> page = another().open(PROVIDER, SENDING, last, 2);
            int end = Math.min(seen.size() + 2, entries.size());
            assertEquals(entries.subList(seen.size(), end), page);
            seen.addAll(page);
        }
        assertEquals(List.of(), another().open(PROVIDER, SENDING, seen.get(seen.size() - 1), 2));
    }

    @Test
    default void onlyTheStatesThatAreAskedForAreListed() {
        List<JournalEntry> all = new ArrayList<>();
        for (State state : State.values()) {
            Instant from = NOW.plusSeconds(all.size());
            all.add(written(state, intent(PROVIDER, "order-" + state, CALLEE, from)));
        }

        for (State one : State.values()) {
            for (State two : State.values()) {
                Set<State> states = EnumSet.of(one, two);
                List<JournalEntry> expected = all.stream()
                        .filter(entry -> states.contains(entry.state()))
                        .toList();
                assertEquals(expected, another().open(PROVIDER, states, null, 10));
            }
        }
        assertEquals(all, another().open(PROVIDER, EnumSet.allOf(State.class)).toList());
        assertEquals(List.of(), another().open(PROVIDER, Set.of(), null, 10));
    }

    @Test
    default void onlyOneProvidersCallsAreListed() {
        JournalEntry one = granted(intent(PROVIDER, "order-1", CALLEE, NOW));
        JournalEntry two = granted(intent(OTHER_PROVIDER, "order-2", CALLEE, NOW));

        assertEquals(List.of(one), another().open(PROVIDER, SENDING).toList());
        assertEquals(List.of(two), another().open(OTHER_PROVIDER, SENDING).toList());
        assertEquals(List.of(), another().open("vendor", SENDING).toList());
    }

    @Test
    default void theCallsToOneCalleeAreListedNewestFirst() {
        List<JournalEntry> expected = new ArrayList<>();
        for (State state : State.values()) {
            String provider = state.ordinal() % 2 == 0 ? PROVIDER : OTHER_PROVIDER;
            Instant from = NOW.plusSeconds(state.ordinal());
            expected.add(0, written(state, intent(provider, "order-" + state, CALLEE, from)));
        }
        written(State.PLACED, intent("other", OTHER_CALLEE));

        assertEquals(expected, another().ofCallee(CALLEE, NOW));
        assertEquals(expected, another().ofCallee(PhoneNumber.asGiven("17300000533"), NOW.minusSeconds(1)));
        assertEquals(expected.subList(0, 4), another().ofCallee(CALLEE, NOW.plusMillis(1)));
        assertEquals(expected.subList(0, 4), another().ofCallee(CALLEE, NOW.plusNanos(1)), "no less than a moment");
        assertEquals(expected, another().ofCallee(CALLEE, Instant.MIN));
        assertEquals(List.of(), another().ofCallee(CALLEE, Instant.MAX));
        assertEquals(expected.subList(0, 1), another().ofCallee(CALLEE, NOW.plusSeconds(4)));
        assertEquals(List.of(), another().ofCallee(CALLEE, NOW.plusSeconds(5)));
    }

    @Test
    default void noMoreThanEnoughCallsToOneCalleeAreListed() {
        IntStream.rangeClosed(0, CallJournal.MOST_OF_ONE_CALLEE)
                .mapToObj(i -> intent(PROVIDER, "order-" + i, CALLEE, NOW.plusMillis(i)))
                .forEach(this::granted);

        List<JournalEntry> listed = another().ofCallee(CALLEE, Instant.EPOCH);

        assertEquals(CallJournal.MOST_OF_ONE_CALLEE, listed.size());
        assertEquals("order-" + CallJournal.MOST_OF_ONE_CALLEE, listed.get(0).correlationId());
        assertEquals("order-1", listed.get(listed.size() - 1).correlationId(), "the oldest is left out");
    }
}
