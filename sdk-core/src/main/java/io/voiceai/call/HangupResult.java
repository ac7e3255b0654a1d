package io.voiceai.call;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's confirmation of a hang-up.
 *
 * @param outcome what the vendor confirmed
 * @param requestId the vendor's id of this request, for its support; empty if it gave none
 * @param raw the vendor's answer as JSON text; empty if the vendor refused because nothing was left to end
 */
public record HangupResult(Outcome outcome, String requestId, String raw) {
    public HangupResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * A confirmation. For providers.
     *
     * @param requestId the vendor's id of this request, or null if it gave none
     * @param raw the vendor's answer as JSON text
     * @return the result
     */
    public static HangupResult confirmed(@Nullable String requestId, String raw) {
        return new HangupResult(Outcome.CONFIRMED, Objects.toString(requestId, ""), raw);
    }

    /** What a vendor can confirm. */
    public enum Outcome {
        /** The vendor took the hang-up. */
        CONFIRMED,
        /** The call was over already, or the vendor does not know it any more. */
        ALREADY_ENDED
    }

    @Override
    public String toString() {
        return "HangupResult[" + outcome + ", request " + requestId + "]";
    }
}
