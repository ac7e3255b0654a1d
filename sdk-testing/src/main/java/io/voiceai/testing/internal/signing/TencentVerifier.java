package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;

/** Believes or refuses a request as Tencent's gateway does: key, token, time stamp, then signature. */
public final class TencentVerifier {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final KeyRing keys;
    private final AcceptedMemory accepted;

    /**
     * Verifies against keys.
     *
     * @param keys the keys that are known
     * @param accepted what was believed lately
     */
    public TencentVerifier(KeyRing keys, AcceptedMemory accepted) {
        this.keys = keys;
        this.accepted = accepted;
    }

    /**
     * Verifies a request.
     *
     * @param request as it arrived
     * @param now the time
     * @throws Refusal if it is not believed
     */
    public void verify(WireRequest request, Instant now) {
        Claim claim = Tc3Scheme.claim(request);
        KeyPair key = keys.find(claim.keyId());
        if (key == null) {
            throw new Refusal(
                    200, "AuthFailure.SecretIdNotFound", "The SecretId is not found, please ensure it is correct.");
        }
        if (key.token() != null && (claim.token() == null || !Digests.same(key.token(), claim.token()))) {
            throw new Refusal(200, "AuthFailure.TokenFailure", "The token is wrong or has expired.");
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(claim.timestamp()));
        if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
            throw new Refusal(
                    200,
                    "AuthFailure.SignatureExpire",
                    "The provided credentials could not be validated because the time stamp is more than five minutes"
                            + " away from the server's time.");
        }
        Claim.Candidate signed = claim.matching(key.secret())
                .orElseThrow(() -> new Refusal(
                        200, "AuthFailure.SignatureFailure", claim.documented().refusal()));
        accepted.accepted(claim, signed, now);
    }

    /**
     * Explains a refusal of {@link #verify}, for a developer; never fails.
     *
     * @param request as it arrived
     * @param now the time
     * @param refusal what was decided
     * @return why, without a secret or a long number in it
     */
    public SignatureDiagnosis explain(WireRequest request, Instant now, Refusal refusal) {
        return new TencentDiagnosis(keys, accepted, request, now).of(refusal, WINDOW);
    }
}
