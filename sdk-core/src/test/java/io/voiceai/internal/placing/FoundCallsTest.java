package io.voiceai.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.PlacingSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a push or the vendor's records say of calls whose outcome was unknown, and what it does to the book of placements. */
class FoundCallsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final PhoneNumber CALLEE = PhoneNumber.of("+8617300000533");

    private final CallJournal journal = CallJournal.inMemory();
    private final Desk desk = desk(NOON);

    /** The gate, for which it takes a pipeline, is not used here. */
    private Desk desk(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Desk("toy", settings(), Duration.ofSeconds(30), null, clock);
    }

    private PlacingSettings settings() {
        return new PlacingSettings(
                journal, Duration.ofHours(3), CallLimits.none(), Pacer.none(), CallSlots.inProcess());
    }

    private UnresolvedCall lost(String correlationId) {
        JournalEntry entry = entry(correlationId).unknown(NOON.minusSeconds(5), NOON, List.of());
        journal.claim(entry(correlationId), true);
        journal.update(entry);
        return entry.unresolved();
    }

    private static JournalEntry entry(String correlationId) {
        return JournalEntry.sending(
                "toy", correlationId, "token", CALLEE, Optional.empty(), NOON.minusSeconds(5), NOON.plusSeconds(25));
    }

    private void placed(String correlationId, Map<String, String> keys) {
        PlacedCall call = new PlacedCall(CallRef.of("toy", keys, NOON), correlationId, "request-1", "{\"a\":1}");
        journal.claim(entry(correlationId), true);
        journal.update(entry(correlationId).placed(call));
    }

    private static FoundCall found(Map<String, String> keys) {
        return new FoundCall(CallRef.of("toy", keys, NOON), CallStatus.UNKNOWN);
    }

    private JournalEntry written(String correlationId) {
        return journal.find(correlationId).orElseThrow();
    }

    @Test
    void aPushThatNamesALostCallResolvesIt() {
        lost("order-1");

        desk.found("order-1", Map.of("CallId", "c-1"));

        assertThat(desk.unresolved()).isEmpty();
        assertThat(desk.running()).singleElement().satisfies(call -> {
            assertThat(call.keys()).isEqualTo(Map.of("CallId", "c-1"));
            assertThat(call.placedAt()).isEqualTo(NOON.minusSeconds(5));
        });
    }

    /** The one who looked first found nothing; the reference was placed again, and is lost again. */
    private JournalEntry lostAgain() {
        Instant later = NOON.plus(Duration.ofHours(4));
        JournalEntry again = JournalEntry.sending(
                "toy", "order-1", "token-2", CALLEE, Optional.empty(), later, later.plusSeconds(30));
        journal.claim(again, false);
        JournalEntry unknown = again.unknown(later, later.plusSeconds(1), List.of());
        journal.update(unknown);
        return unknown;
    }

    @Test
    void whoLooksTooLateDoesNotForgetTheNextCallOfTheReference() {
        UnresolvedCall before = lost("order-1");
        Desk later = desk(NOON.plus(Duration.ofHours(5)));
        assertThat(later.reconciled(before, List.of()).outcome()).isEqualTo(Outcome.GONE);
        JournalEntry again = lostAgain();

        assertThat(later.reconciled(before, List.of()).outcome()).isEqualTo(Outcome.NOT_YET);

        assertThat(written("order-1")).isEqualTo(again);
    }

    @Test
    void whatIsFoundTooLateIsNotTakenForTheNextCallOfTheReference() {
        UnresolvedCall before = lost("order-1");
        Desk later = desk(NOON.plus(Duration.ofHours(5)));
        later.resolved("order-1");
        JournalEntry again = lostAgain();

        assertThat(later.reconciled(before, List.of(found(Map.of("CallId", "c-1"))))
                        .outcome())
                .isEqualTo(Outcome.FOUND);

        assertThat(written("order-1")).isEqualTo(again);
    }

    @Test
    void aSecondPushAndOneOfAnotherCallChangeNothing() {
        lost("order-1");
        desk.found("order-1", Map.of("CallId", "c-1"));
        JournalEntry before = written("order-1");

        desk.found("order-1", Map.of("CallId", "c-2"));
        desk.found("order-2", Map.of("CallId", "c-2"));

        assertThat(written("order-1")).isEqualTo(before);
        assertThat(journal.find("order-2")).isEmpty();
    }

    @Test
    void aPushWithoutUsableIdsChangesNothing() {
        lost("order-1");

        desk.found("order-1", Map.of());
        desk.found("order-1", Map.of("CallId", "a\nb"));

        assertThat(desk.unresolved("order-1")).isPresent();
    }

    @Test
    void aPushDoesNotTouchWhatPlacingItselfSaid() {
        placed("order-1", Map.of("CallId", "c-1"));
        JournalEntry before = written("order-1");

        desk.found("order-1", Map.of("DetailId", "d-9"));
        desk.found("order-1", Map.of());

        assertThat(written("order-1")).isEqualTo(before);
    }

    @Test
    void aCallThatIsBeingPlacedWaitsForItsAnswer() {
        journal.claim(entry("order-1"), false);

        desk.found("order-1", Map.of("CallId", "c-1"));

        assertThat(written("order-1").state()).isEqualTo(JournalEntry.State.SENDING);
    }

    @Test
    void aCallFoundWithoutAnIdGainsItFromAPushAndOnlyOnce() {
        UnresolvedCall lost = lost("order-1");
        desk.reconciled(lost, List.of(found(Map.of("Reference", "order-1"))));

        desk.found("order-1", Map.of("InstanceId", "i-1"));
        desk.found("order-1", Map.of("InstanceId", "i-2"));

        assertThat(desk.running())
                .singleElement()
                .satisfies(
                        call -> assertThat(call.keys()).isEqualTo(Map.of("Reference", "order-1", "InstanceId", "i-1")));
    }

    @Test
    void aCallThatIsOverStaysOverWhenAPushNamesIt() {
        UnresolvedCall lost = lost("order-1");
        FoundCall call = found(Map.of("Reference", "order-1"));
        desk.reconciled(lost, List.of(call));
        desk.ended(call.ref(), null);

        desk.found("order-1", Map.of("InstanceId", "i-1"));

        assertThat(written("order-1").state()).isEqualTo(JournalEntry.State.ENDED);
        assertThat(written("order-1").placed().orElseThrow().ref().key("InstanceId"))
                .contains("i-1");
    }

    @Test
    void oneCallIsFoundAndTheCalleeMayBeCalledAgain() {
        UnresolvedCall lost = lost("order-1");

        Reconciliation result = desk.reconciled(lost, List.of(found(Map.of("CallId", "c-1"))));

        assertThat(result.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(result.call()).contains(found(Map.of("CallId", "c-1")));
        assertThat(desk.unresolved()).isEmpty();
        assertThat(desk.reconciled(lost, List.of(found(Map.of("CallId", "c-1")))))
                .isEqualTo(result);
    }

    @Test
    void aFoundCallIsRunningUnlessItsRecordSaysThatItEnded() {
        desk.reconciled(lost("order-1"), List.of(found(Map.of("CallId", "c-1"))));
        CallRef over = CallRef.of("toy", Map.of("CallId", "c-2"), NOON);
        desk.reconciled(lost("order-2"), List.of(new FoundCall(over, CallStatus.ENDED)));

        assertThat(desk.running()).extracting(call -> call.require("CallId")).containsExactly("c-1");
        assertThat(written("order-2").state()).isEqualTo(JournalEntry.State.ENDED);
    }

    @Test
    void severalCallsAreToldAndNothingIsResolved() {
        UnresolvedCall lost = lost("order-1");

        Reconciliation result =
                desk.reconciled(lost, List.of(found(Map.of("CallId", "c-1")), found(Map.of("CallId", "c-2"))));

        assertThat(result.outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
        assertThat(result.calls()).hasSize(2);
        assertThat(result.call()).isEmpty();
        assertThat(desk.unresolved("order-1")).contains(lost);
    }

    @Test
    void aCallThatIsKnownToBeAnothersIsNotFound() {
        UnresolvedCall lost = lost("order-1");
        placed("order-2", Map.of("App", "7", "SessionId", "AB-CD"));

        Reconciliation none = desk.reconciled(lost, List.of(found(Map.of("App", "7", "SessionId", "abcd"))));
        Reconciliation mine = desk.reconciled(
                lost,
                List.of(found(Map.of("App", "7", "SessionId", "abcd")), found(Map.of("App", "7", "SessionId", "ef"))));

        assertThat(none.outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(mine.calls()).containsExactly(found(Map.of("App", "7", "SessionId", "ef")));
    }

    @Test
    void aCallThatEndedIsStillKnownToBeAnothers() {
        UnresolvedCall first = lost("order-1");
        UnresolvedCall second = lost("order-2");
        FoundCall call = found(Map.of("CallId", "c-1"));
        desk.reconciled(first, List.of(call));
        desk.ended(call.ref(), null);

        assertThat(desk.reconciled(second, List.of(call)).outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(desk.reconciled(first, List.of(call)).outcome()).isEqualTo(Outcome.FOUND);
    }

    @Test
    void whatHasNoRecordIsGoneOnlyAfterTheLongestTime() {
        UnresolvedCall lost = lost("order-1");

        Reconciliation early =
                desk(NOON.plus(Duration.ofHours(3)).minusMillis(1)).reconciled(lost, List.of());
        assertThat(early.outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(desk.unresolved()).hasSize(1);

        Reconciliation late = desk(NOON.plus(Duration.ofHours(3))).reconciled(lost, List.of());
        assertThat(late.outcome()).isEqualTo(Outcome.GONE);
        assertThat(late.calls()).isEmpty();
        assertThat(desk.unresolved()).isEmpty();
    }

    @Test
    void whoGivesUpWhileTheAnswerComesDoesNotUndoWhatItSaid() {
        PlacingAttendant placing = desk.attend(OutboundCall.to(CALLEE.value()).build(), "order-1");
        placing.begin();
        placing.done(new PlacedCall(CallRef.of("toy", Map.of("Id", "call-1"), NOON), "order-1", "r", "{}"));

        placing.failed(Failure.of(FailureKind.OUTCOME_UNKNOWN, "cancelled")
                .at("toy", null)
                .toException());

        assertThat(journal.find("order-1").map(JournalEntry::state)).contains(JournalEntry.State.PLACED);
    }
}
