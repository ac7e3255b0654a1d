package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** Believes or refuses a request as Alibaba's gateway does: key, token, time stamp, signature, then nonce. */
public final class AliyunVerifier {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Pattern STAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    private final KeyRing keys;
    private final NonceMemory nonces;
    private final AcceptedMemory accepted;

    /**
     * Verifies against keys.
     *
     * @param keys the keys that are known
     * @param nonces the nonces that were used
     * @param accepted what was believed lately
     */
    public AliyunVerifier(KeyRing keys, NonceMemory nonces, AcceptedMemory accepted) {
        this.accepted = accepted;
        this.keys = keys;
        this.nonces = nonces;
    }

    /**
     * Verifies a request.
     *
     * @param request as it arrived
     * @param fields its query and form body together
     * @param now the time
     * @throws Refusal if it is not believed
     */
    public void verify(WireRequest request, List<Field> fields, Instant now) {
        Claim claim = claim(request, fields);
        KeyPair key = key(claim);
        verifyTime(claim, now);
        Claim.Candidate signed = claim.matching(key.secret()).orElseThrow(() -> Claim.mismatch(claim.documented()));
        if (claim.nonce() != null && !nonces.firstUse(key.id(), claim.nonce(), now)) {
            throw new Refusal(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
        }
        accepted.accepted(claim, signed, now);
    }

    /**
     * Explains a refusal of {@link #verify}, for a developer; never fails.
     *
     * @param request as it arrived
     * @param fields its query and form body together
     * @param now the time
     * @param refusal what was decided
     * @return why, without a secret or a long number in it
     */
    public SignatureDiagnosis explain(WireRequest request, List<Field> fields, Instant now, Refusal refusal) {
        return new AliyunDiagnosis(keys, nonces, accepted, request, fields, now).of(refusal, WINDOW);
    }

    /**
     * Takes back that a request was believed, as if it had never arrived: the same bytes may come once more.
     *
     * @param request one that {@link #verify} has believed
     * @param fields its query and form body together
     */
    public void forget(WireRequest request, List<Field> fields) {
        Claim claim = claim(request, fields);
        if (claim.nonce() != null) {
            nonces.forget(claim.keyId(), claim.nonce());
        }
    }

    private static Claim claim(WireRequest request, List<Field> fields) {
        String authorization = request.header("authorization");
        boolean acs3 = authorization != null && authorization.startsWith("ACS3-");
        return acs3 ? Acs3Scheme.claim(request) : RpcScheme.claim(request.method(), fields);
    }

    private KeyPair key(Claim claim) {
        KeyPair key = keys.find(claim.keyId());
        if (key == null) {
            throw new Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
        }
        String token = claim.token();
        if (key.token() != null && (token == null || token.isEmpty())) {
            throw new Refusal(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
        }
        if (key.token() != null && !Digests.same(key.token(), String.valueOf(token))) {
            throw new Refusal(
                    400, "InvalidSecurityToken.Malformed", "The specified parameter \"SecurityToken\" is not valid.");
        }
        return key;
    }

    private static void verifyTime(Claim claim, Instant now) {
        Instant sent;
        try {
            if (!STAMP.matcher(claim.timestamp()).matches()) {
                throw new DateTimeParseException("another form", claim.timestamp(), 0);
            }
            sent = Instant.parse(claim.timestamp());
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
        }
        if (Duration.between(sent, now).abs().compareTo(WINDOW) > 0) {
            throw new Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
        }
    }
}
