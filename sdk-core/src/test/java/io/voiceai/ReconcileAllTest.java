package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.ReconciliationReport;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcileAllTest {
    private static final FoundCall CALL =
            new FoundCall(CallRef.of("keeper", Map.of("Id", "1"), Instant.EPOCH), CallStatus.ENDED);

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

    /** What its records say is in the correlation id. */
    private record Keeper(List<UnresolvedCall> unresolved) implements Reconciliations, Placements {
        @Override
        public String id() {
            return "keeper";
        }

        @Override
        public Placements placements() {
            return this;
        }

        @Override
        public List<UnresolvedCall> unresolved() {
            if (unresolved.isEmpty()) {
                throw Failure.of(FailureKind.QUOTA_LOCAL, "unreadable").toException();
            }
            return unresolved;
        }

        @Override
        public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
            String id = lost.correlationId();
            if (id.equals("bug")) {
                throw new IllegalStateException("bug");
            }
            return Invocation.of(id).map(word -> switch (word) {
                case "found" -> new Reconciliation(Outcome.FOUND, List.of(CALL));
                case "two" -> new Reconciliation(Outcome.FOUND_MULTIPLE, List.of(CALL, CALL));
                case "gone" -> new Reconciliation(Outcome.GONE, List.of());
                case "down" ->
                    throw Failure.of(FailureKind.VENDOR_FAULT, "down").toException();
                default -> new Reconciliation(Outcome.NOT_YET, List.of());
            });
        }

        @Override
        public Optional<UnresolvedCall> unresolved(String correlationId) {
            return Optional.empty();
        }

        @Override
        public List<CallRef> running() {
            return List.of();
        }

        @Override
        public void ended(CallRef call, HangupCause.@Nullable Kind cause) {}

        @Override
        public void resolved(String correlationId) {}

        @Override
        public void found(String correlationId, Map<String, String> keys) {}

        @Override
        public CompletableFuture<Void> closeGate() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void openGate() {}

        @Override
        public void close() {}
    }

    private static VoiceAi voice(String... ids) {
        return VoiceAi.of(
                new Keeper(List.of(ids).stream().map(ReconcileAllTest::lost).toList()));
    }

    @Test
    void everyCallIsInOneOfFiveLists() {
        ReconciliationReport report =
                voice("found", "two", "gone", "later", "down", "bug").reconcileAll();

        assertThat(report.found()).singleElement().satisfies(found -> {
            assertThat(found.lost()).isEqualTo(lost("found"));
            assertThat(found.calls()).containsExactly(CALL);
        });
        assertThat(report.ambiguous())
                .singleElement()
                .satisfies(found -> assertThat(found.calls()).hasSize(2));
        assertThat(report.gone()).containsExactly(lost("gone"));
        assertThat(report.notYet()).containsExactly(lost("later"));
        assertThat(report.failed())
                .extracting(failed -> failed.lost().correlationId())
                .containsExactlyInAnyOrder("down", "bug");
        assertThat(report.isComplete()).isFalse();
        assertThat(report).hasToString("ReconciliationReport[1 found, 1 gone, 1 not yet, 1 ambiguous, 2 failed]");
    }

    @Test
    void itIsCompleteWhenNothingIsUnknownAnyMore() {
        assertThat(voice("found", "gone").reconcileAllAsync().join().isComplete())
                .isTrue();
        assertThat(voice("later").reconcileAll().isComplete()).isFalse();
        assertThat(voice("two").reconcileAll().isComplete()).isFalse();
        assertThat(voice("down").reconcileAll().isComplete()).isFalse();
    }

    @Test
    void manyAreLookedForWithoutAGrowingStack() {
        String[] many = IntStream.range(0, 5_000).mapToObj(i -> "later").toArray(String[]::new);

        assertThat(voice(many).reconcileAll().notYet()).hasSize(5_000);
    }

    @Test
    void aJournalThatCannotBeReadIsNoEmptyOne() {
        assertThatThrownBy(() -> voice().reconcileAll()).hasMessageContaining("unreadable");
    }
}
