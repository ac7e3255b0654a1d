package io.voiceai.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryJournalTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final PhoneNumber CALLEE = PhoneNumber.of("+8617300000533");
    private static final PhoneNumber OTHER = PhoneNumber.of("+8617300000534");

    private final CallJournal journal = CallJournal.inMemory(3);

    private static JournalEntry entry(String id, PhoneNumber callee) {
        return JournalEntry.sending("vendor", id, "t", callee, Optional.empty(), NOW, NOW.plusSeconds(30));
    }

    private List<String> running(String provider) {
        return journal.open(provider, Set.of(State.PLACED))
                .map(JournalEntry::correlationId)
                .toList();
    }

    private static CallRef ref(String id) {
        return CallRef.of("vendor", Map.of("Id", id), NOW);
    }

    private JournalEntry unknown(String id, PhoneNumber callee) {
        JournalEntry lost = entry(id, callee).unknown(NOW, NOW.plusSeconds(1), List.of());
        assertThat(journal.claim(entry(id, callee), true)).isEqualTo(new Claim.Granted());
        journal.update(lost);
        return lost;
    }

    private JournalEntry placed(String id, PhoneNumber callee) {
        assertThat(journal.claim(entry(id, callee), false)).isEqualTo(new Claim.Granted());
        JournalEntry made = entry(id, callee).placed(new PlacedCall(ref(id), id, "r", "{}"));
        journal.update(made);
        return made;
    }

    @Test
    void oneOfTwoClaimsOfTheSameCallIsGranted() {
        JournalEntry intent = entry("a", CALLEE);

        assertThat(journal.claim(intent, false)).isEqualTo(new Claim.Granted());
        assertThat(journal.claim(entry("a", OTHER), true)).isEqualTo(new Claim.Known(intent));
        assertThat(journal.find("a")).contains(intent);
    }

    @Test
    void whileACallIsOnlyBeingPlacedItsCalleeMayBeCalledOnOtherBusiness() {
        journal.claim(entry("a", CALLEE), false);

        assertThat(journal.claim(entry("b", CALLEE), false)).isEqualTo(new Claim.Granted());
    }

    @Test
    void anUnknownOutcomeKeepsItsCalleeFromBeingCalled() {
        JournalEntry lost = unknown("a", CALLEE);

        assertThat(journal.claim(entry("b", CALLEE), false)).isEqualTo(new Claim.Unresolved(lost));
        assertThat(journal.claim(entry("c", OTHER), false)).isEqualTo(new Claim.Granted());
    }

    @Test
    void anUnknownOutcomeAtAnotherProviderKeepsItsCalleeFromBeingCalledToo() {
        JournalEntry lost = unknown("a", CALLEE);
        JournalEntry elsewhere =
                JournalEntry.sending("other", "b", "t", CALLEE, Optional.empty(), NOW, NOW.plusSeconds(30));

        assertThat(journal.claim(elsewhere, false)).isEqualTo(new Claim.Unresolved(lost));
    }

    @Test
    void aReferenceIsTheSameAtEveryProvider() {
        JournalEntry intent = entry("a", CALLEE);
        journal.claim(intent, false);

        assertThat(journal.claim(
                        JournalEntry.sending("other", "a", "t2", CALLEE, Optional.empty(), NOW, NOW.plusSeconds(30)),
                        true))
                .isEqualTo(new Claim.Known(intent));
    }

    @Test
    void ofTwoUnknownOutcomesBothMustBeResolved() {
        unknown("a", CALLEE);
        JournalEntry second = unknown("b", CALLEE);
        journal.remove(entry("a", CALLEE));

        assertThat(journal.claim(entry("c", CALLEE), false)).isEqualTo(new Claim.Unresolved(second));
        journal.update(second.placed(new PlacedCall(ref("b"), "b", "", "{}")));
        assertThat(journal.claim(entry("c", CALLEE), false)).isEqualTo(new Claim.Granted());
    }

    @Test
    void whatCertainlyWasNotMadeMayBeTriedAgain() {
        journal.claim(entry("a", CALLEE), false);
        journal.remove(entry("a", CALLEE));

        assertThat(journal.claim(entry("a", CALLEE), false)).isEqualTo(new Claim.Granted());
    }

    @Test
    void theOldestCallsThatWereMadeAreForgottenFirst() {
        for (String id : List.of("a", "b", "c", "d")) {
            placed(id, CALLEE);
        }

        assertThat(journal.find("a")).isEmpty();
        assertThat(journal.find("b")).isPresent();
        assertThat(running("vendor")).containsExactly("b", "c", "d");
        journal.ended(ref("a"), null);
        assertThat(journal.find("a")).isEmpty();
    }

    @Test
    void unknownOutcomesAreNeverForgottenAndFillTheJournal() {
        unknown("a", CALLEE);
        unknown("b", OTHER);
        unknown("c", OTHER);

        assertThat(journal.claim(entry("d", PhoneNumber.of("+8617300000535")), true))
                .isEqualTo(new Claim.Full());
        journal.remove(entry("b", OTHER));
        assertThat(journal.claim(entry("d", PhoneNumber.of("+8617300000535")), true))
                .isEqualTo(new Claim.Granted());
    }

    @Test
    void aCallThatEndedIsKnownAndNotOpen() {
        placed("a", CALLEE);
        placed("b", OTHER);
        journal.ended(ref("a"), null);

        assertThat(running("vendor")).containsExactly("b");
        assertThat(journal.find("a")).map(JournalEntry::state).contains(State.ENDED);
        assertThat(running("other")).isEmpty();
    }

    @Test
    void aCapacityOfNothingIsRefused() {
        assertThatThrownBy(() -> CallJournal.inMemory(0)).hasMessageContaining("journal");
    }

    @Test
    void anEntryShowsNoNumber() {
        assertThat(entry("a", CALLEE).toString()).doesNotContain("17300000533").contains("correlation id a");
    }

    @Test
    void aCallThatIsOverIsForgottenBeforeOneThatMayGoOn() {
        placed("a", CALLEE);
        placed("b", CALLEE);
        placed("c", CALLEE);
        journal.ended(ref("b"), null);

        placed("d", CALLEE);

        assertThat(journal.find("b")).isEmpty();
        assertThat(running("vendor")).containsExactly("a", "c", "d");

        placed("e", CALLEE);

        assertThat(running("vendor")).containsExactly("c", "d", "e");
    }

    @Test
    void aCallThatWasFoundToBeOverIsForgottenFirstToo() {
        placed("a", CALLEE);
        journal.update(placed("b", CALLEE).ended(null));
        placed("c", CALLEE);

        placed("d", CALLEE);

        assertThat(running("vendor")).containsExactly("a", "c", "d");
    }

    @Test
    void anotherSpellingOfTheSamePhoneIsTheSameCallee() {
        JournalEntry lost = unknown("a", CALLEE);

        for (String spelling : List.of("008617300000533", "8617300000533", "17300000533")) {
            assertThat(journal.claim(entry("b", PhoneNumber.asGiven(spelling)), false))
                    .isEqualTo(new Claim.Unresolved(lost));
        }
        assertThat(journal.claim(entry("b", PhoneNumber.asGiven("017300000533")), false))
                .isEqualTo(new Claim.Granted());
        assertThat(journal.claim(entry("c", PhoneNumber.encrypted("17300000533")), false))
                .isEqualTo(new Claim.Granted());
        assertThat(journal.find("c")).isPresent();
    }

    @Test
    void aNumberOfAnotherCountryIsNotTakenForOneOfTheMainland() {
        unknown("a", PhoneNumber.of("+13102345678"));

        assertThat(journal.claim(entry("b", PhoneNumber.of("+8613102345678")), false))
                .isEqualTo(new Claim.Granted());
        assertThat(journal.claim(entry("c", PhoneNumber.asGiven("abc")), false)).isEqualTo(new Claim.Granted());
    }
}
