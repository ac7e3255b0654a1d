package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.Reconciliations;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.internal.http.CorrelationIds;
import org.junit.jupiter.api.Test;

/** Rows H3 and H4: looking for a lost call in each vendor's records. */
class ReconcileRowsTest {
    @Test
    @Row("H3")
    void foundAtTheThirdLook(RowRun row) {
        row.everywhere(one -> {
            UnresolvedCall lost = lost(one, "call-1");
            one.vendor().always(Records.none(one.adapter));
            assertThat(look(one, lost).outcome()).isEqualTo(Outcome.NOT_YET);
            assertThat(look(one, lost).outcome()).isEqualTo(Outcome.NOT_YET);
            assertThat(one.unresolved()).containsExactly(lost);
            answer(one, lost, "call-1");
            Reconciliation found = look(one, lost);
            assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
            // ICE's list gives no ids.
            if (!one.adapter.name().equals("AliyunIce")) {
                assertThat(one.adapter.callId(found.calls().get(0).ref())).isEqualTo("call-1");
            }
            assertThat(one.unresolved()).isEmpty();
            placedOnce(one, lost);
        });
    }

    @Test
    @Row("H4")
    void twoCallsForOneAreNeverHidden(RowRun row) {
        row.everywhere(one -> {
            UnresolvedCall lost = lost(one, "call-1", "call-2");
            answer(one, lost, "call-1", "call-2");
            Reconciliation found = look(one, lost);
            assertThat(found.outcome()).isEqualTo(Outcome.FOUND_MULTIPLE);
            assertThat(found.calls()).hasSize(2);
            assertThat(row.log().warnings("calls fit one unknown outcome, correlation id " + lost.correlationId()))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("ERROR"));
            assertThat(one.unresolved()).containsExactly(lost);
            OutboundCall again = one.call(lost.callee().value(), CorrelationIds.next());
            CallRejectedException refusal = (CallRejectedException)
                    one.place(again).failed(FailureKind.REJECTED).failure();
            assertThat(refusal.reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
            placedOnce(one, lost);
        });
    }

    private static UnresolvedCall lost(Case one, String... ids) throws java.io.IOException {
        one.vendor().always(Records.losing(one.adapter, ids));
        one.place().unknown().counted(1, 1);
        assertThat(one.unresolved()).hasSize(1);
        return one.unresolved().get(0);
    }

    private static void answer(Case one, UnresolvedCall lost, String... ids) throws java.io.IOException {
        one.vendor()
                .script((stage, address, request) ->
                        stage == Stage.REQUEST && request != null ? Records.of(one.adapter, lost, request, ids) : null);
    }

    private static Reconciliation look(Case one, UnresolvedCall lost) throws java.io.IOException {
        return one.form.run(((Reconciliations) one.provider()).reconciling(lost));
    }

    /** Looking never places. */
    private static void placedOnce(Case one, UnresolvedCall lost) throws java.io.IOException {
        assertThat(one.vendor().ledger.keys())
                .containsExactly(
                        one.adapter.key(lost.correlationId(), lost.callee().value()));
        assertThat(one.vendor().ledger.mostActed()).isEqualTo(1);
    }
}
