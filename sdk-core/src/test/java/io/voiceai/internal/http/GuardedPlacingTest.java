package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.Erasure;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.PlacingSettings;
import io.voiceai.spi.WireObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is called twice: the same call, the same reference, and a callee whose last call has an unknown outcome. */
class GuardedPlacingTest {
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";
    private static final String CALLEE = "+8617300000533";
    private static final Operation<Request, PlacedCall> PLACE = Operation.place(
            "Dial",
            "callId",
            json -> new PlacedCall(
                    CallRef.of("test", Map.of("Id", Objects.requireNonNull(json.text("callId"))), Instant.EPOCH),
                    "c",
                    "r",
                    "{}"));

    private final MovableTime clock = new MovableTime();
    private CallJournal journal = CallJournal.inMemory();
    private RawVendor vendor;
    private Invoker invoker;

    static final class Request extends WireObject<Request> {
        Request callee(String value) {
            return put("callee", value);
        }
    }

    /** The wall clock, moved by the test. */
    private static final class MovableTime extends Clock {
        private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor().always(RawVendor.json(200, PLACED));
        invoker = invoker();
    }

    @AfterEach
    void close() throws IOException {
        invoker.close();
        vendor.close();
    }

    private Invoker invoker() {
        return new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.builder()
                        .readTimeout(Effect.PLACE, Duration.ofSeconds(2))
                        .build(),
                clock,
                new PlacingSettings(
                        journal, Duration.ofHours(3), CallLimits.none(), Pacer.none(), CallSlots.inProcess()));
    }

    private Invocation<PlacedCall> placing(String reference, String callee) {
        return placing(OutboundCall.to(callee).reference(reference).build());
    }

    private Invocation<PlacedCall> placing(OutboundCall call) {
        String reference = call.reference().orElseThrow();
        return invoker.placing(
                call, reference, PLACE, any -> new Request().callee(call.to().value()));
    }

    private CallRejectedException refused(Invocation<PlacedCall> placing) {
        CallRejectedException refused = catchThrowableOfType(CallRejectedException.class, placing::execute);
        assertThat(refused).isNotNull().hasMessageNotContaining("17300000533");
        assertThat(refused.sends()).isZero();
        return refused;
    }

    private void lose(String reference) {
        vendor.next(RawVendor.hangUpConnection());
        assertThatThrownBy(() -> placing(reference, CALLEE).execute()).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void theSameReferenceReturnsTheSameCall() {
        PlacedCall first = placing("order-1", CALLEE).execute();

        assertThat(placing("order-1", CALLEE).execute()).isEqualTo(first);
        assertThat(placing("order-1", CALLEE).executeAsync().join()).isEqualTo(first);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void theSameReferenceAtTheSameTimeWaitsForTheOneCall() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        vendor.always((socket, out) -> {
            arrived.countDown();
            answer.await();
            out.write(RawVendor.ok(PLACED));
        });

        CompletableFuture<PlacedCall> first = placing("order-1", CALLEE).executeAsync();
        arrived.await();
        CompletableFuture<PlacedCall> second = placing("order-1", CALLEE).executeAsync();
        CompletableFuture<PlacedCall> third =
                CompletableFuture.supplyAsync(() -> placing("order-1", CALLEE).execute());
        assertThat(refused(placing("order-1", "+8617300000534")).reason())
                .isEqualTo(RejectionReason.DUPLICATE_REFERENCE);
        second.cancel(true);
        answer.countDown();

        assertThat(third.join()).isEqualTo(first.join());
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void theReferenceOfAnotherCalleeIsRefused() {
        placing("order-1", CALLEE).execute();

        assertThat(refused(placing("order-1", "+8617300000534")).reason())
                .isEqualTo(RejectionReason.DUPLICATE_REFERENCE);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void afterAnUnknownOutcomeTheCalleeIsNotCalledAgain() {
        lose("order-1");

        CallRejectedException sameReference = refused(placing("order-1", CALLEE));
        CallRejectedException otherReference = refused(placing("order-2", CALLEE));
        assertThat(sameReference.reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
        assertThat(otherReference.reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
        assertThat(otherReference).hasMessageContaining("correlation id order-1");
        assertThatThrownBy(() -> placing("order-2", CALLEE).executeAsync().join())
                .hasCauseInstanceOf(CallRejectedException.class);
        assertThat(vendor.requests()).hasSize(1);
        assertThat(placing("order-3", "+8617300000534").execute().ref()).isNotNull();
    }

    @Test
    void aPersonMayDecideToCallAnyway() {
        lose("order-1");

        placing(OutboundCall.to(CALLEE).reference("order-2").evenIfUnresolved().build())
                .execute();

        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void whatCertainlyWasNotMadeMayBePlacedAgain() {
        vendor.next(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"));
        assertThatThrownBy(() -> placing("order-1", CALLEE).execute()).isInstanceOf(CallRejectedException.class);

        placing("order-1", CALLEE).execute();

        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void anUnknownOutcomeTellsAllThatItTakesToFindTheCall() {
        vendor.next(RawVendor.json(500, "{\"callId\":\"call-7\",\"callId\":\"call-8\""));
        assertThatThrownBy(() -> placing("order-1", CALLEE).execute())
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.candidateCallIds()).containsExactly("call-7", "call-8"));

        UnresolvedCall lost = invoker.placements().unresolved("order-1").orElseThrow();
        assertThat(invoker.placements().unresolved()).containsExactly(lost);
        assertThat(lost.callee().value()).isEqualTo(CALLEE);
        assertThat(lost.candidateCallIds()).containsExactly("call-7", "call-8");
        assertThat(lost.from()).isEqualTo(clock.now);
        assertThat(lost.toString()).doesNotContain("17300000533");
    }

    @Test
    void aFutureThatIsCancelledAfterSendingLeavesAnUnknownOutcome() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        vendor.always((socket, out) -> {
            arrived.countDown();
            Thread.sleep(60_000);
        });
        CompletableFuture<PlacedCall> placing = placing("order-1", CALLEE).executeAsync();
        arrived.await();

        assertThat(placing.cancel(true)).isTrue();

        assertThatThrownBy(placing::join).isInstanceOf(CancellationException.class);
        assertThat(invoker.placements().unresolved("order-1")).isPresent();
        assertThat(refused(placing("order-2", CALLEE)).reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
    }

    @Test
    void reconcilingSaysNotYetUntilNoRecordCanAppearAnyMore() {
        lose("order-1");
        UnresolvedCall lost = invoker.placements().unresolved("order-1").orElseThrow();
        Invocation<Reconciliation> looking = invoker.reconciling(lost, Invocation.of(List.of()));

        assertThat(looking.execute().outcome()).isEqualTo(Outcome.NOT_YET);
        clock.now = clock.now.plus(Duration.ofHours(3)).minusMillis(1);
        assertThat(looking.execute().outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(refused(placing("order-2", CALLEE)).reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
        clock.now = clock.now.plusMillis(1);
        assertThat(looking.execute().outcome()).isEqualTo(Outcome.GONE);

        placing("order-1", CALLEE).execute();
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void aCallThatWasFoundIsKnownFromThenOn() {
        lose("order-1");
        UnresolvedCall lost = invoker.placements().unresolved("order-1").orElseThrow();
        CallRef ref = CallRef.of("test", Map.of("Id", "call-9"), clock.now);

        Reconciliation found = invoker.reconciling(
                        lost, Invocation.of(List.of(new FoundCall(ref, CallStatus.ANSWERED))))
                .execute();

        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.call()).map(FoundCall::ref).contains(ref);
        assertThat(invoker.placements().unresolved()).isEmpty();
        assertThat(invoker.placements().running()).containsExactly(ref);
        assertThat(placing("order-1", CALLEE).execute().ref()).isEqualTo(ref);
        placing("order-2", CALLEE).execute();
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void severalCallsThatFitAreForAPersonToLookAt() {
        lose("order-1");
        UnresolvedCall lost = invoker.placements().unresolved("order-1").orElseThrow();
        List<FoundCall> two = List.of(
                new FoundCall(CallRef.of("test", Map.of("Id", "1"), clock.now), CallStatus.ENDED),
                new FoundCall(CallRef.of("test", Map.of("Id", "2"), clock.now), CallStatus.ENDED));

        Reconciliation found = invoker.reconciling(lost, Invocation.of(two)).execute();

        assertThat(found.outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
        assertThat(found.calls()).isEqualTo(two);
        assertThat(refused(placing("order-2", CALLEE)).reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
        invoker.placements().resolved("order-1");
        placing("order-2", CALLEE).execute();
    }

    @Test
    void callsAreRunningUntilTheyEndOrAreOlderThanAnyCall() {
        PlacedCall first = placing("order-1", CALLEE).execute();
        assertThat(invoker.placements().running()).isEmpty();
        CallRef young = CallRef.of("test", Map.of("Id", "2"), clock.now);
        journal.claim(entry("order-2"), false);
        journal.update(entry("order-2").placed(new PlacedCall(young, "order-2", "r", "{}")));

        assertThat(first.ref().placedAt()).isEqualTo(Instant.EPOCH);
        assertThat(invoker.placements().running()).containsExactly(young);
        invoker.placements().ended(young, null);
        assertThat(invoker.placements().running()).isEmpty();
    }

    private JournalEntry entry(String reference) {
        return JournalEntry.sending(
                "test",
                reference,
                "token",
                OutboundCall.to(CALLEE).build().to(),
                Optional.empty(),
                clock.now,
                clock.now.plusSeconds(30));
    }

    @Test
    void whatAnotherProcessIsPlacingIsNotPlacedHereAndUnresolvedAfterItsDeadline() {
        journal.claim(entry("order-1"), false);

        assertThat(refused(placing("order-1", CALLEE)).reason()).isEqualTo(RejectionReason.DUPLICATE_REFERENCE);
        assertThat(invoker.placements().unresolved()).isEmpty();
        clock.now = clock.now.plusSeconds(31);
        assertThat(refused(placing("order-1", CALLEE)).reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
        assertThat(invoker.placements().unresolved()).hasSize(1);
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aJournalThatFailsKeepsTheCallFromBeingPlaced() {
        journal = new FailingJournal(true);
        invoker.close();
        invoker = invoker();

        assertThatThrownBy(() -> placing("order-1", CALLEE).execute())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.QUOTA_LOCAL))
                .hasMessageNotContaining("secret text");
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aJournalThatFailsAfterwardsDoesNotHideTheCall() {
        journal = new FailingJournal(false);
        invoker.close();
        invoker = invoker();

        assertThat(placing("order-1", CALLEE).execute().ref().keys()).containsEntry("Id", "call-1");
    }

    @Test
    void aFullJournalSaysWhatToDo() {
        journal = CallJournal.inMemory(1);
        invoker.close();
        invoker = invoker();
        lose("order-1");

        assertThatThrownBy(() -> placing("order-2", "+8617300000534").execute())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.QUOTA_LOCAL))
                .hasMessageContaining("Reconcile");
    }

    @Test
    void aDroppedAnswerThatComesWhileSomebodyGaveUpIsStillLearned() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        vendor.always((socket, out) -> {
            out.write(RawVendor.ok(PLACED));
            out.flush();
            answered.countDown();
        });

        CompletableFuture<PlacedCall> placing = placing("order-1", CALLEE).executeAsync();
        answered.await();
        placing.cancel(true);

        Awaitility.await()
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> journal.find("order-1")
                        .map(JournalEntry::state)
                        .filter(state -> state != JournalEntry.State.SENDING)
                        .isPresent());
        assertThat(placing("order-2", "+8617300000534").execute()).isNotNull();
    }

    @Test
    void whatAnotherProcessIsSendingIsUnresolvedForWhoeverStoppedEverything() {
        journal.claim(entry("order-1"), false);
        assertThat(invoker.placements().unresolved()).isEmpty();

        invoker.placements().closeGate().join();

        assertThat(invoker.placements().unresolved())
                .extracting(UnresolvedCall::correlationId)
                .containsExactly("order-1");
        invoker.placements().openGate();
        assertThat(invoker.placements().unresolved()).isEmpty();
    }

    @Test
    void whatThisProcessPlacedItKnowsThoughTheStoreDoesNotAnswer() {
        journal = new FailingJournal(false);
        invoker.close();
        invoker = invoker();
        CallRef young = CallRef.of("test", Map.of("Id", "call-1"), clock.now);
        Operation<Request, PlacedCall> now =
                Operation.place("Dial", "callId", json -> new PlacedCall(young, "c", "r", "{}"));
        OutboundCall call = OutboundCall.to(CALLEE).build();
        invoker.placing(call, "order-1", now, any -> new Request()).execute();

        assertThat(invoker.placements().runningHere()).containsExactly(young);
        assertThatThrownBy(() -> invoker.placements().running()).isInstanceOf(VoiceAiException.class);
        invoker.placements().ended(young, null);
        assertThat(invoker.placements().runningHere()).isEmpty();
    }

    /** A store that is down, at once or after the first question. */
    private static final class FailingJournal implements CallJournal {
        private final boolean atOnce;

        FailingJournal(boolean atOnce) {
            this.atOnce = atOnce;
        }

        private static IllegalStateException down() {
            return new IllegalStateException("secret text of the store");
        }

        @Override
        public Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
            if (atOnce) {
                throw down();
            }
            return new Claim.Granted();
        }

        @Override
        public boolean update(JournalEntry entry) {
            throw down();
        }

        @Override
        public boolean remove(JournalEntry entry) {
            throw down();
        }

        @Override
        public Optional<JournalEntry> find(String correlationId) {
            throw down();
        }

        @Override
        public List<JournalEntry> ofCallee(PhoneNumber callee, Instant since) {
            throw down();
        }

        @Override
        public Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause) {
            throw down();
        }

        @Override
        public List<JournalEntry> open(
                String provider, Set<JournalEntry.State> states, @Nullable JournalEntry after, int most) {
            throw down();
        }

        @Override
        public Erasure erase(PhoneNumber callee) {
            throw down();
        }

        @Override
        public int forgetBefore(Instant moment) {
            throw down();
        }
    }
}
