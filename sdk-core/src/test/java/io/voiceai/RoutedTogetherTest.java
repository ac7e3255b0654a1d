package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.policy.CallPolicy;
import io.voiceai.routing.RouteHealth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls over routes that are given up, and the same reference asked for by several at the same time. */
@Timeout(60)
class RoutedTogetherTest {
    private static final OutboundCall CALL =
            OutboundCall.to("+8617300000533").reference("order-1").build();

    private final ScriptedPlacer first = new ScriptedPlacer("a");
    private final ScriptedPlacer second = new ScriptedPlacer("b");
    private final CompletableFuture<PlacedCall> pending = new CompletableFuture<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final VoiceAi voice = VoiceAi.builder()
            .route("one", first, r -> {})
            .route("two", second, r -> r.priority(1))
            .health(new Noted())
            .build();

    /** Always healthy, and writes down what was told. */
    private final class Noted implements RouteHealth {
        @Override
        public boolean isHealthy(String route) {
            return true;
        }

        @Override
        public boolean admit(String route) {
            return true;
        }

        @Override
        public void tell(String route, Result result, Duration took) {
            told.add(route + " " + result);
        }
    }

    @AfterEach
    void close() {
        voice.close();
    }

    private static VoiceAiException notSent() {
        return Failure.of(FailureKind.NOT_SENT, "no").toException();
    }

    private CompletableFuture<PlacedCall> begun() {
        first.answer = call -> pending;
        CompletableFuture<PlacedCall> placing = voice.placeAsync(CALL);
        Awaitility.await().until(() -> !first.begun.isEmpty());
        return placing;
    }

    @Test
    void cancellingCancelsTheAttemptAndBeginsNoOther() {
        CompletableFuture<PlacedCall> placing = begun();

        assertThat(placing.cancel(true)).isTrue();

        assertThat(placing).isCancelled();
        Awaitility.await().untilAsserted(() -> assertThat(pending).isCancelled());
        Awaitility.await().untilAsserted(() -> assertThat(told).containsExactly("one NEITHER"));
        assertThat(second.begun).isEmpty();
    }

    @Test
    void anAttemptThatFailsAfterTheCancelIsNotFollowedByAnother() {
        CompletableFuture<PlacedCall> stubborn = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return false;
            }
        };
        first.answer = call -> stubborn;
        CompletableFuture<PlacedCall> placing = voice.placeAsync(CALL);
        Awaitility.await().until(() -> !first.begun.isEmpty());

        placing.cancel(true);
        stubborn.completeExceptionally(notSent());

        assertThat(placing).isCancelled();
        assertThat(second.begun).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(told).containsExactly("one BADLY"));
    }

    @Test
    void whoWaitsNoLongerWantsNoOtherRoute() {
        CompletableFuture<PlacedCall> placing = begun().orTimeout(10, TimeUnit.MILLISECONDS);

        assertThatThrownBy(placing::join).hasCauseInstanceOf(TimeoutException.class);

        assertThat(pending).isCancelled();
        assertThat(second.begun).isEmpty();
    }

    @Test
    void whoCompletesItHimselfWantsNoCall() {
        CompletableFuture<PlacedCall> placing = begun();
        PlacedCall other = second.placed(CALL);

        placing.complete(other);

        assertThat(placing.join()).isEqualTo(other);
        assertThat(pending).isCancelled();
    }

    @Test
    void aCallThatIsCancelledBeforeItBeganIsNotPlaced() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CallPolicy slow = CallPolicy.builder()
                .doNotCall(number -> {
                    asked.countDown();
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return false;
                })
                .build();
        try (VoiceAi policed =
                VoiceAi.builder().route("one", first, r -> {}).policy(slow).build()) {
            CompletableFuture<PlacedCall> placing = policed.placeAsync(CALL);
            asked.await();
            placing.cancel(true);
            answer.countDown();

            assertThat(policed.place(CALL.toBuilder().reference("order-2").build())
                            .correlationId())
                    .isEqualTo("order-2");
            assertThat(first.begun).hasSize(1);
        }
    }

    @Test
    void theSameReferenceIsPlacedOnceThoughTwoAskAtTheSameTime() {
        CompletableFuture<PlacedCall> one = begun();
        CompletableFuture<PlacedCall> two = voice.placeAsync(CALL);
        CompletableFuture<PlacedCall> three = CompletableFuture.supplyAsync(() -> voice.place(CALL));

        pending.completeExceptionally(notSent());

        assertThat(one.join().ref().provider()).isEqualTo("b");
        assertThat(two.join()).isEqualTo(one.join());
        assertThat(three.join().ref()).isEqualTo(one.join().ref());
        assertThat(first.begun).hasSizeBetween(1, 2);
        assertThat(two.join().route()).isEqualTo(one.join().route());
    }

    @Test
    void whoJoinsAndGoesAwayLeavesTheFirstAlone() {
        CompletableFuture<PlacedCall> one = begun();
        CompletableFuture<PlacedCall> two = voice.placeAsync(CALL);

        two.cancel(true);
        pending.complete(first.placed(CALL));

        assertThat(one.join().correlationId()).isEqualTo("order-1");
    }

    @Test
    void whoJoinedOneThatIsGivenUpIsToldSo() {
        CompletableFuture<PlacedCall> one = begun();
        CompletableFuture<PlacedCall> two = voice.placeAsync(CALL);

        one.cancel(true);

        assertThatThrownBy(two::join)
                .cause()
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CANCELLED));
        first.answer = call -> CompletableFuture.completedFuture(first.placed(call));
        assertThat(voice.place(CALL).ref().provider()).isEqualTo("a");
    }

    @Test
    void theSameReferenceForAnotherCalleeIsRefused() {
        begun();
        OutboundCall other =
                OutboundCall.to("+8617300000534").reference("order-1").build();

        assertThatThrownBy(() -> voice.place(other))
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectionReason.DUPLICATE_REFERENCE));
        assertThatThrownBy(() -> voice.placeAsync(other).join()).hasCauseInstanceOf(CallRejectedException.class);
        assertThat(first.begun).hasSize(1);
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsForAnotherGetsOut() throws Exception {
        begun();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                voice.place(CALL);
            } catch (VoiceAiException e) {
                end.complete(e);
            }
        });
        waiting.start();
        waiting.interrupt();

        assertThat(end.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CANCELLED));
    }

    @Test
    void aDoorThatIsClosedPlacesNothing() {
        voice.close();

        assertThatThrownBy(() -> voice.placeAsync(CALL).join())
                .cause()
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CANCELLED));
        assertThat(first.begun).isEmpty();
    }
}
