package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.placing.RouteChoice;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.pacing.Rate;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call waits for room and for its moment, and gives its place back when it is over, and not before. */
class LimitedPlacingTest {
    private static final String FIRST_CALLER = "+8618300000331";
    private static final String SECOND_CALLER = "+8618300000332";
    private static final Operation<Request, PlacedCall> PLACE = Operation.place(
            "Dial",
            "callId",
            json -> new PlacedCall(
                    CallRef.of("test", Map.of("Id", Objects.requireNonNull(json.text("callId"))), Instant.now()),
                    "c",
                    "r",
                    "{}"));

    private final CallJournal journal = CallJournal.inMemory();
    private final AtomicInteger calls = new AtomicInteger();
    private CallLimits limits = CallLimits.none().callsPerCaller(1);
    private Pacer pacer = Pacer.none();
    private CallSlots slots = CallSlots.inProcess();
    private RawVendor vendor;
    private Invoker invoker;

    static final class Request extends WireObject<Request> {
        Request callers(List<PhoneNumber> values) {
            return put(
                    "callers", values.stream().map(PhoneNumber::value).toList().toString());
        }
    }

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor()
                .always((socket, out) -> out.write(
                        RawVendor.ok("{\"id\":\"request-1\",\"callId\":\"call-" + calls.incrementAndGet() + "\"}")));
    }

    @AfterEach
    void close() throws IOException {
        invoker.close();
        vendor.close();
    }

    private void start() {
        invoker = new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.builder()
                        .deadline(Effect.PLACE, Duration.ofSeconds(10))
                        .build(),
                Clock.systemUTC(),
                new PlacingSettings(journal, Duration.ofHours(3), limits, pacer, slots));
    }

    private static OutboundCall.Builder call(String reference) {
        return OutboundCall.to("+8617300000533").reference(reference).from(FIRST_CALLER);
    }

    private Invocation<PlacedCall> placing(OutboundCall.Builder builder) {
        OutboundCall call = builder.build();
        return invoker.placing(
                call, call.reference().orElseThrow(), PLACE, chosen -> new Request().callers(chosen.from()));
    }

    private PlacedCall place(String reference) {
        return placing(call(reference)).execute();
    }

    private CompletableFuture<PlacedCall> waiting(OutboundCall.Builder call) {
        CompletableFuture<PlacedCall> waiting = placing(call).executeAsync();
        Awaitility.await().during(Duration.ofMillis(150)).until(() -> !waiting.isDone());
        return waiting;
    }

    private String sentCallers(int index) {
        return vendor.requests().get(index);
    }

    @Test
    void theNextCallFromANumberWaitsUntilTheOneBeforeIsOver() {
        start();
        PlacedCall first = place("a");
        CompletableFuture<PlacedCall> second = waiting(call("b"));
        assertThat(vendor.requests()).hasSize(1);
        assertThat(journal.find("b")).isEmpty();

        invoker.placements().ended(first.ref(), HangupCause.Kind.COMPLETED);

        assertThat(second).succeedsWithin(Duration.ofSeconds(5));
        assertThat(journal.find("a").flatMap(JournalEntry::cause)).contains(HangupCause.Kind.COMPLETED);
    }

    @Test
    void aClosedProviderLeavesNoTimerBehindThatWouldRenewPlaces() {
        Set<Thread> before = timers();
        start();
        place("a");
        assertThat(timers()).isNotEqualTo(before);

        invoker.close();

        Awaitility.await().until(() -> before.containsAll(timers()));
    }

    private static Set<Thread> timers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("voiceai-timer"))
                .collect(Collectors.toSet());
    }

    @Test
    void theLeastLoadedNumberIsTakenAndAloneIsSent() {
        limits = CallLimits.none().callsPerCaller(2);
        start();
        place("a");

        placing(call("b").from(SECOND_CALLER)).execute();

        assertThat(sentCallers(1)).contains(SECOND_CALLER.substring(1)).doesNotContain(FIRST_CALLER.substring(1));
    }

    @Test
    void aRefusalIsRememberedAndGivesThePlaceBackAtOnce() {
        start();
        vendor.next(RawVendor.json(200, "{\"id\":\"request-1\",\"code\":\"Blocked\"}"));
        assertThat(catchThrowableOfType(VoiceAiException.class, () -> place("a"))
                        .kind())
                .isEqualTo(FailureKind.REJECTED);
        JournalEntry refused = journal.find("a").orElseThrow();
        assertThat(refused.state()).isEqualTo(JournalEntry.State.REFUSED);
        assertThat(refused.refusal()).contains(RejectionReason.CALLEE_BLOCKED);

        assertThat(place("a")).isNotNull();
    }

    @Test
    void whatWasNotSentGivesThePlaceBackAndIsForgotten() throws IOException {
        start();
        vendor.close();
        assertThat(catchThrowableOfType(VoiceAiException.class, () -> place("a"))
                        .kind())
                .isEqualTo(FailureKind.NOT_SENT);

        assertThat(journal.find("a")).isEmpty();
        VoiceAiException again = catchThrowableOfType(
                VoiceAiException.class,
                () -> placing(call("b").within(Duration.ofSeconds(5))).execute());
        assertThat(again.kind()).isEqualTo(FailureKind.NOT_SENT);
    }

    @Test
    void anUnknownOutcomeKeepsItsPlaceUntilItIsKnownToBeOver() {
        start();
        vendor.next(RawVendor.hangUpConnection());
        assertThat(catchThrowableOfType(OutcomeUnknownException.class, () -> place("a")))
                .isNotNull();
        OutboundCall.Builder other = OutboundCall.to("+8617300000534").from(FIRST_CALLER);
        CompletableFuture<PlacedCall> next = waiting(other.reference("b"));
        CallRef found = CallRef.of("test", Map.of("Id", "call-9"), Instant.now());

        invoker.reconciling(
                        invoker.placements().unresolved("a").orElseThrow(),
                        Invocation.of(List.of(new FoundCall(found, CallStatus.UNKNOWN))))
                .execute();
        Awaitility.await().during(Duration.ofMillis(150)).until(() -> !next.isDone());
        invoker.placements().ended(found, null);

        assertThat(next).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void anUnknownOutcomeThatIsFoundToBeOverOrNoCallGivesThePlaceBack() {
        start();
        for (String reference : List.of("a", "b")) {
            vendor.next(RawVendor.hangUpConnection());
            assertThat(catchThrowableOfType(OutcomeUnknownException.class, () -> place(reference)))
                    .isNotNull();
            if (reference.equals("a")) {
                CallRef found = CallRef.of("test", Map.of("Id", "call-9"), Instant.now());
                invoker.reconciling(
                                invoker.placements().unresolved("a").orElseThrow(),
                                Invocation.of(List.of(new FoundCall(found, CallStatus.ENDED))))
                        .execute();
            } else {
                invoker.placements().resolved("b");
            }
        }

        assertThat(place("c")).isNotNull();
    }

    @Test
    void whoAsksForAPlacedCallAgainNeedNotWaitForRoom() {
        start();
        PlacedCall first = place("a");

        assertThat(place("a")).isEqualTo(first);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void whereNoPlaceComesFreeInTimeNothingIsSentAndNothingWritten() {
        start();
        place("a");

        VoiceAiException failure = catchThrowableOfType(
                VoiceAiException.class,
                () -> placing(call("b").within(Duration.ofMillis(300))).execute());

        assertThat(failure.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
        assertThat(failure).hasMessageContaining("lines").hasMessageNotContaining("18300000331");
        assertThat(failure.safeToRepeat()).isTrue();
        assertThat(vendor.requests()).hasSize(1);
        assertThat(journal.find("b")).isEmpty();
    }

    @Test
    void whoIsCancelledLeavesTheQueueAndIsNeverSent() {
        start();
        PlacedCall first = place("a");
        CompletableFuture<PlacedCall> second = waiting(call("b"));
        CompletableFuture<PlacedCall> third = waiting(call("c"));

        second.cancel(true);
        invoker.placements().ended(first.ref(), null);

        assertThat(third).succeedsWithin(Duration.ofSeconds(5));
        assertThat(vendor.requests()).hasSize(2);
        assertThat(journal.find("b")).isEmpty();
    }

    @Test
    void whileOthersWaitTheVendorIsAskedWhichCallsAreOver() {
        start();
        List<CallRef> asked = new CopyOnWriteArrayList<>();
        invoker.seeEnds(call -> {
            asked.add(call);
            return Invocation.of(CallDetail.of(call, CallStatus.ENDED).build());
        });
        PlacedCall first = place("a");
        assertThat(asked).isEmpty();

        assertThat(place("b")).isNotNull();

        assertThat(asked).containsExactly(first.ref());
        assertThat(journal.find("a").map(JournalEntry::state)).contains(JournalEntry.State.ENDED);
    }

    @Test
    void aPlaceOfACallThatAnotherProcessSawEndIsGivenBackTooThoughThatProcessDied() {
        start();
        PlacedCall first = place("a");
        journal.ended(first.ref(), null);

        assertThat(place("b")).isNotNull();
    }

    @Test
    void aPlaceComesBackThoughTheJournalHasForgottenTheCall() {
        start();
        PlacedCall first = place("a");
        journal.erase(PhoneNumber.of("+8617300000533"));

        invoker.placements().ended(first.ref(), null);

        assertThat(placing(call("b").within(Duration.ofSeconds(2))).execute()).isNotNull();
    }

    @Test
    void whoWaitedForALimitUntilTheEndWasHeldBackByItAndByNothingElse() {
        start();
        place("a");

        for (int millis : List.of(20, 45, 90, 160)) {
            VoiceAiException failure = catchThrowableOfType(
                    VoiceAiException.class,
                    () -> placing(call("b").within(Duration.ofMillis(millis))).execute());
            assertThat(failure.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
        }
    }

    @Test
    void aLimiterThatFailsKeepsCallsFromBeingPlaced() {
        slots = new CallSlots() {
            @Override
            public Answer take(Wish wish) {
                throw new IllegalStateException("secret text of the store");
            }

            @Override
            public Set<String> renew(Collection<String> holders, Duration lease) {
                throw new IllegalStateException("secret text of the store");
            }

            @Override
            public void release(String holder) {
                throw new IllegalStateException("secret text of the store");
            }
        };
        start();

        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, () -> place("a"));

        assertThat(failure.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
        assertThat(failure).hasMessageContaining("IllegalStateException").hasMessageNotContaining("secret");
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aRouteHasALimitOfItsOwnAndAPatience() {
        limits = CallLimits.none();
        start();
        RouteChoice route =
                new RouteChoice("main", 1, Duration.ofMillis(200), new RouteDecision(Optional.of("main"), List.of()));
        placing(call("a").option(route)).execute();

        VoiceAiException failure = catchThrowableOfType(
                VoiceAiException.class, () -> placing(call("b").option(route)).execute());

        assertThat(failure.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
        assertThat(failure.elapsed().orElseThrow()).isLessThan(Duration.ofSeconds(5));
        assertThat(placing(call("c")).execute()).isNotNull();
    }

    @Test
    void whatGoesOnIsRenewedAndWhatIsOverIsNot() {
        List<String> renewed = new CopyOnWriteArrayList<>();
        CallSlots inner = CallSlots.inProcess();
        slots = new CallSlots() {
            @Override
            public Answer take(Wish wish) {
                return inner.take(wish);
            }

            @Override
            public Set<String> renew(Collection<String> holders, Duration lease) {
                renewed.addAll(
                        holders.stream().map(holder -> holder.split(" ")[1]).toList());
                return inner.renew(holders, lease);
            }

            @Override
            public void release(String holder) {
                inner.release(holder);
            }
        };
        limits = CallLimits.none().callsPerCaller(2).lease(Duration.ofSeconds(1));
        start();
        PlacedCall first = place("a");
        place("b");
        invoker.placements().ended(first.ref(), null);

        Awaitility.await().until(() -> renewed.size() >= 4);

        assertThat(renewed).containsOnly("b");
        CompletableFuture<PlacedCall> third = placing(call("c")).executeAsync();
        assertThat(third).succeedsWithin(Duration.ofSeconds(5));
        waiting(call("d")).cancel(true);
    }

    @Test
    void aMomentThatPassedUnusedIsAskedForAgain() {
        limits = CallLimits.none().requestsPerSecond(5);
        List<Rate> asked = new ArrayList<>();
        pacer = (rate, longest) -> {
            asked.add(rate);
            return Optional.of(Duration.ZERO);
        };
        CallJournal slow = (CallJournal) java.lang.reflect.Proxy.newProxyInstance(
                CallJournal.class.getClassLoader(), new Class<?>[] {CallJournal.class}, (self, method, arguments) -> {
                    if (method.getName().equals("claim")) {
                        long until = System.nanoTime() + Pacer.GRACE.toNanos() + 1_000_000;
                        while (System.nanoTime() < until) {
                            Thread.onSpinWait();
                        }
                    }
                    return method.invoke(journal, arguments);
                });
        invoker = new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.defaults(),
                Clock.systemUTC(),
                new PlacingSettings(slow, Duration.ofHours(3), limits.account("shared"), pacer, slots));

        place("a");

        assertThat(asked).hasSize(2).allSatisfy(rate -> {
            assertThat(rate.account()).isEqualTo("shared");
            assertThat(rate.action()).isEqualTo("Dial");
            assertThat(rate.requests()).isEqualTo(5);
            assertThat(rate.window()).isEqualTo(Duration.ofMillis(1_100));
        });
    }
}
