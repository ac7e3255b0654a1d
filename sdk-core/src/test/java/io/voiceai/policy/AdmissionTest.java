package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final OutboundCall CALL = OutboundCall.to("+8617300000533").build();
    private static final OutboundCall OTHER = OutboundCall.to("+8617300000534").build();

    private final CallJournal journal = CallJournal.inMemory();
    private final CallPolicy policy = policy(1);

    private CallPolicy policy(int calls) {
        return CallPolicy.builder()
                .rules(PolicyRules.builder("house", "7")
                        .rule(new PolicyRule.Cap("daily", RuleScope.ALL, calls, Duration.ofDays(1)))
                        .build())
                .history(CallHistory.of(journal))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    private static JournalEntry entry(String id, PhoneNumber callee) {
        return JournalEntry.sending("p", id, "t", callee, Optional.empty(), NOW, NOW.plusSeconds(30));
    }

    @Test
    void aRefusalReadsAsOneOfAVendor() {
        journal.claim(entry("c1", CALL.to()), false);

        CallRejectedException refused =
                catchThrowableOfType(CallRejectedException.class, () -> policy.admit(CALL, "c2"));

        assertThat(refused.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(refused.reason()).isEqualTo(RejectionReason.CALLEE_CALLED_TOO_OFTEN);
        assertThat(refused.notBefore()).contains(NOW.plus(Duration.ofDays(1)));
        assertThat(refused.correlationId()).contains("c2");
        assertThat(refused.field()).contains("daily");
        assertThat(refused.evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(refused)
                .hasMessage(
                        "refused on this side, rule daily: the callee got 1 call within PT24H, and no more are allowed"
                                + " (rules house, revision 7) (correlation id c2). Place it again at 2026-03-03T03:00:00Z or later.");
    }

    @Test
    void aCallThatIsBeingPlacedCountsUntilItsPlacingIsOver() {
        Admission first = policy.admit(CALL, "c1");

        assertThatThrownBy(() -> policy.admit(CALL, "c2")).isInstanceOf(CallRejectedException.class);
        assertThat(policy.decide(CALL).isAllowed()).isFalse();
        assertThat(policy.dryRun(List.of(CALL)).get(0).decision().isAllowed()).isFalse();
        policy.admit(OTHER, "c3").close();
        first.close();
        first.close();
        policy.admit(CALL, "c2").close();
    }

    @Test
    void aCallThatTheJournalKnowsAlreadyCountsOnce() {
        CallPolicy two = policy(2);
        try (Admission first = two.admit(CALL, "c1")) {
            journal.claim(entry("c1", CALL.to()), false);
            assertThat(first.known()).isEmpty();
            two.admit(CALL, "c2").close();
        }
    }

    @Test
    void aCallOfTheSameReferenceDoesNotStandInItsOwnWay() {
        try (Admission first = policy.admit(CALL, "c1");
                Admission again = policy.admit(CALL, "c1")) {
            assertThat(again.known()).isEqualTo(first.known()).isEmpty();
        }
    }

    @Test
    void aCallThatTheRulesAllowIsLetThroughByThem() {
        journal.claim(entry("c1", CALL.to()), false);

        try (Admission again = policy.admit(CALL, "c1")) {
            assertThat(again.known()).isEmpty();
        }
    }

    @Test
    void withoutAHistoryNoCallIsKnown() {
        CallPolicy blocking = CallPolicy.builder().doNotCall(number -> true).build();

        assertThatThrownBy(() -> blocking.admit(CALL, "c1")).isInstanceOf(CallRejectedException.class);
    }

    @Test
    void ofTwoJournalsTheOneCountsInWhichTheCallWasMade() {
        CallJournal other = CallJournal.inMemory();
        JournalEntry made = entry("c1", CALL.to());
        journal.claim(made, false);
        other.claim(made, false);
        other.update(made.refused(RejectionReason.OTHER));

        assertThat(CallHistory.of(other, journal).find("c1")).contains(made);
        assertThat(CallHistory.of(journal, other).find("c1")).contains(made);
        assertThat(CallHistory.of(journal, journal).of(CALL.to(), NOW)).containsExactly(made);
    }

    @Test
    void whoAsksAgainForACallThatWasMadeIsNotToldThatNoneWas() {
        CallPolicy blocking = CallPolicy.builder()
                .doNotCall(number -> true)
                .history(CallHistory.of(journal))
                .build();
        JournalEntry known = entry("c1", CALL.to());
        journal.claim(known, false);

        try (Admission again = blocking.admit(CALL, "c1")) {
            assertThat(again.known()).contains(known);
        }
        assertThatThrownBy(() -> blocking.admit(OTHER, "c1")).isInstanceOf(CallRejectedException.class);
        journal.update(known.refused(RejectionReason.OTHER));
        assertThatThrownBy(() -> blocking.admit(CALL, "c1")).isInstanceOf(CallRejectedException.class);
    }

    @Test
    void ofSeveralThatAskAtTheSameMomentNoMoreAreLetThroughThanTheCapAllows() throws Exception {
        int askers = 8;
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            for (int round = 0; round < 50; round++) {
                CyclicBarrier together = new CyclicBarrier(askers);
                CallPolicy two = policy(2);
                List<Callable<Boolean>> tasks = new ArrayList<>();
                for (int i = 0; i < askers; i++) {
                    String id = "r" + round + "-" + i;
                    tasks.add(() -> {
                        together.await();
                        return isAdmitted(two, id);
                    });
                }
                int admitted = 0;
                for (Future<Boolean> asked : threads.invokeAll(tasks)) {
                    admitted += asked.get() ? 1 : 0;
                }
                assertThat(admitted).isEqualTo(2);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isAdmitted(CallPolicy policy, String id) {
        try {
            return policy.admit(CALL, id).known().isEmpty();
        } catch (CallRejectedException e) {
            return false;
        }
    }

    @Test
    void aDryRunCountsTheRowsBeforeAndPlacesNothing() {
        OutboundCall again = OutboundCall.to(PhoneNumber.asGiven("17300000533"))
                .reference("order-7")
                .build();

        List<DryRunRow> rows = policy.dryRun(List.of(CALL, again, OTHER));

        assertThat(rows).extracting(row -> row.decision().isAllowed()).containsExactly(true, false, true);
        assertThat(rows.get(1).reference()).contains("order-7");
        assertThat(rows.get(1))
                .asString()
                .matches("….* order-7: DEFER until 2026-03-03T03:00:00Z, CALLEE_CALLED_TOO_OFTEN, rule daily: .*");
        assertThat(policy.dryRun(List.of(CALL)).get(0).decision().isAllowed()).isTrue();
    }
}
