package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.call.RouteDecision.Considered;
import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.placing.RouteChoice;
import io.voiceai.policy.CallPolicy;
import io.voiceai.routing.Route;
import io.voiceai.routing.RouteCondition;
import io.voiceai.routing.RouteHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which route a call takes, when it takes another one, and what is told of it, blocking or not. */
class RoutingTest {
    private static final OutboundCall CALL =
            OutboundCall.to("+8617300000533").reference("order-1").build();

    private final ScriptedPlacer first = new ScriptedPlacer("a");
    private final ScriptedPlacer second = new ScriptedPlacer("b");
    private final NotedHealth health = new NotedHealth();
    private final AtomicLong now = new AtomicLong(5);
    private VoiceAi voice = twoRoutes().build();

    /** In which form the call is placed. */
    private enum Form {
        BLOCKING,
        ASYNC
    }

    /** Health that the test sets, and what was told. */
    private static final class NotedHealth implements RouteHealth {
        private final Set<String> sick = ConcurrentHashMap.newKeySet();
        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public boolean isHealthy(String route) {
            return !sick.contains(route);
        }

        @Override
        public boolean admit(String route) {
            told.add(route + " asked");
            return isHealthy(route);
        }

        @Override
        public void tell(String route, Result result, Duration took) {
            told.add(route + " " + result);
        }

        @Override
        public Optional<Instant> notBefore(String route) {
            return Optional.of(Instant.ofEpochSecond(route.equals("one") ? 200 : 100));
        }
    }

    private VoiceAiBuilder twoRoutes() {
        return VoiceAi.builder()
                .route("one", first, r -> r.agent("agent-1"))
                .route("two", second, r -> r.agent("agent-2").priority(1))
                .health(health)
                .random(() -> new Random(1))
                .nanoTime(now::get);
    }

    @AfterEach
    void close() {
        voice.close();
    }

    private PlacedCall place(Form form) {
        return place(form, CALL);
    }

    private PlacedCall place(Form form, OutboundCall call) {
        if (form == Form.BLOCKING) {
            return voice.place(call);
        }
        try {
            return voice.placeAsync(call).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private VoiceAiException failure(Form form) {
        return catchThrowableOfType(VoiceAiException.class, () -> place(form));
    }

    private static List<Outcome> outcomes(RouteDecision decision) {
        return decision.considered().stream().map(Considered::outcome).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstRouteIsTakenWithWhatItDefinesAndTellsWhy(Form form) {
        PlacedCall placed = place(form);

        assertThat(placed.ref().provider()).isEqualTo("a");
        RouteDecision decision = placed.route().orElseThrow();
        assertThat(decision.chosen()).contains("one");
        assertThat(decision.considered())
                .extracting(Considered::toString)
                .containsExactly(
                        "one (a): CHOSEN, for all calls; priority 0, weight 1",
                        "two (b): NOT_NEEDED, for all calls; priority 1, weight 1");
        assertThat(second.begun).isEmpty();
        assertThat(first.begun).singleElement().satisfies(call -> {
            assertThat(call.agent()).contains("agent-1");
            assertThat(call.reference()).contains("order-1");
            assertThat(call.within()).contains(Duration.ofSeconds(30));
            RouteChoice choice = call.options(RouteChoice.class).orElseThrow();
            assertThat(choice.route()).isEqualTo("one");
            assertThat(choice.calls()).isZero();
            assertThat(choice.longestWait()).isZero();
            assertThat(choice.decision()).isEqualTo(decision);
        });
        assertThat(health.told).containsExactly("one asked", "one WELL");
    }

    @ParameterizedTest
    @EnumSource
    void anotherRouteIsTakenIfNothingWasSent(Form form) {
        first.failing(FailureKind.NOT_SENT);

        PlacedCall placed = place(form);

        assertThat(placed.ref().provider()).isEqualTo("b");
        assertThat(placed.correlationId()).isEqualTo("order-1");
        assertThat(placed.route().orElseThrow().considered())
                .extracting(Considered::toString)
                .containsExactly(
                        "one (a): FAILED_OVER, NOT_SENT", "two (b): CHOSEN, for all calls; priority 1, weight 1");
        assertThat(second.begun.get(0).agent()).contains("agent-2");
        assertThat(second.begun.get(0).reference()).contains("order-1");
        assertThat(health.told).containsExactly("one asked", "one BADLY", "two asked", "two WELL");
    }

    @ParameterizedTest
    @EnumSource
    void noRouteFollowsAnUnknownOutcome(Form form) {
        first.failing(FailureKind.OUTCOME_UNKNOWN);

        VoiceAiException failure = failure(form);

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failure.correlationId()).contains("order-1");
        assertThat(failure.routes())
                .containsExactly(
                        "one (a): FAILED, OUTCOME_UNKNOWN",
                        "two (b): NOT_TRIED, no other route may be tried after that");
        assertThat(second.begun).isEmpty();
        assertThat(health.told).containsExactly("one asked", "one BADLY");
    }

    @ParameterizedTest
    @EnumSource
    void noRouteFollowsARefusalOfTheCallee(Form form) {
        first.refusing(RejectionReason.CALLEE_BLOCKED);

        VoiceAiException failure = failure(form);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectionReason.CALLEE_BLOCKED));
        assertThat(failure.routes()).first().isEqualTo("one (a): FAILED, REJECTED CALLEE_BLOCKED, No.Good");
        assertThat(second.begun).isEmpty();
        assertThat(health.told).containsExactly("one asked", "one WELL");
    }

