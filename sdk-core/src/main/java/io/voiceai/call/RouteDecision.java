package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a call took the route it took. {@code toString} is a line for people.
 *
 * @param chosen the name of the route that the call took, or would take; absent if there is none for it
 * @param considered the routes that were looked at, in the order in which they were; empty if the call was placed earlier and
 *     only its route is remembered
 */
public record RouteDecision(Optional<String> chosen, List<Considered> considered) {
    /** What became of one route. */
    public enum Outcome {
        /** The call took it, or would take it. */
        CHOSEN,
        /** It comes after the one that the call took. */
        NOT_NEEDED,
        /** Its condition does not hold for this call. */
        DOES_NOT_APPLY,
        /** It failed too often lately, and is left in peace for a while. */
        UNHEALTHY,
        /** Its provider cannot place such a call. */
        CANNOT,
        /** It was tried, and certainly no call was made. */
        FAILED_OVER,
        /** It was tried and failed, and no other route may be tried. */
        FAILED,
        /** It was not tried, because the call must not be placed, may have been placed, or had no time left. */
        NOT_TRIED
    }

    /**
     * One route.
     *
     * @param route its name
     * @param provider its provider's id
     * @param outcome what became of it
     * @param reason why, in one line, without numbers or secrets
     */
    public record Considered(String route, String provider, Outcome outcome, String reason) {
        public Considered {
            Objects.requireNonNull(route, "route");
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return route + " (" + provider + "): " + outcome + ", " + reason;
        }
    }

    public RouteDecision {
        Objects.requireNonNull(chosen, "chosen");
        considered = List.copyOf(considered);
    }

    @Override
    public String toString() {
        return "RouteDecision[" + chosen.orElse("none") + ", " + considered + "]";
    }
}
