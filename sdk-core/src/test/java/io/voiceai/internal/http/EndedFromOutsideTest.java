package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Futures that somebody else completes, threads that are interrupted, and errors: nothing is left under way. */
@Timeout(30)
class EndedFromOutsideTest {
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";
    private static final Operation<Request, PlacedCall> PLACE = Operation.place(
            "Dial",
            "callId",
            json -> new PlacedCall(CallRef.of("test", Map.of("Id", "call-1"), Instant.EPOCH), "c", "r", "{}"));

    private final CallJournal journal = CallJournal.inMemory();
    private final CountDownLatch asked = new CountDownLatch(1);
    private Pacer pacer = Pacer.none();
    private RawVendor vendor;
    private Invoker invoker;

    static final class Request extends WireObject<Request> {}

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor().always(RawVendor.json(200, PLACED));
    }

    @AfterEach
    void close() throws IOException {
        invoker.close();
        vendor.close();
    }

    private Invocation<PlacedCall> placing(HttpSettings settings) {
        invoker = new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                settings,
                Clock.systemUTC(),
                new PlacingSettings(
                        journal,
                        Duration.ofHours(3),
                        CallLimits.none().requestsPerSecond(1),
                        pacer,
                        CallSlots.inProcess()));
        return invoker.placing(OutboundCall.to("+8617300000533").build(), "order-1", PLACE, call -> new Request());
    }

    private Invocation<PlacedCall> placing() {
        return placing(HttpSettings.defaults());
    }

    private Invocation<PlacedCall> placingWith(Interceptor interceptor) {
        OkHttpClient client =
                new OkHttpClient.Builder().addInterceptor(interceptor).build();
        return placing(HttpSettings.builder().client(client).build());
    }

    private void waitsForItsTurn() {
        pacer = (rate, longest) -> {
            asked.countDown();
            return Optional.of(Duration.ofSeconds(20));
        };
    }

    private Optional<JournalEntry> written() {
        return journal.find("order-1");
    }

    @Test
    void aFutureThatTimesOutWhileItWaitsIsOverAndForgotten() {
        waitsForItsTurn();
        CompletableFuture<PlacedCall> call = placing().executeAsync();
        Awaitility.await().until(() -> asked.getCount() == 0);

        call.completeExceptionally(new TimeoutException());

        assertThat(written()).isEmpty();
        assertThat(invoker.placements().closeGate()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aFutureThatTimesOutAfterSendingStillLearnsTheCall() {
        CountDownLatch answer = new CountDownLatch(1);
        vendor.always((socket, out) -> {
            answer.await();
            out.write(RawVendor.ok(PLACED));
        });
        CompletableFuture<PlacedCall> call = placing().executeAsync();
        Awaitility.await().until(() -> !vendor.requests().isEmpty());

        call.completeExceptionally(new TimeoutException());
        answer.countDown();

        assertThat(invoker.placements().closeGate()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(written().map(JournalEntry::state)).contains(JournalEntry.State.PLACED);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aFutureThatTimesOutBeforeARateRefusalIsNotSentAgain() {
        CountDownLatch answer = new CountDownLatch(1);
        vendor.always((socket, out) -> {
            answer.await();
            out.write(RawVendor.ok("{\"id\":\"request-1\",\"code\":\"Rate\"}"));
        });
        CompletableFuture<PlacedCall> call = placing().executeAsync();
        Awaitility.await().until(() -> !vendor.requests().isEmpty());

        call.completeExceptionally(new TimeoutException());
        answer.countDown();

        Awaitility.await().until(() -> written().isEmpty());
        assertThat(invoker.placements().closeGate()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void anInterruptWhileConnectingIsACancellationThatKeepsTheFlag() {
        Invocation<PlacedCall> placing = placingWith(chain -> {
            throw EndedFromOutsideTest.<RuntimeException>undeclared(new InterruptedException());
        });

        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, placing::execute);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED);
        assertThat(written()).isEmpty();
        assertThat(invoker.placements().closeGate()).isDone();
    }

    /** One repeat costs five of a hundred. */
    @Test
    void interruptsTakeNothingFromTheBudgetOfRepeats() {
        Invocation<PlacedCall> placing = placingWith(chain -> {
            throw EndedFromOutsideTest.<RuntimeException>undeclared(new InterruptedException());
        });

        for (int i = 0; i < 25; i++) {
            VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, placing::execute);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(FailureKind.CANCELLED);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Exception e) throws E {
        throw (E) e;
    }

    @Test
    void anErrorAfterSendingLeavesAnUnknownOutcomeAndNothingUnderWay() {
        Invocation<PlacedCall> placing = placingWith(chain -> {
            chain.proceed(chain.request()).close();
            throw new StackOverflowError();
        });

        assertThat(catchThrowable(placing::execute)).isInstanceOf(StackOverflowError.class);

        assertThat(written().map(JournalEntry::state)).contains(JournalEntry.State.UNKNOWN);
        assertThat(invoker.placements().closeGate()).isDone();
    }
}
