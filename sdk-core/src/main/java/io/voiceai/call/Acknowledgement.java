package io.voiceai.call;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's word that it did as asked.
 *
 * @param requestId the vendor's id of this request, for its support; empty if it gave none
 * @param raw the vendor's answer as JSON text; empty if nothing had to be sent
 */
public record Acknowledgement(String requestId, String raw) {
    public Acknowledgement {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * What an answer acknowledges. For providers.
     *
     * @param requestId the vendor's id of this request, or null if it gave none
     * @param raw the vendor's answer as JSON text
     * @return the acknowledgement
     */
    public static Acknowledgement of(@Nullable String requestId, String raw) {
        return new Acknowledgement(Objects.toString(requestId, ""), raw);
    }

    @Override
    public String toString() {
        return "Acknowledgement[request " + requestId + "]";
    }
}
