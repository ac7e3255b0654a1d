package io.voiceai.testing.internal.signing;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about who sent it, read but not yet believed.
 *
 * @param keyId the key that is said to have signed
 * @param token the session token sent; null if none
 * @param timestamp the time stamp as sent
 * @param nonce null where the scheme has none
 * @param signature as sent
 * @param candidates what may have been signed: the documented form first, then the forms of official clients that differ
 * @param signer from a secret and a candidate's string to sign to the signature
 */
public record Claim(
        String keyId,
        @Nullable String token,
        String timestamp,
        @Nullable String nonce,
        String signature,
        List<Candidate> candidates,
        BinaryOperator<String> signer) {

    /**
     * One thing that may have been signed.
     *
     * @param stringToSign the text under the signature
     * @param canonicalRequest what was hashed for it; null where the scheme has no such step
     * @param refusal the vendor's text if the signature is another; Alibaba's gateway shows in it what it signed
     */
    public record Candidate(String stringToSign, @Nullable String canonicalRequest, String refusal) {}

    /**
     * Whether a secret gives the signature that was sent.
     *
     * @param secret the key's secret
     * @return true if one of the candidates does
     */
    public boolean signedWith(String secret) {
        return matching(secret).isPresent();
    }

    /**
     * What was signed, if a secret gives the signature that was sent.
     *
     * @param secret the key's secret
     * @return empty if none of the candidates gives it
     */
    Optional<Candidate> matching(String secret) {
        return candidates.stream()
                .filter(candidate -> Digests.same(signer.apply(secret, candidate.stringToSign()), signature))
                .findFirst();
    }

    /**
     * The documented form of what is signed.
     *
     * @return the first candidate
     */
    public Candidate documented() {
        return candidates.get(0);
    }

    /**
     * The refusal of Alibaba's gateway for a signature over something else or with another secret.
     *
     * @param signed what the server signed
     * @return to be thrown
     */
    static Refusal mismatch(Candidate signed) {
        return new Refusal(400, "SignatureDoesNotMatch", signed.refusal());
    }

    /** Leaves out the token and what was signed. */
    @Override
    public String toString() {
        return "Claim[" + keyId + "]";
    }
}
