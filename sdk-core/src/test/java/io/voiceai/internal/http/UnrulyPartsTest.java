package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.Erasure;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.PlacingSettings;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callbacks, journals, pacers and signers do wrong holds up nobody else, and neither hides nor loses a call. */
@Timeout(60)
class UnrulyPartsTest {
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";
    private static final String REFUSED = "{\"id\":\"request-1\",\"code\":\"Blocked\"}";
    private static final Operation<Request, PlacedCall> PLACE = Operation.place(
            "Dial",
            "callId",
            json -> new PlacedCall(
                    CallRef.of("test", Map.of("Id", Objects.requireNonNull(json.text("callId"))), Instant.EPOCH),
                    "c",
                    "r",
                    "{}"));
    private static final Operation<Request, String> END = Operation.end("End", json -> "ended");

    private final CountDownLatch letGo = new CountDownLatch(1);
    private CallJournal journal = CallJournal.inMemory();
    private Pacer pacer = Pacer.none();
    private Duration placeDeadline = Duration.ofSeconds(30);
    private @Nullable Throwable signing;
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
        letGo.countDown();
        invoker.close();
        vendor.close();
    }

    private Invoker invoker() {
        return new Invoker(
                "test",
                new Signing(new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true))),
                () -> Credentials.of("id", "secret"),
                HttpSettings.builder().deadline(Effect.PLACE, placeDeadline).build(),
                Clock.systemUTC(),
                new PlacingSettings(
                        journal,
                        Duration.ofHours(3),
                        CallLimits.none().requestsPerSecond(1),
                        pacer,
                        CallSlots.inProcess()));
    }

    /** A protocol whose signing fails when the test says so. */
    private final class Signing implements Protocol {
        private final Protocol inner;

        Signing(Protocol inner) {
            this.inner = inner;
        }

        @Override
        public Endpoint endpoint() {
            return inner.endpoint();
        }

        @Override
        public SignedRequest sign(
                Operation<?, ?> operation, Map<String, Object> fields, Credentials key, Instant now, String nonce) {
            if (signing != null) {
                throw UnrulyPartsTest.<RuntimeException>unannounced(signing);
            }
            return inner.sign(operation, fields, key, now, nonce);
        }

        @Override
        public Reading read(Operation<?, ?> operation, WireAnswer answer) {
            return inner.read(operation, answer);
        }
    }

    /** As Kotlin throws a checked exception. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unannounced(Throwable checked) throws T {
        throw (T) checked;
    }

    /** A journal in memory whose store fails with a checked exception where the test says so. */
    private final class BrokenStore implements CallJournal {
        private final CallJournal inner = CallJournal.inMemory();
        private boolean claims = true;
        private boolean answersClaims = true;

        @Override
        public Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
            return claims ? inner.claim(intent, evenIfUnresolved) : answersClaims ? fail() : null;
        }

        @Override
        public boolean update(JournalEntry entry) {
            return fail();
        }

        @Override
        public boolean remove(JournalEntry entry) {
            return fail();
        }

        @Override
        public Optional<JournalEntry> find(String correlationId) {
            return inner.find(correlationId);
        }

        @Override
        public List<JournalEntry> ofCallee(PhoneNumber callee, Instant since) {
            return fail();
        }

        @Override
        public Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause) {
            return fail();
        }

        @Override
        public List<JournalEntry> open(
                String provider, Set<JournalEntry.State> states, @Nullable JournalEntry after, int most) {
            return fail();
        }

        @Override
        public Erasure erase(PhoneNumber callee) {
            return fail();
        }

        @Override
        public int forgetBefore(Instant moment) {
            return fail();
        }

        private <T> T fail() {
            throw UnrulyPartsTest.<RuntimeException>unannounced(new TimeoutException("secret text of the store"));
        }
    }

    private BrokenStore brokenStore() {
        BrokenStore store = new BrokenStore();
        journal = store;
        invoker.close();
        invoker = invoker();
        return store;
    }

    private Invocation<PlacedCall> placing(String reference) {
        OutboundCall call =
                OutboundCall.to("+8617300000533").reference(reference).build();
        return invoker.placing(call, reference, PLACE, any -> new Request());
    }

    private Invocation<HangupResult> hangingUp() {
        CallRef call = CallRef.of("test", Map.of("Id", "1"), Instant.EPOCH);
        return invoker.hangingUp(Hangup.of(call), END, new Request(), ended -> HangupResult.confirmed("r", "{}"));
    }

    /** The next answer waits until the test lets go. */
    private CountDownLatch hold(String text) {
        CountDownLatch arrived = new CountDownLatch(1);
        vendor.next((socket, out) -> {
            arrived.countDown();
            letGo.await();
            out.write(RawVendor.ok(text));
        });
        return arrived;
    }

    private static <T> T soon(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whoHangsUpAgainInTheFirstOnesCallbackIsHeard() throws Exception {
        CountDownLatch arrived = hold(REFUSED);
        CompletableFuture<HangupResult> again = hangingUp()
                .executeAsync()
                .handle((result, failure) -> hangingUp().execute());
        arrived.await();
        letGo.countDown();

        assertThat(soon(again).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void whoPlacesAgainInACallbackAfterARefusalIsNotGivenTheOldRefusal() throws Exception {
        CountDownLatch arrived = hold(REFUSED);
        CompletableFuture<PlacedCall> again = placing("order-1")
                .executeAsync()
                .handle((placed, failure) -> placing("order-1").execute());
        arrived.await();
        letGo.countDown();

        assertThat(soon(again).ref().keys()).containsEntry("Id", "call-1");
        assertThat(vendor.requests()).hasSize(2);
    }

    @Test
    void cancellingAPlacementReachesTheExchange() throws Exception {
        CountDownLatch arrived = hold(PLACED);
        CompletableFuture<PlacedCall> placing = placing("order-1").executeAsync();
        arrived.await();

        assertThat(placing.cancel(true)).isTrue();

        assertThat(placing).isCancelled();
        assertThat(invoker.placements().unresolved("order-1")).isPresent();
    }

    @Test
    void theCallbackOfWhoJoinedDoesNotHoldUpTheFirst() throws Exception {
        for (String answer : List.of(PLACED, REFUSED)) {
            CountDownLatch arrived = hold(answer);
            CompletableFuture<PlacedCall> first = placing(answer).executeAsync();
            arrived.await();
            CompletableFuture<Object> joined = placing(answer).executeAsync().handle((placed, failure) -> {
                try {
                    return soon(first.handle((one, none) -> "first"));
                } catch (Exception e) {
                    return e;
                }
            });
            letGo.countDown();

            assertThat(soon(joined)).isEqualTo("first");
        }
    }

    @Test
    void theCallbackOfWhoJoinedAHangUpDoesNotHoldUpTheFirst() throws Exception {
        CountDownLatch arrived = hold(PLACED);
        CompletableFuture<HangupResult> first = hangingUp().executeAsync();
        arrived.await();
        CompletableFuture<Object> joined = hangingUp().executeAsync().handle((ended, failure) -> {
            try {
                return soon(first.handle((one, none) -> "first"));
            } catch (Exception e) {
                return e;
            }
        });
        letGo.countDown();

        assertThat(soon(joined)).isEqualTo("first");
    }

    @Test
    void aCallbackAtADeadlineDoesNotHoldUpTheRepeatsOfOthers() throws Exception {
        placeDeadline = Duration.ofMillis(200);
        pacer = (rate, longest) -> {
            await(letGo);
            return Optional.of(Duration.ZERO);
        };
        invoker.close();
        invoker = invoker();
        CountDownLatch inCallback = new CountDownLatch(1);
        CompletableFuture<Void> stuck = placing("order-1").executeAsync().handle((placed, failure) -> {
            inCallback.countDown();
            await(letGo);
            return null;
        });
        assertThat(inCallback.await(20, TimeUnit.SECONDS)).isTrue();
        vendor.next(RawVendor.hangUpConnection());

        HangupResult ended = soon(hangingUp().executeAsync());

        assertThat(ended.outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(stuck).isNotDone();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSignerThatFailsIsAFailureOfTheFamilyAndLeavesNothingBehind() throws Exception {
        for (Throwable problem : List.of(new IllegalStateException("secret"), new IOException("secret"))) {
            signing = problem;

            assertThatThrownBy(() -> placing("order-1").execute())
                    .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                        assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT);
                        assertThat(e.correlationId()).contains("order-1");
                        assertThat(e.getCause()).isNull();
                    })
                    .hasMessageContaining(
                            "this side failed with " + problem.getClass().getSimpleName())
                    .hasMessageNotContaining("secret");
            assertThat(placing("order-1").executeAsync()).failsWithin(Duration.ofSeconds(20));
            soon(invoker.placements().closeGate());
            invoker.placements().openGate();
            assertThat(journal.find("order-1")).isEmpty();
        }
        signing = null;
        assertThat(placing("order-1").execute()).isNotNull();
    }

    @Test
    void anErrorIsNotKeptFromTheCallerAndLeavesNothingBehind() throws Exception {
        signing = new NoClassDefFoundError("gone");

        assertThatThrownBy(() -> placing("order-1").execute()).isSameAs(signing);
        assertThat(placing("order-1").executeAsync()).failsWithin(Duration.ofSeconds(20));

        soon(invoker.placements().closeGate());
        assertThat(journal.find("order-1")).isEmpty();
    }

    @Test
    void aStoreThatFailsWithACheckedExceptionAfterwardsHidesNoCall() {
        brokenStore();

        assertThat(placing("order-1").execute().ref().keys()).containsEntry("Id", "call-1");
    }

    @Test
    void aStoreThatFailsWithACheckedExceptionOrAnswersNothingKeepsTheCallFromBeingPlaced() {
        BrokenStore store = brokenStore();
        store.claims = false;
        for (boolean answers : new boolean[] {true, false}) {
            store.answersClaims = answers;

            assertThatThrownBy(() -> placing("order-1").execute())
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.QUOTA_LOCAL))
                    .hasMessageNotContaining("secret");
        }
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aStoreThatFailsKeepsNoHangUpFromBeingSent() throws Exception {
        brokenStore();

        assertThat(hangingUp().execute().outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(soon(hangingUp().executeAsync()).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(hangingUp().execute().outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(vendor.requests()).hasSize(3);
    }

    @Test
    void aPacerThatAnswersNothingOrTooMuchLetsNoPlacementPassAndKeepsNobodyWaiting() {
        for (Pacer wrong : List.<Pacer>of(
                (rate, longest) -> null, (rate, longest) -> Optional.of(longest.plusMillis(1)), (rate, longest) -> {
                    throw UnrulyPartsTest.<RuntimeException>unannounced(new TimeoutException("secret"));
                })) {
            pacer = wrong;
            invoker.close();
            invoker = invoker();
            VoiceAiException refused = catchThrowableOfType(
                    VoiceAiException.class, () -> placing("order-1").execute());

            assertThat(refused.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
        }
        assertThat(vendor.requests()).isEmpty();
    }
}
