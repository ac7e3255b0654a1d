package io.voiceai.internal.routing;

import io.voiceai.routing.RouteHealth;
import io.voiceai.routing.RouteHealth.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's health of routes, whose faults keep no call from being placed. */
final class Health {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final RouteHealth health;

    Health(RouteHealth health) {
        this.health = health;
    }

    boolean isHealthy(String route) {
        return asked(() -> health.isHealthy(route), true);
    }

    boolean admit(String route) {
        return asked(() -> health.admit(route), true);
    }

    void tell(String route, Result result, Duration took) {
        asked(
                () -> {
                    health.tell(route, result, took);
                    return true;
                },
                true);
    }

    /** When the first of some routes may be tried again. */
    Optional<Instant> notBefore(Collection<String> routes) {
        return routes.stream()
                .flatMap(route -> asked(() -> health.notBefore(route), Optional.<Instant>empty()).stream())
                .min(Instant::compareTo);
    }

    private static <T> T asked(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            LOG.warn("the health of routes failed with {}", e.getClass().getSimpleName());
            return otherwise;
        }
    }
}
