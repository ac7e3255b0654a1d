package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupResult;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.StopReport;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEnded;
import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stop button: what it does, in which order, and that every call is in the report. */
class StopAllTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Keeper keeper = new Keeper();
    private final VoiceAi voice = VoiceAi.of(keeper);

    private static CallRef ref(String id) {
        return CallRef.of("keeper", Map.of("Id", id), Instant.EPOCH);
    }

    private static UnresolvedCall lost(String id) {
        return new UnresolvedCall(
                "keeper",
                id,
                PhoneNumber.of("+8617300000533"),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }

    private static Reconciliation found(CallStatus status, String id) {
        return new Reconciliation(Outcome.FOUND, List.of(new FoundCall(ref(id), status)));
    }

    private static VoiceAiException failure(FailureKind kind, RejectionReason reason) {
        return Failure.of(kind, "no").at("keeper", "End").reason(reason).toException();
    }

    /** A provider whose knowledge and answers the test sets. */
    private final class Keeper implements Hangups, Reconciliations, Placements {
        private final List<CallRef> running = new CopyOnWriteArrayList<>();
        private final List<UnresolvedCall> unresolved = new CopyOnWriteArrayList<>();
        private final Map<String, VoiceAiException> hangupFailures = new HashMap<>();
        private final Map<String, Reconciliation> records = new HashMap<>();
        private final CompletableFuture<Void> drained = new CompletableFuture<>();

        @Override
        public String id() {
            return "keeper";
        }

        @Override
        public Placements placements() {
            return this;
        }

        @Override
        public Invocation<HangupResult> hangingUp(Hangup hangup) {
            String id = hangup.call().require("Id");
            done.add("hang up " + id);
            VoiceAiException failure = hangupFailures.get(id);
            if (failure instanceof UnsupportedFeatureException) {
                throw failure;
            }
            return Invocation.of(id).map(ended -> {
                if (failure != null) {
                    throw failure;
                }
                return HangupResult.confirmed("r", "{}");
            });
        }

        @Override
        public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
            done.add("look for " + lost.correlationId());
            return Invocation.of(lost.correlationId()).map(id -> {
                Reconciliation record = records.get(id);
                if (record == null) {
                    throw failure(FailureKind.VENDOR_FAULT, null);
                }
                return record;
            });
        }

        @Override
        public List<UnresolvedCall> unresolved() {
            return unresolved;
        }

        @Override
        public Optional<UnresolvedCall> unresolved(String correlationId) {
            return unresolved.stream()
                    .filter(lost -> lost.correlationId().equals(correlationId))
                    .findFirst();
        }

        @Override
        public List<CallRef> running() {
            return running;
        }

        @Override
        public void ended(CallRef call, HangupCause.@Nullable Kind cause) {
            done.add("over " + call.require("Id"));
        }

        @Override
        public void resolved(String correlationId) {
            done.add("resolved " + correlationId);
        }

        @Override
        public void found(String correlationId, Map<String, String> keys) {
            done.add("found " + correlationId + " " + keys);
        }

        @Override
        public CompletableFuture<Void> closeGate() {
            done.add("close");
            return drained;
        }

        @Override
        public void openGate() {
            done.add("open");
        }

        @Override
        public void close() {}
    }

    @Test
    void theOrderIsGateKnownCallsLateCallsLostCalls() {
        keeper.running.add(ref("early"));
        keeper.unresolved.add(lost("lost"));
        keeper.records.put("lost", found(CallStatus.ANSWERED, "lost"));

        CompletableFuture<StopReport> stopping = voice.stopAllAsync();
        assertThat(stopping).isNotDone();
        keeper.running.add(ref("late"));
        keeper.drained.complete(null);
        StopReport report = stopping.join();

        assertThat(done).containsExactly("close", "hang up early", "hang up late", "look for lost", "hang up lost");
        assertThat(report.confirmed()).containsExactlyInAnyOrder(ref("early"), ref("late"), ref("lost"));
        assertThat(report.isComplete()).isTrue();
        voice.resumePlacing();
        assertThat(done).endsWith("open");
    }

    @Test
    void everyCallIsInOneOfFourLists() {
        keeper.drained.complete(null);
        keeper.running.addAll(List.of(ref("fine"), ref("over"), ref("deaf"), ref("refused"), ref("endless")));
        keeper.hangupFailures.put("over", failure(FailureKind.REJECTED, RejectionReason.CALL_NOT_RUNNING));
        keeper.hangupFailures.put("deaf", failure(FailureKind.UNCONFIRMED, null));
        keeper.hangupFailures.put("refused", failure(FailureKind.REJECTED, RejectionReason.NOT_PERMITTED));
        keeper.hangupFailures.put("endless", new UnsupportedFeatureException("keeper", "hang-up", List.of()));
        for (String id : List.of("gone", "later", "two", "failed", "ended", "known")) {
            keeper.unresolved.add(lost(id));
        }
        keeper.records.put("gone", new Reconciliation(Outcome.GONE, List.of()));
        keeper.records.put("later", new Reconciliation(Outcome.NOT_YET, List.of()));
        keeper.records.put("two", new Reconciliation(Outcome.FOUND_MULTIPLE, List.of()));
        keeper.records.put("ended", found(CallStatus.ENDED, "ended"));
        keeper.records.put("known", found(CallStatus.ANSWERED, "fine"));

        StopReport report = voice.stopAll();

        assertThat(report.confirmed()).containsExactlyInAnyOrder(ref("fine"), ref("over"), ref("ended"));
        assertThat(report.unconfirmed())
                .extracting(StopReport.Unconfirmed::call)
                .containsExactlyInAnyOrder(ref("deaf"), ref("refused"));
        assertThat(report.unresolved())
                .extracting(UnresolvedCall::correlationId)
                .containsExactlyInAnyOrder("later", "two", "failed");
        assertThat(report.notStoppable()).containsExactly(ref("endless"));
        assertThat(report.isComplete()).isFalse();
        assertThat(report).hasToString("StopReport[3 confirmed, 2 unconfirmed, 3 unresolved, 1 not stoppable]");
        assertThat(done).doesNotContain("hang up ended").containsOnlyOnce("hang up fine");
    }

    @Test
    void manyCallsAreAllHungUp() {
        keeper.drained.complete(null);
        List<CallRef> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(ref("call-" + i));
        }
        keeper.running.addAll(many);

        assertThat(voice.stopAll().confirmed()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void aLostCallIsFoundByItsCorrelationId() {
        keeper.unresolved.add(lost("order-1"));
        keeper.records.put("order-1", found(CallStatus.RINGING, "1"));

        assertThat(voice.unresolved()).containsExactly(lost("order-1"));
        assertThat(voice.reconcile("order-1").call()).map(FoundCall::ref).contains(ref("1"));
        assertThat(voice.reconcileAsync(lost("order-1")).join().outcome()).isEqualTo(Outcome.FOUND);
        assertThatThrownBy(() -> voice.reconcile("order-2"))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST));
    }

    @Test
    void anotherProvidersLostCallIsNotLookedForHere() {
        UnresolvedCall other = new UnresolvedCall(
                "other", "x", lost("x").callee(), Optional.empty(), Instant.EPOCH, Instant.EPOCH, List.of());

        assertThatThrownBy(() -> keeper.reconcile(other)).hasMessageContaining("belongs to the provider other");
        assertThatThrownBy(() -> keeper.reconcileAsync(other)).hasMessageContaining("belongs to the provider other");
        assertThat(done).isEmpty();
    }

    @Test
    void anEventThatACallEndedIsRemembered() {
        keeper.running.addAll(List.of(ref("1"), ref("2")));
        EventHead head =
                new EventHead("keeper", "end", "e-1", Map.of("Id", "2"), Optional.empty(), Optional.empty(), "{}");

        voice.accept(new CallEnded(
                head,
                Optional.empty(),
                Optional.empty(),
                CallTimes.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(done).containsExactly("over 2");
    }

    @Test
    void anEventWithAReferenceMayNameALostCall() {
        EventHead head = new EventHead(
                "keeper", "end", "e-1", Map.of("Id", "2"), Optional.empty(), Optional.of("order-1"), "{}");

        voice.accept(new OtherEvent(head));

        assertThat(done).containsExactly("found order-1 {Id=2}");
    }
}
