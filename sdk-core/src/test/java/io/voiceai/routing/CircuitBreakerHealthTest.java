package io.voiceai.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.voiceai.routing.RouteHealth.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitBreakerHealthTest {
    private final MovableTime clock = new MovableTime();
    private final RouteHealth health = CircuitBreakerHealth.usual(clock);

    /** The wall clock, moved by the test. */
    private static final class MovableTime extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static void attempt(RouteHealth health, Result result) {
        assertThat(health.admit("r")).isTrue();
        health.tell("r", result, Duration.ofMillis(5));
    }

    private static void trip(RouteHealth health) {
        for (int i = 0; i < 5; i++) {
            assertThat(health.isHealthy("r")).isTrue();
            attempt(health, Result.BADLY);
        }
    }

    @Test
    void aRouteThatFailsTooOftenIsLeftInPeaceAndTheOthersAreNot() {
        trip(health);

        assertThat(health.isHealthy("r")).isFalse();
        assertThat(health.admit("r")).isFalse();
        assertThat(health.notBefore("r")).contains(clock.now.plusSeconds(30));
        assertThat(health.isHealthy("other")).isTrue();
        assertThat(health.notBefore("other")).isEmpty();
    }

    @Test
    void oneThatDoesWellHalfTheTimeOrSaysNothingStaysOpen() {
        for (int i = 0; i < 20; i++) {
            attempt(health, Result.NEITHER);
            attempt(health, Result.WELL);
            attempt(health, Result.WELL);
            attempt(health, Result.BADLY);
        }

        assertThat(health.isHealthy("r")).isTrue();
    }

    @Test
    void afterItsRestItIsTriedWithTwoCallsAndComesBack() {
        trip(health);
        clock.now = clock.now.plusSeconds(31);

        assertThat(health.isHealthy("r")).as("looking changes nothing").isTrue();
        assertThat(health.isHealthy("r")).isTrue();
        assertThat(health.admit("r")).isTrue();
        assertThat(health.admit("r")).isTrue();
        assertThat(health.admit("r")).as("no third one meanwhile").isFalse();
        health.tell("r", Result.WELL, Duration.ZERO);
        health.tell("r", Result.WELL, Duration.ZERO);

        assertThat(health.admit("r")).isTrue();
        assertThat(health.notBefore("r")).isEmpty();
    }

    @Test
    void anAttemptThatDidNotHappenGivesItsPermissionBack() {
        trip(health);
        clock.now = clock.now.plusSeconds(31);

        for (int i = 0; i < 10; i++) {
            attempt(health, Result.NEITHER);
        }
        attempt(health, Result.BADLY);
        attempt(health, Result.BADLY);

        assertThat(health.admit("r")).isFalse();
        assertThat(health.notBefore("r")).contains(clock.now.plusSeconds(30));
    }

    @Test
    void theApplicationsOwnRegistryAndItsGrowingRestsAreUsed() {
        CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(5)
                .minimumNumberOfCalls(5)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(10), 2))
                .clock(clock)
                .build());
        RouteHealth own = CircuitBreakerHealth.of(registry);

        trip(own);
        assertThat(own.notBefore("r")).contains(clock.now.plusSeconds(10));
        clock.now = clock.now.plusSeconds(11);
        attempt(own, Result.BADLY);

        assertThat(own.notBefore("r")).contains(clock.now.plusSeconds(20));
        assertThat(registry.find("voiceai-route-r")).isPresent();
        registry.circuitBreaker("voiceai-route-r").transitionToForcedOpenState();
        assertThat(own.isHealthy("r")).isFalse();
        assertThat(own.admit("r")).isFalse();
    }
}
