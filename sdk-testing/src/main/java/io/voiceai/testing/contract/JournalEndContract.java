package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderJournalContract.as;
import static io.voiceai.testing.contract.UnderJournalContract.intent;
import static io.voiceai.testing.contract.UnderJournalContract.placed;
import static io.voiceai.testing.contract.UnderJournalContract.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PlacedCall;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ends of calls. */
@Chapter("Ends of calls")
interface JournalEndContract extends UnderJournalContract {
    @Test
    default void aCallThatIsOverIsKnownByItsReference() {
        JournalEntry made = written(State.PLACED, "order-1");
        JournalEntry beside = written(State.PLACED, "order-2");

        Optional<JournalEntry> now = another().ended(CallRef.parse(ref(made).toString()), HangupCause.Kind.BUSY);

        assertEquals(Optional.of(made.ended(HangupCause.Kind.BUSY)), now);
        isWritten(made.ended(HangupCause.Kind.BUSY));
        isWritten(beside);
    }

    @Test
    default void aCallMayBeOverForNoKnownReason() {
        JournalEntry made = written(State.PLACED, "order-1");

        assertEquals(Optional.of(made.ended(null)), journal().ended(ref(made), null));
        isWritten(made.ended(null));
    }

    @Test
    default void aCauseStaysIfNoneIsToldAndIsReplacedIfOneIs() {
        JournalEntry made = written(State.PLACED, "order-1");
        journal().ended(ref(made), HangupCause.Kind.BUSY);

        assertEquals(Optional.of(made.ended(HangupCause.Kind.BUSY)), another().ended(ref(made), null));
        isWritten(made.ended(HangupCause.Kind.BUSY));

        JournalEntry other = made.ended(HangupCause.Kind.NO_ANSWER);
        assertEquals(Optional.of(other), another().ended(ref(made), HangupCause.Kind.NO_ANSWER));
        isWritten(other);
    }

    @Test
    default void anEndToldByManyAtOnceKeepsItsCause() {
        JournalEntry made = written(State.PLACED, "order-1");

        Race.of(16, i -> (i % 2 == 0 ? journal() : another()).ended(ref(made), i == 7 ? HangupCause.Kind.BUSY : null));

        isWritten(made.ended(HangupCause.Kind.BUSY));
    }

    @Test
    default void aCallThatIsOverStaysOver() {
        JournalEntry made = written(State.PLACED, "order-1");
        JournalEntry over = journal().ended(ref(made), HangupCause.Kind.BUSY).orElseThrow();

        assertFalse(another().update(made));
        isWritten(over);
    }

    @Test
    default void aCallThatIsNotKnownChangesNothing() {
        JournalEntry made = written(State.PLACED, "order-1");
        JournalEntry sending = granted(intent("order-2", CALLEE));
        Map<String, String> keys = ref(made).keys();

        for (CallRef stranger : List.of(
                ref(sending),
                CallRef.of(OTHER_PROVIDER, keys, NOW),
                CallRef.of(PROVIDER, keys, NOW.plusMillis(1)),
                CallRef.of(PROVIDER, Map.of("Id", "V-order-1"), NOW))) {
            assertEquals(Optional.empty(), journal().ended(stranger, HangupCause.Kind.BUSY));
        }
        isWritten(made);
        isWritten(sending);
    }

    @Test
    default void aCallIsKnownByTheReferenceItHasNow() {
        JournalEntry made = written(State.PLACED, "order-1");
        CallRef found = CallRef.of(PROVIDER, Map.of("Id", "v-other", "Job", "7"), NOW.plusSeconds(1));
        JournalEntry corrected = made.placed(new PlacedCall(found, "order-1", "", "{}"));
        journal().update(corrected);

        assertEquals(Optional.empty(), another().ended(ref(made), null));
        assertEquals(Optional.of(corrected.ended(null)), another().ended(found, null));
    }

    @Test
    default void aForgottenCallIsNotKnown() {
        JournalEntry made = written(State.PLACED, "order-1");
        journal().erase(CALLEE);

        assertEquals(Optional.empty(), another().ended(ref(made), null));
        isForgotten("order-1");
    }

    @Test
    default void aCallWhoseEndIsToldBeforeItsPlacingIsWrittenDownIsNotLost() {
        JournalEntry sending = granted(intent("order-1", CALLEE));
        assertEquals(Optional.empty(), another().ended(ref(sending), HangupCause.Kind.BUSY));

        journal().update(placed(sending));

        assertEquals(Optional.of(as(State.ENDED, sending)), another().ended(ref(sending), HangupCause.Kind.COMPLETED));
    }
}
