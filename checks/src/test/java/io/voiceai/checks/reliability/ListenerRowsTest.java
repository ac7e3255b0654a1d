package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.http.CorrelationIds;
import io.voiceai.journal.CallJournal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Row F5: code of the caller's that the library runs, and that throws or does not come back for long. */
class ListenerRowsTest {
    private static final Duration SOON = Duration.ofMillis(200);

    /** A future's stages are of the asynchronous form. */
    @Test
    @Row("F5")
    void aStageOfTheFutureThrowsOrBlocks(RowRun row) {
        row.everywhere(Form.ASYNC, one -> {
            one.vendor().always(one.adapter.success(Op.P).after(SOON));
            CountDownLatch blocking = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            CompletableFuture<PlacedCall> blocked = one.placing(one.call(Canary.number(), CorrelationIds.next()))
                    .executeAsync();
            CompletableFuture<PlacedCall> threw = one.placing(one.call(Canary.number(), CorrelationIds.next()))
                    .executeAsync();
            CompletableFuture<Void> blockedStage = blocked.thenAccept(placed -> {
                blocking.countDown();
                await(end);
            });
            CompletableFuture<Void> threwStage = threw.thenAccept(placed -> {
                throw new IllegalStateException("the caller's own");
            });
            try {
                assertThat(blocking.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(one.adapter.callId(blocked.get(1, TimeUnit.SECONDS).ref()))
                        .isEqualTo("call-1");
                assertThat(one.adapter.callId(threw.get(20, TimeUnit.SECONDS).ref()))
                        .isEqualTo("call-1");
                assertThat(threwStage)
                        .failsWithin(Duration.ofSeconds(20))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(IllegalStateException.class);
                othersAreUnaffected(one);
                assertThat(blockedStage).isNotDone();
            } finally {
                end.countDown();
            }
        });
    }

    @Test
    @Row("F5")
    void aJournalThatFailsBeforeTheCallKeepsItFromBeingPlaced(RowRun row) {
        row.everywhere(one -> {
            one.vendor().always(one.adapter.success(Op.P));
            one.with(setup -> setup.journal(journal("claim")));
            VoiceAiException failure = one.place()
                    .failed(FailureKind.QUOTA_LOCAL)
                    .sends(0)
                    .counted(0, 0)
                    .failure();
            assertThat(failure).hasMessageContaining("IllegalStateException").hasMessageNotContaining("its own text");
            assertThat(failure.evidence()).isEqualTo(Evidence.NOT_SENT);
            one.vendor().always(one.adapter.success(Op.H));
            one.hangUp().succeeded("CONFIRMED");
        });
    }

    @Test
    @Row("F5")
    void aJournalThatFailsAfterTheCallChangesNothing(RowRun row) {
        row.everywhere(one -> {
            one.vendor().next(one.adapter.success(Op.P)).always(Reaction.none(Stage.REQUEST, Ending.FIN));
            one.with(setup -> setup.journal(journal("update")));
            String reference = CorrelationIds.next();
            OutboundCall call = one.call(Canary.number(), reference);
            assertThat(one.adapter.callId(one.form.run(one.placing(call)).ref()))
                    .isEqualTo("call-1");
            one.counted(call, 1, 1);
            assertThat(row.log().warnings(reference))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("ERROR", "the journal failed with IllegalStateException")
                            .doesNotContain("its own text"));
            one.place().failed(FailureKind.OUTCOME_UNKNOWN).sends(1).counted(1, 1);
        });
    }

    @Test
    @Row("F5")
    void aJournalThatBlocksKeepsOnlyItsOwnCall(RowRun row) {
        row.everywhere(one -> {
            one.vendor().always(one.adapter.success(Op.P));
            CountDownLatch blocking = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            AtomicBoolean first = new AtomicBoolean(true);
            one.with(setup -> setup.journal(Journals.before(setup.journal(), method -> {
                if (method.equals("update") && first.getAndSet(false)) {
                    blocking.countDown();
                    await(end);
                }
            })));
            OutboundCall call = one.call(Canary.number(), CorrelationIds.next());
            one.provider();
            CompletableFuture<PlacedCall> placing = onAnotherThread(one, call);
            try {
                assertThat(blocking.await(20, TimeUnit.SECONDS)).isTrue();
                othersAreUnaffected(one);
            } finally {
                end.countDown();
            }
            assertThat(one.adapter.callId(placing.get(20, TimeUnit.SECONDS).ref()))
                    .isEqualTo("call-1");
            one.counted(call, 1, 1);
        });
    }

    @Test
    @Row("F5")
    void aPacerThatThrowsKeepsPlacementsAndLetsTheOthersPass(RowRun row) {
        row.everywhere(one -> {
            one.with(setup -> setup.pacer((rate, longest) -> {
                throw new IllegalStateException("its own text");
            }));
            one.vendor().always(one.adapter.success(Op.P));
            one.place().failed(FailureKind.QUOTA_LOCAL).sends(0).counted(0, 0);
            one.vendor().always(one.adapter.success(Op.H));
            one.hangUp().succeeded("CONFIRMED");
            one.vendor().always(one.adapter.success(Op.Q));
            one.read().succeeded();
            assertThat(row.log().warnings("the pacer failed with IllegalStateException"))
                    .isNotEmpty();
            assertThat(row.log().warnings("its own text")).isEmpty();
        });
    }

    @Test
    @Row("F5")
    void aPacerThatBlocksAPlacementKeepsNoHangUp(RowRun row) {
        row.everywhere(one -> {
            CountDownLatch blocking = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            AtomicBoolean first = new AtomicBoolean(true);
            one.with(setup -> setup.pacer((rate, longest) -> {
                if (first.getAndSet(false)) {
                    blocking.countDown();
                    await(end);
                }
                return Optional.of(Duration.ZERO);
            }));
            one.vendor().always(one.adapter.success(Op.P));
            OutboundCall call = one.call(Canary.number(), CorrelationIds.next());
            one.provider();
            CompletableFuture<PlacedCall> placing = onAnotherThread(one, call);
            try {
                assertThat(blocking.await(20, TimeUnit.SECONDS)).isTrue();
                othersAreUnaffected(one);
            } finally {
                end.countDown();
            }
            one.vendor().always(one.adapter.success(Op.P));
            assertThat(placing.get(20, TimeUnit.SECONDS).correlationId())
                    .isEqualTo(call.reference().orElseThrow());
        });
    }

    /** In the form of the case, and without waiting for it. */
    private static CompletableFuture<PlacedCall> onAnotherThread(Case one, OutboundCall call) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return one.form.run(one.placing(call));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                task -> {
                    Thread thread = new Thread(task, "row-case");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    private static void othersAreUnaffected(Case one) throws java.io.IOException {
        Duration unaffected = Duration.ofSeconds(5);
        for (Op op : Op.values()) {
            one.vendor().always(one.adapter.success(op));
            one.run(op).succeeded().within(unaffected);
        }
        one.vendor().always(one.adapter.success(Op.P));
    }

    private static CallJournal journal(String failing) {
        return Journals.before(CallJournal.inMemory(), method -> {
            if (method.equals(failing)) {
                throw new IllegalStateException("its own text");
            }
        });
    }

    private static void await(CountDownLatch end) {
        try {
            if (!end.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("never let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
