package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderJournalContract.as;
import static io.voiceai.testing.contract.UnderJournalContract.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.Erasure;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is forgotten, and what is not. */
@Chapter("Erasure and retention")
interface JournalErasureContract extends UnderJournalContract {
    @Test
    default void aCalleeIsErasedButForCallsWhoseOutcomeIsNotKnown() {
        List<JournalEntry> stay = new ArrayList<>();
        for (State state : State.values()) {
            JournalEntry entry = written(state, "order-" + state);
            if (state.isUndecided()) {
                stay.add(entry);
            }
        }
        stay.add(written(State.PLACED, intent("other", OTHER_CALLEE)));

        assertEquals(new Erasure(3, 2), another().erase(CALLEE));

        stay.forEach(this::isWritten);
        isForgotten("order-REFUSED");
        isForgotten("order-PLACED");
        isForgotten("order-ENDED");
        assertEquals(new Erasure(0, 2), journal().erase(CALLEE));
        assertEquals(2, journal().ofCallee(CALLEE, NOW).size());
    }

    @Test
    default void aCalleeIsErasedInEverySpellingAndOfAllProviders() {
        written(State.PLACED, intent("order-1", CALLEE));
        written(State.ENDED, intent(OTHER_PROVIDER, "order-2", PhoneNumber.asGiven("17300000533"), NOW));

        assertEquals(new Erasure(2, 0), another().erase(PhoneNumber.asGiven("008617300000533")));

        isForgotten("order-1");
        isForgotten("order-2");
        assertEquals(new Erasure(0, 0), journal().erase(CALLEE));
    }

    @Test
    default void anErasedReferenceMayBeUsedAgain() {
        written(State.PLACED, "order-1");
        journal().erase(CALLEE);

        assertEquals(new Claim.Granted(), another().claim(intent("order-1", CALLEE), false));
    }

    @Test
    default void whatIsSettledLaterCanBeErasedLater() {
        JournalEntry lost = written(State.UNKNOWN, "order-1");
        assertEquals(new Erasure(0, 1), another().erase(CALLEE));

        journal().update(as(State.PLACED, lost));

        assertEquals(new Erasure(1, 0), another().erase(CALLEE));
    }

    @Test
    default void oldCallsAreForgottenButForThoseWhoseOutcomeIsNotKnown() {
        List<JournalEntry> stay = new ArrayList<>();
        for (State state : State.values()) {
            JournalEntry old = written(state, intent(PROVIDER, "old-" + state, CALLEE, NOW.minusMillis(1)));
            if (state.isUndecided()) {
                stay.add(old);
            }
            stay.add(written(state, intent(OTHER_PROVIDER, "new-" + state, CALLEE, NOW)));
        }

        assertEquals(3, another().forgetBefore(NOW));

        stay.forEach(this::isWritten);
        isForgotten("old-REFUSED");
        isForgotten("old-PLACED");
        isForgotten("old-ENDED");
        assertEquals(0, journal().forgetBefore(NOW));
        assertEquals(3, journal().forgetBefore(NOW.plusNanos(1)), "however little earlier they are");
    }

    @Test
    default void moreThanAPageOfOldCallsIsForgotten() {
        int many = CallJournal.PAGE + 7;
        IntStream.range(0, many)
                .mapToObj(i -> intent(PROVIDER, "order-" + i, CALLEE, NOW.plusMillis(i)))
                .forEach(intent -> journal().update(as(State.PLACED, intent)));
        JournalEntry last = written(State.PLACED, intent(PROVIDER, "last", CALLEE, NOW.plusMillis(many)));

        assertEquals(many, another().forgetBefore(NOW.plusMillis(many)));

        assertEquals(List.of(last), journal().ofCallee(CALLEE, NOW));
    }

    @Test
    default void anyNumberOfOldCallsOfTheSameMomentIsForgotten() {
        int many = CallJournal.PAGE + 7;
        IntStream.range(0, many)
                .mapToObj(i -> intent("order-" + i, CALLEE))
                .forEach(intent -> journal().update(as(State.PLACED, intent)));

        assertEquals(many, another().forgetBefore(NOW.plusMillis(1)));

        assertEquals(List.of(), journal().ofCallee(CALLEE, NOW));
    }
}
