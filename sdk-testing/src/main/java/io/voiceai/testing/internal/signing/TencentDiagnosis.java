package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.SignatureDiagnosis.Scheme;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why one request was refused by Tencent's gateway. */
final class TencentDiagnosis {

    private static final Scheme SCHEME = Scheme.TC3_HMAC_SHA256;

    private final KeyRing keys;
    private final Diagnoser diagnoser;
    private final WireRequest request;
    private final Instant now;

    TencentDiagnosis(KeyRing keys, AcceptedMemory memory, WireRequest request, Instant now) {
        this.keys = keys;
        this.diagnoser = new Diagnoser(keys, memory);
        this.request = SignedHosts.asSigned(request);
        this.now = now;
    }

    /**
     * Explains a refusal.
     *
     * @param refusal what the verifier decided
     * @param window how far away a time stamp may be
     * @return never null
     */
    SignatureDiagnosis of(Refusal refusal, Duration window) {
        return diagnoser.safely(SCHEME, () -> explain(refusal, window));
    }

    private SignatureDiagnosis explain(Refusal refusal, Duration window) {
        String stamp = String.valueOf(request.header("x-tc-timestamp"));
        return switch (refusal.code()) {
            case "AuthFailure.SignatureFailure" -> mismatch(stamp);
            case "AuthFailure.SecretIdNotFound" -> plain(KeyHints.unknown(claim().keyId(), keys));
            case "AuthFailure.TokenFailure" -> plain(token());
            case "AuthFailure.SignatureExpire" ->
                plain(StampHints.faraway(Instant.ofEpochSecond(Long.parseLong(stamp)), now, window));
            case "AuthFailure.InvalidAuthorization" -> plain(PartHints.tc3Authorization(request));
            case "InvalidParameterValue" -> plain(StampHints.malformedUnix(stamp));
            default ->
                plain(new Hint(
                        Cause.PART_MISSING,
                        "The header X-TC-Timestamp is missing: send the seconds since 1970 that are signed."));
        };
    }

    private SignatureDiagnosis plain(Hint hint) {
        return diagnoser.plain(SCHEME, hint);
    }

    private Claim claim() {
        return Tc3Scheme.claim(request);
    }

    private Hint token() {
        Claim claim = claim();
        KeyPair key = keys.find(claim.keyId());
        return key == null
                ? KeyHints.unknown(claim.keyId(), keys)
                : KeyHints.token(key, claim.token(), "the header X-TC-Token");
    }

    private SignatureDiagnosis mismatch(String stamp) {
        Claim claim;
        try {
            claim = claim();
        } catch (Refusal ofDate) {
            return plain(StampHints.otherDate(stamp));
        }
        return diagnoser.mismatch(SCHEME, claim, now, null, key -> mistake(claim, key));
    }

    private Optional<Trial.Proof> mistake(Claim claim, KeyPair key) {
        List<CanonicalText> rights =
                Tc3Scheme.texts(request, AuthorizationHeader.of(request).signedHeaders());
        Tc3Mistakes mistakes = new Tc3Mistakes(request, claim, rights, key, keys);
        return new Trial(claim.signature())
                .find(mistakes.texts(), mistakes.forms(), mistakes.signings(), mistakes.ownSecretMistakes());
    }
}
