package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderJournalContract.as;
import static io.voiceai.testing.contract.UnderJournalContract.intent;
import static io.voiceai.testing.contract.UnderJournalContract.placed;
import static io.voiceai.testing.contract.UnderJournalContract.ref;
import static io.voiceai.testing.contract.UnderJournalContract.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of a call. */
@Chapter("Updates")
interface JournalUpdateContract extends UnderJournalContract {
    @Test
    default void whatIsKnownGrows() {
        JournalEntry sending = granted(intent("order-1", CALLEE));

        for (State state : List.of(State.UNKNOWN, State.PLACED, State.ENDED)) {
            JournalEntry more = as(state, sending);
            assertTrue(another().update(more), state.name());
            isWritten(more);
        }
    }

    @Test
    default void whatIsKnownNeverShrinks() {
        for (State known : State.values()) {
            for (State late : State.values()) {
                JournalEntry sending = intent("order-" + known + "-" + late, CALLEE);
                JournalEntry before = written(known, sending);
                boolean allowed = late.compareTo(known) >= 0;

                assertEquals(allowed, another().update(as(late, sending)), late + " after " + known);

                isWritten(allowed ? as(late, sending) : before);
            }
        }
    }

    @Test
    default void whatIsKnownOfTheSameStateIsReplaced() {
        JournalEntry lost = written(State.UNKNOWN, "order-1");
        JournalEntry more = lost.unknown(NOW.plusSeconds(1), NOW.plusSeconds(9), List.of("c-1", "c-2"));

        assertTrue(another().update(more));
        isWritten(more);
    }

    @Test
    default void anotherClaimsCallIsNotTouched() {
        for (State known : State.values()) {
            JournalEntry before = written(known, "order-" + known);
            JournalEntry other = intent(before.correlationId(), CALLEE);

            for (State late : State.values()) {
                assertFalse(another().update(as(late, other)), late + " of another claim, " + known);
            }
            assertFalse(another().remove(other));
            isWritten(before);
        }
    }

    @Test
    default void whoeverWasReplacedWritesNothingAnyMore() {
        JournalEntry refused = written(State.REFUSED, "order-1");
        JournalEntry again = granted(intent("order-1", CALLEE));

        assertFalse(another().update(placed(refused)));
        assertFalse(another().remove(refused));
        isWritten(again);
    }

    @Test
    default void aForgottenCallIsWrittenDownIfItWasMade() {
        for (State state : State.values()) {
            JournalEntry late = as(state, intent("order-" + state, CALLEE));
            boolean made = state == State.PLACED || state == State.ENDED;

            assertEquals(made, journal().update(late), state.name());

            if (made) {
                isWritten(late);
                assertTrue(another().ofCallee(CALLEE, NOW).contains(late));
                assertTrue(another().ended(ref(late), null).isPresent());
            } else {
                isForgotten(late.correlationId());
            }
        }
    }

    @Test
    default void theMostThatManyThreadsKnowIsKept() {
        JournalEntry sending = granted(intent("order-1", CALLEE));
        theMostIsKept(sending);
    }

    @Test
    default void theMostThatManyThreadsKnowOfAForgottenCallIsKept() {
        theMostIsKept(intent("order-1", CALLEE));
    }

    private void theMostIsKept(JournalEntry sending) {
        State[] states = State.values();

        List<Boolean> written = Race.of(
                JournalClaimContract.MANY,
                i -> (i % 2 == 0 ? journal() : another()).update(as(states[i % states.length], sending)));

        assertTrue(written.get(State.ENDED.ordinal()), "the end is always news");
        isWritten(as(State.ENDED, sending));
    }

    @Test
    default void aCallThatWasNotMadeIsForgottenAndItsReferenceFree() {
        for (State state : List.of(State.SENDING, State.UNKNOWN)) {
            JournalEntry entry = written(state, "order-" + state);

            assertTrue(another().remove(entry));

            isForgotten(entry.correlationId());
            assertFalse(journal().remove(entry), "once");
            assertEquals(List.of(), journal().ofCallee(CALLEE, NOW));
            JournalEntry again = intent(entry.correlationId(), CALLEE);
            assertEquals(new Claim.Granted(), journal().claim(again, false));
            assertTrue(journal().remove(again));
        }
    }

    @Test
    default void aCallThatWasMadeIsNotForgottenAsIfItWereNot() {
        for (State state : List.of(State.PLACED, State.ENDED)) {
            JournalEntry made = written(state, "order-" + state);

            assertFalse(another().remove(made));
            isWritten(made);
        }
    }

    @Test
    default void whoeverBelievesACallUnknownDoesNotForgetWhatWasFound() {
        JournalEntry found = written(State.PLACED, "order-1");

        assertFalse(another().remove(unknown(found)));
        assertEquals(Optional.of(found), another().find("order-1"));
    }
}
