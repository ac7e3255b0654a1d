package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.RejectionReason;
import io.voiceai.internal.http.CorrelationIds;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Group F: a future that its caller cancels. Only the asynchronous form gives one; for threads see the interrupts. */
class CancelRowsTest {
    private static final Reaction SILENCE = Reaction.none(Stage.REQUEST, Ending.SILENCE);

    @Test
    @Row("F1")
    void cancelledWhileItConnects(RowRun row) {
        row.everywhere(Form.ASYNC, one -> {
            HeldSockets held = new HeldSockets();
            one.http(settings -> settings.client(
                    new OkHttpClient.Builder().socketFactory(held).build()));
            OutboundCall call = one.call(Canary.number(), CorrelationIds.next());
            CompletableFuture<PlacedCall> placing = one.placing(call).executeAsync();
            held.awaitOne();
            isCancelled(placing);
            held.letGo();
            nothingWasSentAndItMayBePlacedAgain(one, row, call);
        });
    }

    @Test
    @Row("F1")
    void cancelledWhileItWaitsForTheLimiter(RowRun row) {
        row.everywhere(Form.ASYNC, one -> {
            CountDownLatch asked = new CountDownLatch(1);
            one.with(setup -> setup.pacer((rate, longest) -> {
                boolean first = asked.getCount() > 0;
                asked.countDown();
                return Optional.of(first ? Duration.ofMillis(300) : Duration.ZERO);
            }));
            OutboundCall call = one.call(Canary.number(), CorrelationIds.next());
            CompletableFuture<PlacedCall> placing = one.placing(call).executeAsync();
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            isCancelled(placing);
            // Long after the moment at which it would have been sent.
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(600, TimeUnit.MILLISECONDS))
                    .join();
            nothingWasSentAndItMayBePlacedAgain(one, row, call);
        });
    }

    private static void nothingWasSentAndItMayBePlacedAgain(Case one, RowRun row, OutboundCall call) throws Exception {
        one.vendor().always(one.adapter.success(Op.P));
        String reference = call.reference().orElseThrow();
        one.counted(call, 0, 0);
        assertThat(one.vendor().partials()).isEmpty();
        assertThat(one.unresolved()).isEmpty();
        assertThat(row.log().warnings(reference)).isEmpty();
        // The reference is free again, so a late first copy would be seen beside this one.
        assertThat(one.adapter.callId(one.placing(call).execute().ref())).isEqualTo("call-1");
        one.counted(call, 1, 1);
        assertThat(one.vendor().connections()).isEqualTo(1);
    }

    @Test
    @Row("F2")
    void cancelledAfterTheBodyWasSent(RowRun row) {
        row.everywhere(Form.ASYNC, one -> {
            one.vendor().always(SILENCE);
            String callee = Canary.number();
            CompletableFuture<PlacedCall> placing =
                    one.placing(one.adapter.call(callee).build()).executeAsync();
            one.awaitRequests(1);
            isCancelled(placing);

            UnresolvedCall lost = one.unresolved().get(0);
            assertThat(one.unresolved()).hasSize(1);
            assertThat(lost.callee().value()).isEqualTo(callee);
            String reference = lost.correlationId();
            assertThat(row.log().warnings(reference))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("OUTCOME_UNKNOWN", "cancelled", "sent once"));

            OutboundCall again = one.call(callee, CorrelationIds.next());
            assertThatThrownBy(() -> one.placing(again).execute())
                    .isInstanceOfSatisfying(CallRejectedException.class, e -> {
                        assertThat(e.reason()).isEqualTo(RejectionReason.UNRESOLVED_CALL);
                        assertThat(e).hasMessageContaining(reference);
                        assertThat(e.sends()).isZero();
                    });
            assertThat(one.vendor().ledger.placed(one.adapter.key(reference, callee)))
                    .isEqualTo(1);
            assertThat(one.vendor().ledger.requests()).isEqualTo(1);
        });
    }

    private static void isCancelled(CompletableFuture<PlacedCall> placing) {
        assertThat(placing.cancel(true)).isTrue();
        assertThat(placing.isCancelled()).isTrue();
        assertThatThrownBy(placing::join).isInstanceOf(CancellationException.class);
    }
}
