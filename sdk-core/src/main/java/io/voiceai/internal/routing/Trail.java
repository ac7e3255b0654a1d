package io.voiceai.internal.routing;

import io.voiceai.call.RouteDecision;
import io.voiceai.call.RouteDecision.Considered;
import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Failure;
import io.voiceai.error.VoiceAiException;
import io.voiceai.routing.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What became of the routes of one call so far. */
final class Trail {
    private final List<Considered> considered;

    Trail(List<Considered> considered) {
        this.considered = new ArrayList<>(considered);
    }

    void add(Route route, Outcome outcome, String reason) {
        considered.add(line(route, outcome, reason));
    }

    void add(Collection<Route> routes, Outcome outcome, String reason) {
        routes.forEach(route -> add(route, outcome, reason));
    }

    /** The decision if the call takes this route. */
    RouteDecision taking(Route route, Collection<Route> left) {
        List<Considered> all = new ArrayList<>(considered);
        all.add(line(route, Outcome.CHOSEN, Selection.reason(route)));
        left.forEach(later -> all.add(line(later, Outcome.NOT_NEEDED, Selection.reason(later))));
        return new RouteDecision(Optional.of(route.name()), all);
    }

    /** The decision if the call takes none. */
    RouteDecision takingNone() {
        return new RouteDecision(Optional.empty(), considered);
    }

    /** The failure with what became of the routes. */
    VoiceAiException told(VoiceAiException failure, String correlationId) {
        return told(failure.failure().toBuilder(), correlationId).build().toException(failure);
    }

    /** The failure with what became of the routes. */
    Failure.Builder told(Failure.Builder failure, String correlationId) {
        return failure.correlationId(correlationId)
                .routes(considered.stream().map(Considered::toString).toList());
    }

    /** A failure in a few words. */
    static String words(VoiceAiException failure) {
        StringBuilder words = new StringBuilder(failure.kind().name());
        if (failure instanceof CallRejectedException refused) {
            words.append(' ').append(refused.reason());
        }
        failure.field().ifPresent(field -> words.append(", ").append(field));
        failure.vendorCode().ifPresent(code -> words.append(", ").append(code));
        failure.stage().ifPresent(stage -> words.append(", stage ").append(stage));
        return words.toString();
    }

    private static Considered line(Route route, Outcome outcome, String reason) {
        return new Considered(route.name(), route.provider(), outcome, reason);
    }
}
