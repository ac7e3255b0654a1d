package io.voiceai.testing.internal.signing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was signed in the last requests that were believed: a request with the signature of one of them is a copy of it.
 * Safe for several threads.
 */
public final class AcceptedMemory {

    private static final int KEPT = 1_000;
    // Longer strings are those of imports; a thousand of them would fill the memory of a test.
    private static final int LONGEST = 20_000;
    private static final int SIGNATURES_KEPT = 20;

    private final Map<String, Accepted> bySignature = new LinkedHashMap<>();
    private final Deque<String> lastSignatures = new ArrayDeque<>();

    /** Starts empty. */
    public AcceptedMemory() {}

    /** Forgets all. */
    public synchronized void clear() {
        bySignature.clear();
        lastSignatures.clear();
    }

    /**
     * A request that was believed.
     *
     * @param at when
     * @param said what was signed
     * @param token the session token in it; null if none
     */
    record Accepted(Instant at, Said said, @Nullable String token) {

        /** Leaves out what was signed. */
        @Override
        public String toString() {
            return "Accepted[" + at + "]";
        }
    }

    /**
     * Takes note of a request that was believed.
     *
     * @param claim what it said
     * @param signed which of its candidates was signed
     * @param now the time
     */
    synchronized void accepted(Claim claim, Claim.Candidate signed, Instant now) {
        seen(claim.signature());
        int length = signed.stringToSign().length()
                + (signed.canonicalRequest() == null
                        ? 0
                        : signed.canonicalRequest().length());
        if (length > LONGEST) {
            return;
        }
        Said said = new Said(signed.canonicalRequest(), signed.stringToSign());
        bySignature.remove(claim.signature());
        bySignature.put(claim.signature(), new Accepted(now, said, claim.token()));
        if (bySignature.size() > KEPT) {
            bySignature.remove(bySignature.keySet().iterator().next());
        }
    }

    /**
     * Takes note of a signature, right or wrong.
     *
     * @param signature as sent
     */
    synchronized void seen(String signature) {
        lastSignatures.addFirst(signature);
        if (lastSignatures.size() > SIGNATURES_KEPT) {
            lastSignatures.removeLast();
        }
    }

    /**
     * The request that was believed with a signature.
     *
     * @param signature as sent
     * @return empty if there was none, or too long ago
     */
    synchronized Optional<Accepted> withSignature(String signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    /**
     * A request that was believed with the same content.
     *
     * @param stringToSign what has to be signed
     * @return empty if there was none, or too long ago
     */
    synchronized Optional<Accepted> withContent(String stringToSign) {
        return bySignature.values().stream()
                .filter(accepted -> accepted.said().stringToSign().equals(stringToSign))
                .findFirst();
    }

    /**
     * The last signatures, right or wrong.
     *
     * @return at most 20, the latest first
     */
    synchronized List<String> lastSignatures() {
        return List.copyOf(lastSignatures);
    }
}
