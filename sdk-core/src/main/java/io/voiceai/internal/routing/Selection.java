package io.voiceai.internal.routing;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.RouteDecision.Considered;
import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.VoiceAiException;
import io.voiceai.routing.Route;
import io.voiceai.routing.RouteCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The routes for one call.
 *
 * @param order those whose condition holds, in the order in which they are tried
 * @param others those whose condition does not hold, with the reason
 */
record Selection(List<Route> order, List<Considered> others) {
    static Selection of(List<Route> routes, OutboundCall call, Instant now, RandomGenerator random) {
        List<Considered> others = new ArrayList<>();
        Map<Integer, List<Route>> byPriority = new TreeMap<>();
        for (Route route : routes) {
            Optional<String> whyNot = whyNot(route, call, now);
            if (whyNot.isPresent()) {
                others.add(new Considered(route.name(), route.provider(), Outcome.DOES_NOT_APPLY, whyNot.get()));
            } else {
                byPriority
                        .computeIfAbsent(route.priority(), priority -> new ArrayList<>())
                        .add(route);
            }
        }
        List<Route> order = new ArrayList<>();
        byPriority.values().forEach(equals -> draw(equals, random, order));
        return new Selection(order, others);
    }

    /** A route must not be taken because nobody knows whether it may be. */
    private static Optional<String> whyNot(Route route, OutboundCall call, Instant now) {
        try {
            return route.condition().flatMap(condition -> condition.whyNot(call, now));
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            throw VoiceAiException.config(
                    "route " + route.name(),
                    "its condition failed with " + e.getClass().getSimpleName(),
                    "Nothing was sent: correct the condition");
        }
    }

    /** One after the other is drawn by weight; those without weight come last, in the order given. */
    private static void draw(List<Route> equals, RandomGenerator random, List<Route> order) {
        List<Route> left = new ArrayList<>(equals);
        for (long sum = weight(left); sum > 0; sum = weight(left)) {
            long ticket = random.nextLong(sum);
            int drawn = 0;
            while (ticket >= left.get(drawn).weight()) {
                ticket -= left.get(drawn).weight();
                drawn++;
            }
            order.add(left.remove(drawn));
        }
        order.addAll(left);
    }

    private static long weight(List<Route> routes) {
        return routes.stream().mapToLong(Route::weight).sum();
    }

    /** Why a route stands where it stands. */
    static String reason(Route route) {
        String condition = route.condition().map(RouteCondition::describe).orElse("for all calls");
        return condition + "; priority " + route.priority() + ", weight " + route.weight();
    }
}
