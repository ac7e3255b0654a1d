package io.voiceai.call;

import java.util.Objects;

/**
 * A call that the vendor has accepted; the callee's phone may not ring yet.
 *
 * @param ref what every later operation needs; store it
 * @param correlationId the caller's reference, or the one that was generated; under it the vendor's records can be joined
 *     where the vendor carries it
 * @param requestId the vendor's id of this request, for its support
 * @param raw the vendor's answer as JSON text
 */
public record PlacedCall(CallRef ref, String correlationId, String requestId, String raw) {
    public PlacedCall {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(raw, "raw");
    }

    @Override
    public String toString() {
        return "PlacedCall[" + ref + ", correlation id " + correlationId + ", request " + requestId + "]";
    }
}
