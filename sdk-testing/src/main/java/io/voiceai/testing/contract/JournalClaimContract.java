package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderJournalContract.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may place a call. */
@Chapter("Claims")
interface JournalClaimContract extends UnderJournalContract {
    int MANY = 64;

    @Test
    default void aClaimIsGrantedAndWrittenDown() {
        isForgotten("order-1");

        isWritten(granted(intent("order-1", CALLEE)));
    }

    @Test
    default void aReferenceIsGrantedOnceWhoeverAsksForWhateverCall() {
        JournalEntry first = granted(intent("order-1", CALLEE));

        JournalEntry second = intent(OTHER_PROVIDER, "order-1", OTHER_CALLEE, NOW.plusSeconds(1));
        assertEquals(new Claim.Known(first), another().claim(second, true));
        assertEquals(new Claim.Known(first), journal().claim(second, false));
        isWritten(first);
    }

    @Test
    default void aReferenceIsKnownInEveryStateButRefused() {
        for (State state : List.of(State.SENDING, State.UNKNOWN, State.PLACED, State.ENDED)) {
            JournalEntry known = written(state, "order-" + state);

            Claim again = another().claim(intent(known.correlationId(), CALLEE), false);

            assertEquals(new Claim.Known(known), again);
        }
    }

    @Test
    default void oneOfTwoThreadsIsGranted() {
        for (int round = 0; round < 20; round++) {
            oneIsGranted("order-" + round, 2);
        }
    }

    @Test
    default void oneOfManyThreadsIsGranted() {
        oneIsGranted("order-1", MANY);
    }

    @Test
    default void oneOfManyThreadsReplacesARefusedCall() {
        written(State.REFUSED, "order-1");

        oneIsGranted("order-1", MANY);
    }

    private void oneIsGranted(String id, int threads) {
        List<JournalEntry> intents =
                IntStream.range(0, threads).mapToObj(i -> intent(id, CALLEE)).toList();

        List<Claim> claims = Race.of(threads, i -> of(i).claim(intents.get(i), false));

        List<JournalEntry> winners = IntStream.range(0, threads)
                .filter(i -> claims.get(i) instanceof Claim.Granted)
                .mapToObj(intents::get)
                .toList();
        assertEquals(1, winners.size(), "granted");
        isWritten(winners.get(0));
        Claim known = new Claim.Known(winners.get(0));
        assertEquals(threads - 1, claims.stream().filter(known::equals).count(), "know the one that was granted");
    }

    @Test
    default void manyThreadsWithReferencesOfTheirOwnAreAllGranted() {
        List<JournalEntry> intents = IntStream.range(0, MANY)
                .mapToObj(i -> intent("order-" + i, CALLEE))
                .toList();

        List<Claim> claims = Race.of(MANY, i -> of(i).claim(intents.get(i), false));

        claims.forEach(claim -> assertEquals(new Claim.Granted(), claim));
        intents.forEach(this::isWritten);
    }

    private CallJournal of(int thread) {
        return thread % 2 == 0 ? journal() : another();
    }

    @Test
    default void whileACallIsBeingPlacedItsCalleeMayBeCalledOnOtherBusiness() {
        JournalEntry first = granted(intent("order-1", CALLEE));
        JournalEntry inTime = intent(PROVIDER, "order-2", CALLEE, first.to());

        assertEquals(new Claim.Granted(), another().claim(inTime, false));
    }

    @Test
    default void aCallThatIsBeingPlacedAfterItsDeadlineKeepsItsCalleeFromBeingCalled() {
        JournalEntry dead = granted(intent("order-1", CALLEE));
        JournalEntry later = intent(PROVIDER, "order-2", CALLEE, dead.to().plusMillis(1));

        assertEquals(new Claim.Unresolved(dead), another().claim(later, false));
        isForgotten("order-2");
        isWritten(dead);
    }

    @Test
    default void anUnknownOutcomeKeepsItsCalleeFromBeingCalled() {
        JournalEntry lost = written(State.UNKNOWN, "order-1");

        assertEquals(new Claim.Unresolved(lost), another().claim(intent("order-2", CALLEE), false));
        assertEquals(
                new Claim.Unresolved(lost), journal().claim(intent(OTHER_PROVIDER, "order-2", CALLEE, NOW), false));
        assertEquals(new Claim.Granted(), journal().claim(intent("order-3", OTHER_CALLEE), false));
        isForgotten("order-2");
    }

    @Test
    default void whoeverOverlooksAnUnknownOutcomeIsGranted() {
        JournalEntry lost = written(State.UNKNOWN, "order-1");
        JournalEntry second = intent("order-2", CALLEE);

        assertEquals(new Claim.Granted(), another().claim(second, true));
        isWritten(lost);
        isWritten(second);
    }

    @Test
    default void theCalleeIsTheSameInEverySpelling() {
        JournalEntry lost = written(State.UNKNOWN, "order-1");

        for (String spelling : List.of("17300000533", "008617300000533", "8617300000533", "173-0000-0533")) {
            Claim claim = another().claim(intent("order-2", PhoneNumber.asGiven(spelling)), false);
            assertEquals(new Claim.Unresolved(lost), claim);
        }
    }

    @Test
    default void anEncryptedCalleeIsNobodyElse() {
        PhoneNumber encrypted = PhoneNumber.encrypted("Token/aB+0=".repeat(46));
        JournalEntry lost = written(State.UNKNOWN, intent("order-1", encrypted));

        assertEquals(new Claim.Unresolved(lost), another().claim(intent("order-2", encrypted), false));
        PhoneNumber other = PhoneNumber.encrypted("token/ab+0=".repeat(46));
        assertEquals(new Claim.Granted(), another().claim(intent("order-2", other), false));
    }

    @Test
    default void aCallWhoseOutcomeIsKnownKeepsNobodyFromBeingCalled() {
        written(State.REFUSED, "order-1");
        written(State.PLACED, "order-2");
        written(State.ENDED, "order-3");

        JournalEntry next = intent(PROVIDER, "order-4", CALLEE, NOW.plusSeconds(3_600));
        assertEquals(new Claim.Granted(), another().claim(next, false));
    }

    @Test
    default void aRefusedCallIsReplacedByAnother() {
        JournalEntry refused = written(State.REFUSED, "order-1");
        JournalEntry again = intent(OTHER_PROVIDER, "order-1", OTHER_CALLEE, NOW.plusSeconds(60));

        assertEquals(new Claim.Granted(), another().claim(again, false));

        isWritten(again);
        assertTrue(journal().ofCallee(refused.callee(), NOW).isEmpty(), "nothing is left of the first");
        assertEquals(List.of(again), journal().ofCallee(OTHER_CALLEE, NOW));
    }

    @Test
    default void aRefusedCallStaysWhileAnotherToTheSameCalleeIsUnresolved() {
        JournalEntry lost = written(State.UNKNOWN, "order-1");
        JournalEntry refused = written(State.REFUSED, "order-2");

        assertEquals(new Claim.Unresolved(lost), another().claim(intent("order-2", CALLEE), false));
        isWritten(refused);
    }
}