    @ParameterizedTest
    @EnumSource
    void ifAllRoutesFailTheLastFailureIsThrownWithAllOfThem(Form form) {
        first.failing(FailureKind.THROTTLED);
        second.refusing(RejectionReason.NO_PACKAGE);

        VoiceAiException failure = failure(form);

        assertThat(failure)
                .isInstanceOf(CallRejectedException.class)
                .hasMessageStartingWith("b Dial: no")
                .hasCauseInstanceOf(CallRejectedException.class);
        assertThat(failure.routes())
                .containsExactly(
                        "one (a): FAILED_OVER, THROTTLED", "two (b): FAILED_OVER, REJECTED NO_PACKAGE, No.Good");
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatCannotPlaceSuchACallIsPassedOver(Form form) {
        first.mapping = call -> {
            throw new UnsupportedFeatureException("a", "ringTimeout", List.of("b"));
        };

        PlacedCall placed = place(form);

        assertThat(placed.route().orElseThrow().considered().get(0))
                .hasToString(
                        "one (a): CANNOT, a: ringTimeout is not offered by this vendor, nothing was sent. Offered by b");
        assertThat(health.told).containsExactly("one asked", "one NEITHER", "two asked", "two WELL");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTriedTellsMoreThanWhoCannot(Form form) {
        first.failing(FailureKind.AUTH);
        second.mapping = call -> {
            throw VoiceAiException.invalidRequest("b", "caller", "is missing", null);
        };
        assertThat(failure(form).kind()).isEqualTo(FailureKind.AUTH);

        first.mapping = second.mapping;
        assertThat(failure(form)).hasMessageContaining("caller: is missing");
    }

    @ParameterizedTest
    @EnumSource
    void aRouteThatIsLeftInPeaceIsPassedOver(Form form) {
        health.sick.add("one");

        PlacedCall placed = place(form);

        assertThat(placed.route().orElseThrow().considered().get(0))
                .hasToString("one (a): UNHEALTHY, it failed too often lately");
        assertThat(first.mapped).isEmpty();
        assertThat(health.told).containsExactly("one asked", "two asked", "two WELL");
    }

    @ParameterizedTest
    @EnumSource
    void ifAllRoutesAreLeftInPeaceTheCallIsRefusedUntilTheFirstIsOpen(Form form) {
        health.sick.addAll(Set.of("one", "two"));

        VoiceAiException failure = failure(form);

        assertThat(failure).isInstanceOfSatisfying(CallRejectedException.class, e -> {
            assertThat(e.reason()).isEqualTo(RejectionReason.NO_ROUTE);
            assertThat(e.notBefore()).contains(Instant.ofEpochSecond(100));
        });
        assertThat(failure.routes()).hasSize(2);
        assertThat(failure.sends()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aCallForWhichThereIsNoRouteIsRefused(Form form) {
        voice = VoiceAi.builder()
                .route("abroad", first, r -> r.when(RouteCondition.country("US")))
                .build();

        VoiceAiException failure = failure(form);

        assertThat(failure).isInstanceOfSatisfying(CallRejectedException.class, e -> {
            assertThat(e.reason()).isEqualTo(RejectionReason.NO_ROUTE);
            assertThat(e.notBefore()).isEmpty();
        });
        assertThat(failure.routes()).containsExactly("abroad (a): DOES_NOT_APPLY, the callee is in CN, not in US");
        assertThat(failure.correlationId()).contains("order-1");
    }

    @ParameterizedTest
    @EnumSource
    void eachRouteHasWhatIsLeftOfTheTime(Form form) {
        first.answer = call -> {
            now.addAndGet(Duration.ofSeconds(7).toNanos());
            return CompletableFuture.failedFuture(
                    Failure.of(FailureKind.NOT_SENT, "no").toException());
        };
        OutboundCall call = CALL.toBuilder().within(Duration.ofSeconds(10)).build();

        place(form, call);

        assertThat(first.begun.get(0).within()).contains(Duration.ofSeconds(10));
        assertThat(second.begun.get(0).within()).contains(Duration.ofSeconds(3));
        assertThat(second.begun.get(0).options(RouteChoice.class).orElseThrow().longestWait())
                .as("the last route waits as long as there is time")
                .isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    void noRouteBeginsWhenNoTimeIsLeft(Form form) {
        first.answer = call -> {
            now.addAndGet(Duration.ofSeconds(30).toNanos());
            return CompletableFuture.failedFuture(
                    Failure.of(FailureKind.NOT_SENT, "no").at("a", "Dial").toException());
        };

        VoiceAiException failure = failure(form);

        assertThat(failure).hasMessageStartingWith("a Dial: no");
        assertThat(failure.routes()).last().isEqualTo("two (b): NOT_TRIED, no time was left");
        assertThat(second.begun).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theRoutesPatienceAndLimitGoWithTheCall(Form form) {
        voice = VoiceAi.builder()
                .route("one", first, r -> r.calls(7).patience(Duration.ofSeconds(2)))
                .route("two", second, r -> r.priority(1).patience(Duration.ofMinutes(1)))
                .route("three", second, r -> r.priority(2))
                .within(Duration.ofSeconds(8))
                .nanoTime(now::get)
                .build();
        first.failing(FailureKind.QUOTA_LOCAL);

        place(form);

        RouteChoice of = first.begun.get(0).options(RouteChoice.class).orElseThrow();
        assertThat(of.calls()).isEqualTo(7);
        assertThat(of.longestWait()).isEqualTo(Duration.ofSeconds(2));
        assertThat(second.begun.get(0).options(RouteChoice.class).orElseThrow().longestWait())
                .as("no longer than there is time")
                .isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @EnumSource
    void aCallWithoutAReferenceGetsOneForAllItsRoutes(Form form) {
        first.failing(FailureKind.NOT_SENT);

        PlacedCall placed = place(form, OutboundCall.to("+8617300000533").build());

        assertThat(placed.correlationId()).matches("[a-z0-9]{15}");
        assertThat(first.begun.get(0).reference()).contains(placed.correlationId());
        assertThat(second.begun.get(0).reference()).contains(placed.correlationId());
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatNamesItsProviderGoesPastTheRoutes(Form form) {
        PlacedCall placed = place(form, CALL.toBuilder().provider("b").build());

        assertThat(placed.ref().provider()).isEqualTo("b");
        assertThat(placed.route()).isEmpty();
        assertThat(second.begun.get(0).agent()).isEmpty();
        assertThat(second.begun.get(0).options(RouteChoice.class)).isEmpty();
        assertThat(health.told).isEmpty();
        assertThat(voice.explain(CALL.toBuilder().provider("b").build()).considered())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFailureOfOursEndsIt(Form form) {
        first.answer = call -> CompletableFuture.failedFuture(new IllegalStateException("bug"));

        assertThatThrownBy(() -> place(form)).isInstanceOf(IllegalStateException.class);

        assertThat(second.begun).isEmpty();
        assertThat(health.told).containsExactly("one asked", "one BADLY");
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatWasPlacedEarlierTellsTheRouteThatItTookThen(Form form) {
        RouteDecision then = new RouteDecision(Optional.of("gone"), List.of());
        first.answer =
                call -> CompletableFuture.completedFuture(first.placed(call).by(then));

        assertThat(place(form).route()).contains(then);
    }

    @ParameterizedTest
    @EnumSource
    void healthThatFailsKeepsNoCallFromBeingPlaced(Form form) {
        RouteHealth broken = new RouteHealth() {
            @Override
            public boolean isHealthy(String route) {
                throw new IllegalStateException();
            }

            @Override
            public boolean admit(String route) {
                throw new IllegalStateException();
            }

            @Override
            public void tell(String route, Result result, Duration took) {
                throw new IllegalStateException();
            }
        };
        voice = twoRoutes().health(broken).build();

        assertThat(place(form).ref().provider()).isEqualTo("a");
        assertThat(voice.explain(CALL).chosen()).contains("one");
    }

    @ParameterizedTest
    @EnumSource
    void thePolicyIsAskedFirst(Form form) {
        voice = twoRoutes().policy(refusing()).build();

        VoiceAiException failure = failure(form);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RejectionReason.CALLEE_BLOCKED));
        assertThat(failure.correlationId()).contains("order-1");
        assertThat(first.mapped).isEmpty();
        assertThat(health.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePolicyIsAskedAlsoWithoutRoutes(Form form) {
        voice = VoiceAi.builder().provider(first).policy(refusing()).build();
        assertThat(failure(form)).isInstanceOf(CallRejectedException.class);
        assertThat(first.mapped).isEmpty();

        voice = VoiceAi.builder()
                .provider(first)
                .policy(CallPolicy.builder().build())
                .build();
        assertThat(place(form).route()).isEmpty();
        assertThat(first.begun.get(0).reference()).contains("order-1");
    }

    private static CallPolicy refusing() {
        return CallPolicy.builder().doNotCall(number -> true).build();
    }

    @Test
    void explainingSendsNothingAndChangesNothing() {
        voice = twoRoutes().route("three", second, r -> r.priority(2)).build();
        first.mapping = call -> {
            throw VoiceAiException.invalidRequest("a", "caller", "is missing", null);
        };

        RouteDecision decision = voice.explain(CALL);

        assertThat(decision.chosen()).contains("two");
        assertThat(outcomes(decision)).containsExactly(Outcome.CANNOT, Outcome.CHOSEN, Outcome.NOT_NEEDED);
        assertThat(decision.considered().get(0)).hasToString("one (a): CANNOT, a: caller: is missing");
        health.sick.addAll(Set.of("two", "three"));
        assertThat(voice.explain(CALL).chosen()).isEmpty();
        assertThat(outcomes(voice.explain(CALL))).containsExactly(Outcome.CANNOT, Outcome.UNHEALTHY, Outcome.UNHEALTHY);
        assertThat(first.begun).isEmpty();
        assertThat(second.begun).isEmpty();
        assertThat(health.told).isEmpty();
    }

    @Test
    void explainingTakesNoTurnOfACallerNumber() {
        voice = VoiceAi.builder()
                .route("one", first, r -> r.callers("10001", "10002"))
                .build();
        voice.explain(CALL);

        voice.place(CALL);
        voice.place(CALL.toBuilder().reference("order-2").build());

        assertThat(first.begun)
                .extracting(call -> call.from().get(0))
                .containsExactly(PhoneNumber.of("10001"), PhoneNumber.of("10002"));
    }

    @Test
    void explainingTellsThatThePolicyIsAgainstIt() {
        voice = twoRoutes().policy(refusing()).build();

        RouteDecision decision = voice.explain(CALL);

        assertThat(decision.chosen()).isEmpty();
        assertThat(decision.considered()).hasSize(2).allSatisfy(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.NOT_TRIED);
            assertThat(line.reason()).startsWith("DENY CALLEE_BLOCKED");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptedThreadTriesNoOtherRoute(boolean sent) {
        first.answer = call -> {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(Failure.of(sent ? FailureKind.THROTTLED : FailureKind.NOT_SENT, "no")
                    .toException());
        };
        first.mapping = call -> call;

        VoiceAiException failure = failure(Form.BLOCKING);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isNotNull();
        assertThat(second.begun).isEmpty();
    }

    @Test
    void aDoorThatCannotBeMeantIsNotOpened() {
        assertThatThrownBy(() -> twoRoutes().route("one", second, r -> {}).build())
                .hasMessageContaining("two have the name one");
        assertThatThrownBy(() -> twoRoutes().route(Route.of("x", "c", r -> {})).build())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageContaining("route x: no provider of the id c");
        assertThatThrownBy(() -> twoRoutes().provider(new ScriptedPlacer("a")).build())
                .hasMessageContaining("two have the id a");
        assertThatThrownBy(() -> VoiceAi.builder().build()).hasMessageContaining("there is none");
        assertThatThrownBy(() -> VoiceAi.builder().within(Duration.ZERO)).hasMessageContaining("within");
        assertThat(twoRoutes()
                        .provider(first)
                        .route("three", first, r -> {})
                        .build()
                        .providerIds())
                .containsExactly("a", "b");
    }
}
