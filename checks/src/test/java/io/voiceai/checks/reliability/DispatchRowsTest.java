package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.CorrelationIds;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Group F: no thread for an operation, a provider that is closed, and deadlines at the ends of their range. */
class DispatchRowsTest {
    private static final Reaction SILENCE = Reaction.none(Stage.REQUEST, Ending.SILENCE);

    /** A user gives no executor; the library's own ones take nothing any more once the provider is closed. */
    @Test
    @Row("F6")
    void aClosedProviderTakesNothing(RowRun row) {
        row.everywhere(one -> {
            one.vendor().always(one.adapter.success(Op.P));
            one.provider().close();
            one.place().notSent("dispatch").counted(0, 0).within(Duration.ofSeconds(3));
            one.hangUp().sends(0);
            one.read().failed(FailureKind.NOT_SENT).sends(0);
            assertThat(one.vendor().connections()).isZero();
        });
    }

    /** The synchronous form works on the caller's own thread; where threads are virtual there are always enough. */
    @Test
    @Row("F6")
    void aCallForWhichNoThreadGetsFree(RowRun row) {
        Assumptions.assumeTrue(Runtime.version().feature() < 21, "threads are bounded here");
        row.everywhere(Form.ASYNC, one -> {
            one.http(settings -> settings.asyncThreads(1).deadline(Effect.PLACE, Duration.ofSeconds(2)));
            one.vendor().always(one.adapter.success(Op.P).after(Duration.ofMillis(200)));
            CountDownLatch end = new CountDownLatch(1);
            CompletableFuture<Boolean> holding = one.placing(one.call(Canary.number(), CorrelationIds.next()))
                    .executeAsync()
                    .thenApply(placed -> awaited(end));
            try {
                List<OutboundCall> calls = List.of(
                        one.call(Canary.number(), CorrelationIds.next()),
                        one.call(Canary.number(), CorrelationIds.next()));
                for (OutboundCall call : calls) {
                    one.place(call)
                            .failed(FailureKind.NOT_SENT)
                            .sends(0)
                            .counted(0, 0)
                            .within(Duration.ofSeconds(4));
                }
                one.vendor().always(one.adapter.success(Op.H));
                one.hangUp().succeeded("CONFIRMED");
                end.countDown();
                assertThat(holding.get(20, TimeUnit.SECONDS)).isTrue();
                one.vendor().always(one.adapter.success(Op.P));
                one.place().succeeded();
                for (OutboundCall call : calls) {
                    one.counted(call, 0, 0);
                }
            } finally {
                end.countDown();
            }
        });
    }

    private static boolean awaited(CountDownLatch end) {
        try {
            return end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @Row("F7")
    void closingWithFiftyCallsInFlight(RowRun row) {
        int calls = 50;
        row.everywhere(one -> {
            one.vendor().always(SILENCE);
            List<String> references = new ArrayList<>();
            List<CompletableFuture<Outcome>> running = new ArrayList<>();
            one.provider();
            for (int i = 0; i < calls; i++) {
                String reference = CorrelationIds.next();
                references.add(reference);
                OutboundCall call = one.call(Canary.number(), reference);
                running.add(CompletableFuture.supplyAsync(() -> placed(one, call), DispatchRowsTest::onThread));
            }
            one.awaitRequests(calls);
            long begun = System.nanoTime();
            one.provider().close();
            List<Outcome> outcomes =
                    running.stream().map(CompletableFuture::join).toList();
            // Three seconds of grace, and what a busy machine adds; the read time-out would be far longer.
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
            outcomes.forEach(outcome -> outcome.unknownAmongOthers().counted(1, 1));
            assertThat(row.log().warnings("was closed with " + calls + " operations under way").stream()
                            .filter(line -> line.contains(references.get(0))))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(references));
            assertThat(one.unresolved()).hasSize(calls);
            assertThat(one.vendor().ledger.requests()).isEqualTo(calls);
        });
    }

    private static Outcome placed(Case one, OutboundCall call) {
        try {
            return one.place(call);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void onThread(Runnable task) {
        Thread thread = new Thread(task, "row-case");
        thread.setDaemon(true);
        thread.start();
    }

    /** The settings are checked before there is a provider. */
    @Test
    @Row("F8")
    void deadlinesThatAreNone() {
        BiConsumer<HttpSettings.Builder, Duration> connect = HttpSettings.Builder::connectTimeout;
        BiConsumer<HttpSettings.Builder, Duration> write = HttpSettings.Builder::writeTimeout;
        List<BiConsumer<HttpSettings.Builder, Duration>> settings = new ArrayList<>(List.of(connect, write));
        for (Effect effect : Effect.values()) {
            settings.add((builder, value) -> builder.deadline(effect, value));
            settings.add((builder, value) -> builder.readTimeout(effect, value));
        }
        for (BiConsumer<HttpSettings.Builder, Duration> setting : settings) {
            for (Duration value : List.of(
                    Duration.ZERO,
                    Duration.ofMillis(-1),
                    Duration.ofSeconds(Long.MIN_VALUE),
                    Duration.ofSeconds(Long.MAX_VALUE),
                    Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                    Duration.ofDays(1))) {
                assertThatThrownBy(() -> setting.accept(HttpSettings.builder(), value))
                        .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                            assertThat(e.kind()).isEqualTo(FailureKind.CONFIG);
                            assertThat(e.field()).isPresent();
                        });
            }
            setting.accept(HttpSettings.builder(), Duration.ofHours(1));
            setting.accept(HttpSettings.builder(), Duration.ofNanos(1));
        }
    }

    /** What was not sent was not sent, and what may have been is not called so. */
    @Test
    @Row("F8")
    void aDeadlineOfOneMillisecond(RowRun row) {
        row.everywhere(one -> {
            one.http(settings -> settings.deadline(Effect.PLACE, Duration.ofMillis(1)));
            one.vendor().always(SILENCE);
            for (int i = 0; i < 20; i++) {
                Outcome outcome = one.place().within(Duration.ofSeconds(2));
                assertThat(outcome.failure().kind()).isIn(FailureKind.NOT_SENT, FailureKind.OUTCOME_UNKNOWN);
                if (outcome.failure().kind() == FailureKind.NOT_SENT) {
                    outcome.sends(0).counted(0, 0);
                }
            }
        });
    }

    /** The key takes longer than the deadline is, so that nothing may be sent any more. */
    @Test
    @Row("F8")
    void aDeadlineThatIsOverBeforeTheFirstByte(RowRun row) {
        row.everywhere(one -> {
            Duration deadline = Duration.ofMillis(1);
            one.http(settings -> settings.deadline(Effect.PLACE, deadline));
            one.with(setup -> setup.credentials(() -> {
                long begun = System.nanoTime();
                while (System.nanoTime() - begun < 2 * deadline.toNanos()) {
                    Thread.onSpinWait();
                }
                return setup.credentials().get();
            }));
            one.vendor().always(one.adapter.success(Op.P));
            Outcome outcome = one.place().failed(FailureKind.NOT_SENT).sends(0).counted(0, 0);
            assertThat(outcome.failure().safeToRepeat()).isTrue();
            assertThat(one.unresolved()).isEmpty();
        });
    }
}
