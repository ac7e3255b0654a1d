package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceAi;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.StopReport;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.http.CorrelationIds;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Row G9: a campaign is stopped while calls are known, lost and waiting. A call that waits needs no thread in the asynchronous
 * form, so they are placed in that one; a quarter of the row at each vendor, the whole of it at each with the long runs.
 */
class StopRowsTest {
    private static final int KNOWN = Endurance.count(50, 200);
    private static final int LOST = Endurance.count(5, 20);
    private static final int WAITING = Endurance.count(125, 500);

    @Test
    @Row("G9")
    void aCampaignIsStopped(RowRun row) {
        row.everywhere(Form.ASYNC, one -> {
            AtomicBoolean slow = new AtomicBoolean();
            AtomicInteger waiting = new AtomicInteger();
            one.with(setup -> setup.pacer((rate, longest) -> {
                boolean waits = slow.get() && !rate.action().matches("(List|Describe|Query|Get).*");
                waiting.addAndGet(waits ? 1 : 0);
                return Optional.of(waits ? Duration.ofSeconds(20) : Duration.ZERO);
            }));
            Map<String, String> references = new ConcurrentHashMap<>();
            answer(one, references);
            List<CompletableFuture<PlacedCall>> sent = placing(one, KNOWN + LOST, references);
            int known = 0;
            for (CompletableFuture<PlacedCall> each : sent) {
                known += failure(each) == null ? 1 : 0;
            }
            assertThat(known).isEqualTo(KNOWN);
            slow.set(true);
            List<CompletableFuture<PlacedCall>> queued = placing(one, WAITING, references);
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waiting.get() == WAITING);

            VoiceAi voice = VoiceAi.of(one.provider());
            StopReport report = voice.stopAllAsync().get(30, TimeUnit.SECONDS);

            boolean found = tellsOfTheLost(one);
            assertThat(report.confirmed()).hasSize(KNOWN + (found ? LOST : 0));
            assertThat(report.unresolved()).hasSize(found ? 0 : LOST);
            assertThat(report.unconfirmed()).isEmpty();
            assertThat(report.notStoppable()).isEmpty();
            assertThat(report.isComplete()).isEqualTo(found);
            for (CompletableFuture<PlacedCall> each : queued) {
                assertThat(failure(each)).isEqualTo(FailureKind.CANCELLED);
            }
            slow.set(false);
            CallRejectedException refusal = (CallRejectedException)
                    one.place().failed(FailureKind.REJECTED).failure();
            assertThat(refusal.reason()).isEqualTo(RejectionReason.PLACING_STOPPED);
            assertThat(one.vendor().ledger.keys()).as("calls asked for").hasSize(KNOWN + LOST);
            assertThat(one.vendor().ledger.mostActed()).isEqualTo(1);
            order(one, found);
        });
    }

    /** Nothing is placed any more; all known calls are hung up, then the lost are looked for, then hung up. */
    private static void order(Case one, boolean found) throws IOException {
        StringBuilder order = new StringBuilder();
        Map<String, Integer> looks = new HashMap<>();
        for (Received request : one.vendor().requests()) {
            Op op = Shop.opOf(one.adapter, request);
            boolean foundCall = op == Op.H && request.decoded().contains("found-");
            order.append(foundCall ? 'F' : op.name().charAt(0));
            looks.merge(op.name(), 1, Integer::sum);
        }
        // Tencent's records are of calls that are over, so there is nothing to hang up.
        boolean hungUp = found && one.adapter.name().equals("AliyunCcc");
        String looking = one.adapter.name().equals("AliyunAiccs")
                ? ""
                : hungUp ? "Q[QF]{" + (2 * LOST - 2) + "}F" : "Q{" + LOST + "}";
        assertThat(order.toString()).matches("P{" + (KNOWN + LOST) + "}H{" + KNOWN + "}" + looking);
        assertThat(looks.get("H")).isEqualTo(KNOWN + (hungUp ? LOST : 0));
    }

    /** AICCS cannot be asked for a call without an id, and ICE's records, which name none, have none here. */
    private static boolean tellsOfTheLost(Case one) {
        return one.adapter.name().equals("AliyunCcc") || one.adapter.name().equals("TencentCcc");
    }

    private static void answer(Case one, Map<String, String> references) throws IOException {
        AtomicInteger placed = new AtomicInteger();
        one.vendor().script((stage, address, request) -> {
            if (stage != Stage.REQUEST || request == null) {
                return null;
            }
            Op op = Shop.opOf(one.adapter, request);
            if (op == Op.H) {
                return one.adapter.success(Op.H);
            }
            if (op == Op.Q) {
                return records(one, request, references);
            }
            int number = placed.incrementAndGet();
            return number % (KNOWN / LOST + 1) == 0
                    ? Reaction.none(Stage.REQUEST, Ending.FIN)
                    : Reaction.json(200, one.adapter.placed("\"call-" + number + "\""));
        });
    }

    private static Reaction records(Case one, Received request, Map<String, String> references) {
        String asked = request.decoded();
        return references.keySet().stream()
                .filter(callee -> tellsOfTheLost(one) && asked.contains(callee.substring(3)))
                .findFirst()
                .map(callee -> Records.list(
                        one.adapter,
                        Records.record(one.adapter, callee, references.get(callee), "found-" + callee.substring(10))))
                .orElseGet(() -> Records.none(one.adapter));
    }

    private static List<CompletableFuture<PlacedCall>> placing(Case one, int calls, Map<String, String> references)
            throws IOException {
        List<CompletableFuture<PlacedCall>> placing = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String callee = Canary.number();
            OutboundCall call = one.call(callee, CorrelationIds.next());
            references.put(callee, call.reference().orElseThrow());
            placing.add(one.placing(call).executeAsync());
        }
        return placing;
    }

    private static FailureKind failure(CompletableFuture<PlacedCall> placing) throws Exception {
        try {
            placing.get(20, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return ((VoiceAiException) e.getCause()).kind();
        }
    }
}
