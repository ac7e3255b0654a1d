package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stops operations from our own side: the gate, the pacer, the end of the provider; and hang-ups that join. */
@Timeout(30)
class GateTest {
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";
    private static final Operation<Request, String> PLACE =
            Operation.place("Dial", "callId", json -> String.valueOf(json.text("callId")));
    private static final Operation<Request, String> END = Operation.end("End", json -> "ended");
    private static final Operation<Request, String> READ = Operation.read("Read", json -> "read");

    private final CountDownLatch answer = new CountDownLatch(1);
    private Pacer pacer = Pacer.none();
    private RawVendor vendor;
    private Invoker invoker;

    static final class Request extends WireObject<Request> {}

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor().always(RawVendor.json(200, PLACED));
        invoker = invoker();
    }

    @AfterEach
    void close() throws IOException {
        answer.countDown();
        invoker.close();
        vendor.close();
    }

    private Invoker invoker() {
        return new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.builder()
                        .deadline(Effect.END, Duration.ofMillis(1_200))
                        .build(),
                Clock.systemUTC(),
                new PlacingSettings(
                        CallJournal.inMemory(),
                        Duration.ofHours(3),
                        CallLimits.none().requestsPerSecond(1),
                        (rate, longest) -> pacer.reserve(rate, longest),
                        CallSlots.inProcess()));
    }

    private Invocation<String> placing() {
        return invoker.prepare(PLACE, new Request());
    }

    private static FailureKind kind(CompletableFuture<?> future) {
        CompletionException e = catchThrowableOfType(CompletionException.class, future::join);
        return ((VoiceAiException) e.getCause()).kind();
    }

    /** Holds every answer until the test lets go. */
    private CountDownLatch holdAnswers(int requests) {
        CountDownLatch arrived = new CountDownLatch(requests);
        vendor.always((socket, out) -> {
            arrived.countDown();
            answer.await();
            out.write(RawVendor.ok(PLACED));
        });
        return arrived;
    }

    @Test
    void aClosedGateLetsNoPlacementPassAndEverythingElse() {
        assertThat(invoker.placements().closeGate()).isCompleted();

        CallRejectedException refused = catchThrowableOfType(
                CallRejectedException.class, () -> placing().execute());
        assertThat(refused.reason()).isEqualTo(RejectionReason.PLACING_STOPPED);
        assertThat(kind(placing().executeAsync())).isEqualTo(FailureKind.REJECTED);
        assertThat(vendor.requests()).isEmpty();
        assertThat(invoker.prepare(END, new Request()).execute()).isEqualTo("ended");
        assertThat(invoker.prepare(READ, new Request()).execute()).isEqualTo("read");

        invoker.placements().openGate();
        assertThat(placing().execute()).isEqualTo("call-1");
    }

    @Test
    void whatWasSentGoesOnAndTheGateTellsWhenItIsDone() throws InterruptedException {
        CountDownLatch arrived = holdAnswers(1);
        CompletableFuture<String> placing = placing().executeAsync();
        arrived.await();

        CompletableFuture<Void> closed = invoker.placements().closeGate();

        assertThat(closed).isNotDone();
        answer.countDown();
        closed.join();
        assertThat(placing.join()).isEqualTo("call-1");
    }

    @Test
    void whatWaitsForItsTurnEndsWhenTheGateCloses() {
        pacer = (rate, longest) -> Optional.of(Duration.ofSeconds(20));
        CompletableFuture<String> waiting = placing().executeAsync();
        CompletableFuture<Throwable> blocked = CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(VoiceAiException.class, () -> placing().execute()));

        while (!blocked.isDone() || !waiting.isDone()) {
            invoker.placements().closeGate().join();
            Thread.onSpinWait();
        }

        assertThat(kind(waiting)).isIn(FailureKind.CANCELLED, FailureKind.REJECTED);
        assertThat(((VoiceAiException) blocked.join()).kind()).isIn(FailureKind.CANCELLED, FailureKind.REJECTED);
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void closingCutsOffWhatIsNotAnsweredInTime() throws InterruptedException {
        CountDownLatch arrived = holdAnswers(51);
        List<CompletableFuture<String>> placing =
                IntStream.range(0, 50).mapToObj(i -> placing().executeAsync()).toList();
        CompletableFuture<String> ending = invoker.prepare(END, new Request()).executeAsync();
        arrived.await();
        long before = System.nanoTime();

        invoker.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(placing).allSatisfy(one -> assertThat(kind(one)).isEqualTo(FailureKind.OUTCOME_UNKNOWN));
        assertThat(kind(ending)).isEqualTo(FailureKind.UNCONFIRMED);
        assertThat(vendor.requests()).hasSize(51);
    }

    @Test
    void closingEndsAtOnceWhatWasNotSent() {
        pacer = (rate, longest) -> Optional.of(Duration.ofSeconds(20));
        List<CompletableFuture<String>> waiting =
                IntStream.range(0, 10).mapToObj(i -> placing().executeAsync()).toList();

        invoker.close();

        assertThat(waiting).allSatisfy(one -> assertThat(kind(one)).isIn(FailureKind.CANCELLED, FailureKind.NOT_SENT));
        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT))
                .hasMessageContaining("closed");
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aLimitThatLetsNothingPassInTimeSaysSoAtOnce() {
        pacer = (rate, longest) -> {
            assertThat(longest).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
            return Optional.empty();
        };

        assertThatThrownBy(() -> placing().execute()).isInstanceOfSatisfying(VoiceAiException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
            assertThat(e.safeToRepeat()).isTrue();
        });
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void everyAttemptIsPacedAndAWaitIsNotAskedForTwice() {
        AtomicInteger asked = new AtomicInteger();
        pacer = (rate, longest) -> {
            asked.incrementAndGet();
            return Optional.of(Duration.ofMillis(1));
        };
        vendor.next(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Rate\"}"));

        assertThat(placing().execute()).isEqualTo("call-1");
        assertThat(placing().executeAsync().join()).isEqualTo("call-1");

        assertThat(vendor.requests()).hasSize(3);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aPacerThatFailsStopsPlacementsAndNoHangUp() {
        pacer = (rate, longest) -> {
            throw new IllegalStateException("the store is down");
        };

        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.QUOTA_LOCAL));
        assertThat(invoker.prepare(END, new Request()).execute()).isEqualTo("ended");
        assertThat(invoker.prepare(READ, new Request()).execute()).isEqualTo("read");
    }

    private Invocation<HangupResult> hangingUp(Instant placedAt) {
        CallRef call = CallRef.of("test", Map.of("Id", "1"), placedAt);
        return invoker.hangingUp(
                Hangup.of(call), END, new Request(), ended -> HangupResult.confirmed("r", "{}"), "Blocked");
    }

    @Test
    void twoWhoHangUpTheSameCallSendOneRequest() throws InterruptedException {
        CountDownLatch arrived = holdAnswers(1);
        Instant placedAt = Instant.now();
        CompletableFuture<HangupResult> first = hangingUp(placedAt).executeAsync();
        arrived.await();
        CompletableFuture<HangupResult> second = hangingUp(placedAt).executeAsync();
        CompletableFuture<HangupResult> third =
                CompletableFuture.supplyAsync(() -> hangingUp(placedAt).execute());
        answer.countDown();

        assertThat(second.join()).isEqualTo(first.join());
        assertThat(third.join().requestId()).isEqualTo("r");
        assertThat(vendor.requests()).hasSizeBetween(1, 2);
    }

    @Test
    void aHangUpIsSentThoughTheOneItJoinedWasGivenUp() throws InterruptedException {
        CountDownLatch arrived = holdAnswers(1);
        Instant placedAt = Instant.now();
        CompletableFuture<HangupResult> first = hangingUp(placedAt).executeAsync();
        arrived.await();
        CompletableFuture<HangupResult> second = hangingUp(placedAt).executeAsync();

        first.cancel(true);
        answer.countDown();

        assertThat(second.join().outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void aYoungCallThatTheVendorDoesNotKnowYetIsHungUpUntilItDoes() {
        vendor.next(
                RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"),
                RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"));

        assertThat(hangingUp(Instant.now()).execute().outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(vendor.requests()).hasSize(3);
    }

    @Test
    void anOldCallThatTheVendorDoesNotKnowIsOver() {
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"));

        assertThat(hangingUp(Instant.now().minusSeconds(11)).execute().outcome())
                .isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aYoungCallThatIsKnownToBeOverIsOver() {
        Instant placedAt = Instant.now();
        hangingUp(placedAt).execute();
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"));

        assertThat(hangingUp(placedAt).execute().outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void aHangUpThatIsNeverKnownIsNotTakenForDone() {
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"));

        assertThatThrownBy(() -> hangingUp(Instant.now().plusSeconds(3600)).execute())
                .isInstanceOf(HangupUnconfirmedException.class);
        assertThat(vendor.requests()).hasSize(3);
    }

    @Test
    void aCallThatStaysUnknownUntilItIsOldEnoughIsOver() {
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Blocked\"}"));

        assertThat(hangingUp(Instant.now().minusMillis(9_700)).execute().outcome())
                .isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
        assertThat(vendor.requests()).hasSizeBetween(2, 3);
    }

    @Test
    void hangUpsHaveABudgetOfTheirOwn() {
        vendor.always(RawVendor.json(500, "<html>"));
        for (int i = 0; i < 15; i++) {
            assertThatThrownBy(() -> invoker.prepare(READ, new Request()).execute())
                    .isInstanceOf(VoiceAiException.class);
        }
        int reads = vendor.requests().size();
        assertThat(reads).isEqualTo(15 + 20);
        vendor.next(RawVendor.json(500, "<html>")).always(RawVendor.json(200, PLACED));

        assertThat(invoker.prepare(END, new Request()).execute()).isEqualTo("ended");
        assertThat(vendor.requests()).hasSize(reads + 2);
    }

    @Test
    void whatTheVendorRefusedIsToldThoughTheNextAttemptNeverCame() {
        AtomicInteger asked = new AtomicInteger();
        pacer = (rate, longest) -> asked.getAndIncrement() == 0 ? Optional.of(Duration.ZERO) : Optional.empty();
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Rate\"}"));

        assertThatThrownBy(() -> placing().execute()).isInstanceOfSatisfying(VoiceAiException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.THROTTLED);
            assertThat(e.evidence()).isEqualTo(Evidence.ANSWERED);
            assertThat(e.sends()).isEqualTo(1);
        });
    }

    @Test
    void aQueryIsRepeatedOnAConnectionThatIsNew() {
        vendor.always((socket, out) -> {
            out.write(RawVendor.ok(PLACED));
            out.flush();
        });
        List<CompletableFuture<String>> first = IntStream.range(0, 8)
                .mapToObj(i -> invoker.prepare(READ, new Request()).executeAsync())
                .toList();
        first.forEach(CompletableFuture::join);
        int connections = vendor.connections();
        vendor.next(RawVendor.hangUpConnection(), RawVendor.hangUpConnection());

        assertThat(invoker.prepare(READ, new Request()).execute()).isEqualTo("read");

        assertThat(vendor.connections()).isGreaterThanOrEqualTo(connections + 2);
    }
}
