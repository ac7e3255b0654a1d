package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.SignatureDiagnosis.Scheme;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why one request was refused by Alibaba's gateway. */
final class AliyunDiagnosis {

    private final KeyRing keys;
    private final NonceMemory nonces;
    private final AcceptedMemory memory;
    private final Diagnoser diagnoser;
    private final WireRequest request;
    private final List<Field> fields;
    private final Instant now;
    private final boolean acs3;
    private final Scheme scheme;

    AliyunDiagnosis(
            KeyRing keys,
            NonceMemory nonces,
            AcceptedMemory memory,
            WireRequest request,
            List<Field> fields,
            Instant now) {
        this.keys = keys;
        this.nonces = nonces;
        this.memory = memory;
        this.diagnoser = new Diagnoser(keys, memory);
        this.request = SignedHosts.asSigned(request);
        this.fields = fields;
        this.now = now;
        String authorization = request.header("authorization");
        this.acs3 = authorization != null && authorization.startsWith("ACS3-");
        this.scheme = scheme(acs3, AuthorizationHeader.of(request).algorithm());
    }

    private static Scheme scheme(boolean acs3, String algorithm) {
        if (!acs3) {
            return Scheme.HMAC_SHA1;
        }
        return algorithm.equals(Scheme.ACS3_HMAC_SM3.wireName()) ? Scheme.ACS3_HMAC_SM3 : Scheme.ACS3_HMAC_SHA256;
    }

    /**
     * Explains a refusal.
     *
     * @param refusal what the verifier decided
     * @param window how far away a time stamp may be
     * @return never null
     */
    SignatureDiagnosis of(Refusal refusal, Duration window) {
        return diagnoser.safely(scheme, () -> explain(refusal, window));
    }

    private SignatureDiagnosis explain(Refusal refusal, Duration window) {
        return switch (refusal.code()) {
            case "SignatureDoesNotMatch" -> mismatch();
            case "InvalidAccessKeyId.NotFound" -> plain(KeyHints.unknown(claim().keyId(), keys));
            case "MissingSecurityToken", "InvalidSecurityToken.Malformed" -> plain(token());
            case "InvalidTimeStamp.Format" -> plain(StampHints.malformedIso(claim().timestamp()));
            case "InvalidTimeStamp.Expired" ->
                plain(StampHints.faraway(Instant.parse(claim().timestamp()), now, window));
            case "SignatureNonceUsed" -> plain(StampHints.usedNonce(firstUse(), now));
            case "InvalidSignatureMethod", "InvalidSignatureVersion" -> plain(unsupported());
            case "IncompleteSignature" ->
                plain(acs3 ? PartHints.incompleteAcs3(request) : PartHints.missingParameter("Signature", request));
            default ->
                plain(
                        acs3
                                ? PartHints.missingAcs3Header(request)
                                : PartHints.missingParameter(refusal.code().replaceFirst("^Missing", ""), request));
        };
    }

    private SignatureDiagnosis plain(Hint hint) {
        return diagnoser.plain(scheme, hint);
    }

    private Claim claim() {
        return acs3 ? Acs3Scheme.unchecked(request) : RpcScheme.claim(request.method(), fields);
    }

    private Hint token() {
        Claim claim = claim();
        KeyPair key = keys.find(claim.keyId());
        String place = acs3 ? "the header x-acs-security-token" : "the parameter SecurityToken";
        return key == null ? KeyHints.unknown(claim.keyId(), keys) : KeyHints.token(key, claim.token(), place);
    }

    private Instant firstUse() {
        Claim claim = claim();
        return nonces.firstUsedAt(claim.keyId(), String.valueOf(claim.nonce())).orElse(now);
    }

    private Hint unsupported() {
        return new Hint(
                Cause.METHOD_UNSUPPORTED,
                acs3
                        ? "The emulator verifies ACS3-HMAC-SHA256 and ACS3-HMAC-SM3: begin Authorization with one of them."
                        : "The emulator verifies SignatureMethod=HMAC-SHA1 with SignatureVersion=1.0: send both so.");
    }

    private SignatureDiagnosis mismatch() {
        Claim claim = claim();
        if (acs3) {
            Acs3Algorithm algorithm =
                    Acs3Algorithm.named(AuthorizationHeader.of(request).algorithm());
            String declared = String.valueOf(request.header(Acs3Scheme.BODY_HASH));
            Hint bodyHash = bodyHash(algorithm, declared);
            return diagnoser.mismatch(
                    scheme, claim, now, bodyHash, key -> acs3Mistake(claim, algorithm, key, bodyHash, declared));
        }
        return diagnoser.mismatch(scheme, claim, now, null, key -> rpcMistake(claim, key));
    }

    private Optional<Trial.Proof> rpcMistake(Claim claim, KeyPair key) {
        RpcSignings signings =
                new RpcSignings(() -> new Said(null, claim.documented().stringToSign()), key, keys);
        RpcMistakes texts =
                new RpcMistakes(request, text -> claim.signer().apply(key.secret(), text), memory.lastSignatures());
        return new Trial(claim.signature())
                .find(texts.all(fields), List.of(), signings.all(), signings.ownSecretMistakes());
    }

    private Optional<Trial.Proof> acs3Mistake(
            Claim claim, Acs3Algorithm algorithm, KeyPair key, @Nullable Hint bodyHash, String declared) {
        // Whoever declares another body's hash has signed that hash.
        String signedHash = bodyHash == null ? algorithm.hashHex(request.body()) : declared;
        List<CanonicalText> rights =
                Acs3Scheme.texts(request, AuthorizationHeader.of(request).signedHeaders(), signedHash);
        Acs3Mistakes mistakes = new Acs3Mistakes(request, algorithm, rights, key, keys);
        return new Trial(claim.signature())
                .find(mistakes.texts(), mistakes.forms(), mistakes.signings(), mistakes.ownSecretMistakes());
    }

    private @Nullable Hint bodyHash(Acs3Algorithm algorithm, String declared) {
        byte[] body = request.body();
        String actual = algorithm.hashHex(body);
        if (declared.equals(actual)) {
            return null;
        }
        Acs3Algorithm other = algorithm == Acs3Algorithm.HMAC_SM3 ? Acs3Algorithm.HMAC_SHA256 : Acs3Algorithm.HMAC_SM3;
        String start = "The header " + Acs3Scheme.BODY_HASH;
        if (declared.equals(other.hashHex(body))) {
            return new Hint(
                    Cause.OTHER_HASH,
                    start + " has the hash of " + other.wireName() + " but the algorithm is " + algorithm.wireName()
                            + ": use one algorithm throughout.");
        }
        if (declared.equals(algorithm.hashHex(new byte[0]))) {
            return new Hint(
                    Cause.BODY_NOT_SIGNED,
                    start + " has the hash of no bytes but a body of " + body.length
                            + " bytes came: hash what is sent.");
        }
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(actual));
        if (declared.equalsIgnoreCase(actual) || declared.equals(base64)) {
            return new Hint(
                    Cause.BODY_HASH_DIFFERS, start + " has the right hash in another form: write lower-case hex.");
        }
        return new Hint(
                Cause.BODY_HASH_DIFFERS,
                start + " is not the hash of the " + body.length + " bytes that arrived: the body was changed after"
                        + " signing, by a library that wrote it again or by a proxy; sign the bytes that are sent.");
    }
}
