package io.voiceai.call;

import java.util.Objects;
import java.util.Optional;

/**
 * A call that the vendor has accepted; the callee's phone may not ring yet.
 *
 * @param ref what every later operation needs; store it
 * @param correlationId the caller's reference, or the one that was generated; under it the vendor's records can be joined
 *     where the vendor carries it
 * @param requestId the vendor's id of this request, for its support
 * @param raw the vendor's answer as JSON text
 * @param route which route it took and why; absent if it was placed without routes
 */
public record PlacedCall(
        CallRef ref, String correlationId, String requestId, String raw, Optional<RouteDecision> route) {
    public PlacedCall {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(route, "route");
    }

    /**
     * A call that was placed without routes.
     *
     * @param ref what every later operation needs
     * @param correlationId the caller's reference, or the one that was generated
     * @param requestId the vendor's id of this request
     * @param raw the vendor's answer as JSON text
     */
    public PlacedCall(CallRef ref, String correlationId, String requestId, String raw) {
        this(ref, correlationId, requestId, raw, Optional.empty());
    }

    /**
     * The same call, with the route it took.
     *
     * @param decision which route and why
     * @return a changed copy
     */
    public PlacedCall by(RouteDecision decision) {
        return new PlacedCall(ref, correlationId, requestId, raw, Optional.of(decision));
    }

    @Override
    public String toString() {
        return "PlacedCall[" + ref + ", correlation id " + correlationId + ", request " + requestId
                + route.map(decision -> ", route " + decision.chosen().orElse("none"))
                        .orElse("")
                + "]";
    }
}
