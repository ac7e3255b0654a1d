package io.voiceai.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The health of routes by a circuit breaker for each of them, {@code voiceai-route-} and the route's name. It needs
 * {@code io.github.resilience4j:resilience4j-circuitbreaker}, which this library does not bring; nothing else in it does.
 * Thread-safe.
 */
public final class CircuitBreakerHealth implements RouteHealth {
    private static final String PREFIX = "voiceai-route-";

    private final CircuitBreakerRegistry registry;
    private final Map<String, Watched> breakers = new ConcurrentHashMap<>();

    private CircuitBreakerHealth(CircuitBreakerRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /**
     * Leaves a route in peace for half a minute when half of at least five attempts of the last minute went badly, and then
     * tries it with two calls.
     *
     * @return new breakers
     */
    public static CircuitBreakerHealth usual() {
        return usual(Clock.systemUTC());
    }

    static CircuitBreakerHealth usual(Clock clock) {
        return of(CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindow(60, 5, SlidingWindowType.TIME_BASED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(30))
                .permittedNumberOfCallsInHalfOpenState(2)
                .clock(clock)
                .build()));
    }

    /**
     * Breakers of the application's own registry, with its settings, metrics and events.
     *
     * @param registry the registry; breakers are made in it when routes are first used
     * @return breakers in that registry
     */
    @SuppressWarnings("exports")
    public static CircuitBreakerHealth of(CircuitBreakerRegistry registry) {
        // Who calls this has the library on its path; to require it transitively would force it on everybody.
        return new CircuitBreakerHealth(registry);
    }

    @Override
    public boolean isHealthy(String route) {
        return watched(route).isHealthy();
    }

    @Override
    public boolean admit(String route) {
        return watched(route).breaker.tryAcquirePermission();
    }

    @Override
    public void tell(String route, Result result, Duration took) {
        CircuitBreaker breaker = watched(route).breaker;
        switch (result) {
            case WELL -> breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
            case BADLY -> breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new WentBadly());
            case NEITHER -> breaker.releasePermission();
        }
    }

    @Override
    public Optional<Instant> notBefore(String route) {
        return watched(route).notBefore();
    }

    private Watched watched(String route) {
        return breakers.computeIfAbsent(route, name -> new Watched(registry.circuitBreaker(PREFIX + name)));
    }

    /** A breaker lets nobody look when it will open, so its transitions are watched. */
    private static final class Watched {
        private final CircuitBreaker breaker;
        private final CircuitBreakerConfig config;
        private int trips;
        private @Nullable Instant openUntil;

        Watched(CircuitBreaker breaker) {
            this.breaker = breaker;
            config = breaker.getCircuitBreakerConfig();
            breaker.getEventPublisher().onStateTransition(event -> changed(event.getStateTransition()));
        }

        private synchronized void changed(StateTransition transition) {
            if (transition.getToState() == State.OPEN) {
                trips = transition.getFromState() == State.HALF_OPEN ? trips + 1 : 1;
                long wait = config.getWaitIntervalFunctionInOpenState().apply(trips);
                openUntil = config.getClock().instant().plusMillis(wait);
            } else {
                openUntil = null;
            }
        }

        /** The transition to half open comes with the first attempt, not with the time. */
        boolean isHealthy() {
            State state = breaker.getState();
            return state != State.FORCED_OPEN
                    && (state != State.OPEN || notBefore().isEmpty());
        }

        synchronized Optional<Instant> notBefore() {
            return Optional.ofNullable(openUntil).filter(config.getClock().instant()::isBefore);
        }
    }

    /** What went badly, for breakers that count exceptions. */
    private static final class WentBadly extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        WentBadly() {
            super("the route went badly", null, false, false);
        }
    }
}
