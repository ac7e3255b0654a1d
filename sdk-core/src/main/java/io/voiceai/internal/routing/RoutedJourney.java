package io.voiceai.internal.routing;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.routing.Route;
import io.voiceai.routing.RouteHealth.Result;
import io.voiceai.spi.Invocation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call on its way through the routes, under one deadline. */
final class RoutedJourney implements Journey {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Router router;
    private final OutboundCall call;
    private final String correlationId;
    private final Trail trail;
    private final Deque<Route> left;
    private final List<String> unhealthy = new ArrayList<>();
    private final long deadline;
    private @Nullable VoiceAiException tried;
    private @Nullable VoiceAiException cannot;
    private @Nullable Attempt attempt;

    /** The attempt that is under way. */
    private record Attempt(Route route, RouteDecision decision, long since) {}

    RoutedJourney(Router router, OutboundCall call, String correlationId, long deadline) {
        this.router = router;
        this.call = call;
        this.correlationId = correlationId;
        this.deadline = deadline;
        Selection selection = router.select(call);
        left = new ArrayDeque<>(selection.order());
        trail = new Trail(selection.others());
    }

    @Override
    public Invocation<PlacedCall> next() {
        for (Route route = left.poll(); route != null; route = left.poll()) {
            Duration remaining = Duration.ofNanos(deadline - router.nanoTime.getAsLong());
            if (remaining.isNegative() || remaining.isZero()) {
                left.addFirst(route);
                throw outOfTime();
            }
            if (!router.health.admit(route.name())) {
                unhealthy.add(route.name());
                trail.add(route, Outcome.UNHEALTHY, "it failed too often lately");
                continue;
            }
            attempt = new Attempt(route, trail.taking(route, left), router.nanoTime.getAsLong());
            try {
                return router.prepare(route, call, attempt.decision, remaining, left.isEmpty());
            } catch (RuntimeException | Error e) {
                Throwable end = failed(e, true);
                if (end instanceof Error error) {
                    throw error;
                }
                if (end != null) {
                    throw (RuntimeException) end;
                }
            }
        }
        throw exhausted();
    }

    @Override
    public PlacedCall placed(PlacedCall placed) {
        Attempt done = over(Result.WELL);
        // One that was placed earlier tells the route that it took then.
        return placed.route().isPresent() ? placed : placed.by(done.decision);
    }

    @Override
    public @Nullable Throwable failed(Throwable failure, boolean wanted) {
        if (!(failure instanceof VoiceAiException known)) {
            // Nobody knows what was sent, or the call was cancelled.
            over(wanted ? Result.BADLY : Result.NEITHER);
            return failure;
        }
        Route route = over(FailoverRule.health(known)).route;
        Outcome outcome = wanted ? FailoverRule.after(known) : Outcome.FAILED;
        switch (outcome) {
            case CANNOT -> {
                trail.add(route, outcome, sentence(known));
                cannot = known;
            }
            case FAILED_OVER -> {
                trail.add(route, outcome, Trail.words(known));
                tried = known;
            }
            default -> {
                trail.add(route, outcome, Trail.words(known));
                trail.add(left, Outcome.NOT_TRIED, "no other route may be tried after that");
                return trail.told(known, correlationId);
            }
        }
        LOG.debug("route {}: {}, correlation id {}", route.name(), outcome, correlationId);
        return null;
    }

    private Attempt over(Result result) {
        Attempt done = Objects.requireNonNull(attempt, "no attempt is under way");
        attempt = null;
        router.health.tell(done.route.name(), result, Duration.ofNanos(router.nanoTime.getAsLong() - done.since));
        return done;
    }

    private VoiceAiException outOfTime() {
        trail.add(left, Outcome.NOT_TRIED, "no time was left");
        VoiceAiException failure = tried == null ? cannot : tried;
        return failure != null
                ? trail.told(failure, correlationId)
                : trail.told(
                                Failure.of(FailureKind.NOT_SENT, "no time was left before anything was sent")
                                        .wayOut("Nothing was sent: give the call more time, see OutboundCall.within"),
                                correlationId)
                        .toException();
    }

    /** What was tried tells most; a route that is left in peace may be open later, one that cannot will not. */
    private VoiceAiException exhausted() {
        if (tried != null) {
            return trail.told(tried, correlationId);
        }
        if (!unhealthy.isEmpty()) {
            return noRoute("all routes for this call failed too often lately and are left in peace")
                    .notBefore(router.health.notBefore(unhealthy).orElse(null))
                    .wayOut("Nothing was sent: try again later, and look why the routes fail")
                    .toException();
        }
        return cannot != null
                ? trail.told(cannot, correlationId)
                : noRoute("no route is for this call")
                        .wayOut("Nothing was sent: look at the conditions of the routes, see VoiceAi.explain")
                        .toException();
    }

    private Failure.Builder noRoute(String problem) {
        return trail.told(
                Failure.of(FailureKind.REJECTED, "refused on this side, " + problem)
                        .reason(RejectionReason.NO_ROUTE),
                correlationId);
    }

    static String sentence(VoiceAiException failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
