package io.voiceai.internal.routing;

import io.voiceai.OutboundCalls;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.placing.RouteChoice;
import io.voiceai.routing.Route;
import io.voiceai.routing.RouteHealth;
import io.voiceai.spi.Invocation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The routes of one door, and what choosing one of them takes. Thread-safe. */
public final class Router {
    private static final Duration LONGEST = Duration.ofDays(1);

    final Health health;
    final LongSupplier nanoTime;
    private final List<Route> routes;
    private final Map<String, OutboundCalls> providers;
    private final Clock clock;
    private final Supplier<RandomGenerator> random;
    private final Duration within;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    /**
     * Opens the routes.
     *
     * @param routes in the order given
     * @param providers by their ids; all that the routes name
     * @param health which routes are left in peace
     * @param within how long placing one call takes at most, over all routes, if the call does not say it
     * @param clock the wall clock, for conditions
     * @param random the lots for routes of the same priority
     * @param nanoTime the time that goes on, for deadlines
     */
    public Router(
            List<Route> routes,
            Map<String, OutboundCalls> providers,
            RouteHealth health,
            Duration within,
            Clock clock,
            Supplier<RandomGenerator> random,
            LongSupplier nanoTime) {
        this.routes = List.copyOf(routes);
        this.providers = Map.copyOf(providers);
        this.health = new Health(health);
        this.within = within;
        this.clock = clock;
        this.random = random;
        this.nanoTime = nanoTime;
    }

    /** When the time of a call that begins now will be over. */
    long deadline(OutboundCall call) {
        Duration wanted = call.within().orElse(within);
        return nanoTime.getAsLong() + (wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted).toNanos();
    }

    Journey journey(OutboundCall call, String correlationId, long deadline) {
        return new RoutedJourney(this, call, correlationId, deadline);
    }

    Selection select(OutboundCall call) {
        return Selection.of(routes, call, clock.instant(), random.get());
    }

    /** One attempt; nothing is sent yet. On the last route a call waits for room as long as it has time. */
    Invocation<PlacedCall> prepare(
            Route route, OutboundCall call, RouteDecision decision, Duration remaining, boolean isLast) {
        Duration patience = isLast || route.patience().compareTo(remaining) > 0 ? remaining : route.patience();
        int turn =
                turns.computeIfAbsent(route.name(), name -> new AtomicInteger()).getAndIncrement();
        OutboundCall routed = route.apply(call, turn).toBuilder()
                .within(remaining)
                .option(new RouteChoice(route.name(), route.calls(), patience, decision))
                .build();
        return placer(route).placing(routed);
    }

    private OutboundCalls placer(Route route) {
        return Objects.requireNonNull(providers.get(route.provider()), "the provider of a route");
    }

    /** The call as it would go to a provider, for one that its journal knows already. */
    OutboundCall at(String provider, OutboundCall call) {
        return routes.stream()
                .filter(route -> route.provider().equals(provider))
                .findFirst()
                .map(route -> route.apply(call, 0))
                .orElse(call);
    }

    /** What would become of a call now. */
    RouteDecision explain(OutboundCall call, Optional<String> refusal) {
        Selection selection = select(call);
        Trail trail = new Trail(selection.others());
        Deque<Route> left = new ArrayDeque<>(selection.order());
        if (refusal.isPresent()) {
            trail.add(left, Outcome.NOT_TRIED, refusal.get());
            return trail.takingNone();
        }
        for (Route route = left.poll(); route != null; route = left.poll()) {
            Optional<VoiceAiException> problem = problem(route, call);
            if (!health.isHealthy(route.name())) {
                trail.add(route, Outcome.UNHEALTHY, "it failed too often lately");
            } else if (problem.isPresent()) {
                trail.add(route, Outcome.CANNOT, RoutedJourney.sentence(problem.get()));
            } else {
                return trail.taking(route, left);
            }
        }
        return trail.takingNone();
    }

    private Optional<VoiceAiException> problem(Route route, OutboundCall call) {
        try {
            placer(route).placing(route.apply(call, 0));
            return Optional.empty();
        } catch (VoiceAiException e) {
            return Optional.of(e);
        }
    }
}
