package io.voiceai.aliyun.rpc;

import io.voiceai.auth.Credentials;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likely cause of one refusal. What was signed is computed once more from the request that was sent, so that
 * signing has to keep nothing.
 */
final class RefusalDoctor {
    private static final Duration NEAR = Duration.ofSeconds(60);

    private final SignatureAlgorithm algorithm;
    private final Endpoint endpoint;
    private final Credentials key;

    RefusalDoctor(SignatureAlgorithm algorithm, Endpoint endpoint, Credentials key) {
        this.algorithm = algorithm;
        this.endpoint = endpoint;
        this.key = key;
    }

    @Nullable
    String diagnose(SignedRequest sent, Instant signedAt, Reading.Refused refused, WireAnswer answer) {
        String code = refused.code();
        if (code.equals("SignatureDoesNotMatch") || code.equals("IncompleteSignature")) {
            return signature(sent, refused.message());
        }
        if (code.startsWith("InvalidAccessKeyId")) {
            return accessKeyId(code);
        }
        if (code.equals("MissingSecurityToken")) {
            return wrongKey();
        }
        if (code.startsWith("InvalidSecurityToken")) {
            return KeyShape.hasForeignToken(key.id(), token())
                    ? "A security token is given beside the id of a long-lived key: leave the token out, or give the"
                            + " temporary key it belongs to"
                    : wrongKey();
        }
        boolean expired = code.equals("InvalidTimeStamp.Expired") || code.equals("IllegalTimestamp");
        return expired ? clock(signedAt, answer) : null;
    }

    private @Nullable String signature(SignedRequest sent, @Nullable String message) {
        String wrong = wrongKey();
        if (wrong != null) {
            return wrong;
        }
        String compared = message == null ? null : compare(sent, message);
        String unusual = KeyShape.unusual(algorithm, key.id(), key.secret(), token());
        if (compared == null) {
            return unusual == null ? null : "Check the access key secret: " + unusual;
        }
        return unusual != null && SignatureDoctor.blamesSecret(compared) ? compared + " (" + unusual + ")" : compared;
    }

    private @Nullable String compare(SignedRequest sent, String message) {
        return algorithm == SignatureAlgorithm.RPC_HMAC_SHA1
                ? SignatureDoctor.compare(rpc(sent), message)
                : SignatureDoctor.compare(acs3(sent), message);
    }

    /** The parameters are sent as they are signed, with the signature behind them. */
    RpcSignature rpc(SignedRequest sent) {
        String all = sent.method().equals("GET") ? sent.query() : new String(sent.body(), StandardCharsets.US_ASCII);
        String canonical = all.substring(0, all.lastIndexOf("&Signature="));
        byte[] toSign = RpcSignature.stringToSign(sent.method(), canonical.getBytes(StandardCharsets.US_ASCII));
        return new RpcSignature(
                canonical, new String(toSign, StandardCharsets.US_ASCII), RpcSignature.sign(toSign, key.secret()));
    }

    Acs3Signature acs3(SignedRequest sent) {
        Map<String, String> signed = new TreeMap<>();
        sent.headers().forEach(header -> signed.put(header.getKey(), header.getValue()));
        signed.remove("Authorization");
        signed.put("host", endpoint.hostHeader());
        if (sent.contentType() != null) {
            signed.put("content-type", sent.contentType());
        }
        byte[] query = sent.query().getBytes(StandardCharsets.US_ASCII);
        return Acs3Signature.of(algorithm, sent.method(), "/", query, signed, sent.body(), key.secret());
    }

    private @Nullable String accessKeyId(String code) {
        String wrong = wrongKey();
        if (wrong != null || !code.endsWith(".NotFound")) {
            return wrong;
        }
        return key.id().startsWith("LTAI") || key.id().startsWith("STS.")
                ? "The access key id has the usual form, but is not known at this endpoint: it was deleted, is incomplete,"
                        + " or belongs to the other site (China, international)"
                : "Check the access key id: it usually begins with LTAI, that of a temporary key with STS., and this one"
                        + " does not";
    }

    private static @Nullable String clock(Instant signedAt, WireAnswer answer) {
        Instant vendors = answer.date();
        boolean near =
                vendors != null && Duration.between(vendors, signedAt).abs().compareTo(NEAR) <= 0;
        return near
                ? "A proxy held the request back or changed its time stamp, for this machine's clock is right"
                : null;
    }

    private @Nullable String wrongKey() {
        return KeyShape.wrong(algorithm, key.id(), key.secret(), token());
    }

    private @Nullable String token() {
        return key.token().orElse(null);
    }
}
