package io.voiceai.aliyun.rpc;

import io.voiceai.auth.Credentials;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs and reads requests of one product of Alibaba Cloud. With {@link SignatureAlgorithm#RPC_HMAC_SHA1} all parameters
 * travel in the form body, so that no phone number stands in an address; with the V3 algorithms they travel where the
 * vendor's own clients put them.
 */
public final class AliyunRpcProtocol implements Protocol {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "AccessKeyId",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "Signature",
            "Timestamp",
            "Format",
            "SecurityToken");

    private final Endpoint endpoint;
    private final String version;
    private final SignatureAlgorithm algorithm;
    private final @Nullable Acs3Crypto crypto;
    private final Envelope envelope;

    /**
     * Sets a product's protocol up.
     *
     * @param endpoint the product's endpoint
     * @param version the API version, such as {@code 2020-11-09}
     * @param algorithm how to sign
     * @param codes the gateway's and the product's error codes
     * @param answersHaveCode whether the product's successful answers carry a {@code Code}
     * @throws VoiceAiException of kind {@code CONFIG} if the algorithm needs a library that is not there
     */
    public AliyunRpcProtocol(
            Endpoint endpoint, String version, SignatureAlgorithm algorithm, CodeBook codes, boolean answersHaveCode) {
        this.endpoint = endpoint;
        this.version = version;
        this.algorithm = algorithm;
        crypto = algorithm == SignatureAlgorithm.RPC_HMAC_SHA1 ? null : Acs3Crypto.of(algorithm);
        envelope = new Envelope(codes, answersHaveCode);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public SignedRequest sign(
            Operation<?, ?> operation, Map<String, Object> fields, Credentials credentials, Instant now, String nonce) {
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return crypto == null
                ? signRpc(operation, fields, credentials, time, nonce)
                : signAcs3(crypto, operation, fields, credentials, time, nonce);
    }

    @Override
    public Reading read(Operation<?, ?> operation, WireAnswer answer) {
        return envelope.open(operation, answer);
    }

    @Override
    public @Nullable String diagnose(
            Operation<?, ?> operation,
            SignedRequest sent,
            Credentials credentials,
            Instant signedAt,
            Reading.Refused refused,
            WireAnswer answer) {
        return new RefusalDoctor(algorithm, endpoint, credentials).diagnose(sent, signedAt, refused, answer);
    }

    private SignedRequest signRpc(
            Operation<?, ?> operation, Map<String, Object> fields, Credentials credentials, String time, String nonce) {
        TreeMap<String, String> all = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (COMMON.contains(name)) {
                throw VoiceAiException.invalidRequest(name, "is a parameter that the protocol sets", null);
            }
            all.put(name, WireText.of(value));
        });
        all.put("Action", operation.action());
        all.put("Version", version);
        all.put("AccessKeyId", credentials.id());
        all.put("SignatureMethod", algorithm.wireName());
        all.put("SignatureVersion", "1.0");
        all.put("SignatureNonce", nonce);
        all.put("Timestamp", time);
        all.put("Format", "JSON");
        credentials.token().ifPresent(token -> all.put("SecurityToken", token));
        byte[] canonical = PercentEncoding.query(all.entrySet());
        String method = operation.isGet() ? "GET" : "POST";
        String signature = RpcSignature.sign(RpcSignature.stringToSign(method, canonical), credentials.secret());
        ByteArrayOutputStream form = new ByteArrayOutputStream(canonical.length + 64);
        form.writeBytes(canonical);
        form.writeBytes("&Signature=".getBytes(StandardCharsets.US_ASCII));
        PercentEncoding.encode(signature, form);
        return operation.isGet()
                ? new SignedRequest(method, form.toString(StandardCharsets.US_ASCII), List.of(), null, new byte[0])
                : new SignedRequest(method, "", List.of(), FORM, form.toByteArray());
    }

    private SignedRequest signAcs3(
            Acs3Crypto hash,
            Operation<?, ?> operation,
            Map<String, Object> fields,
            Credentials credentials,
            String time,
            String nonce) {
        TreeMap<String, String> query = new TreeMap<>();
        TreeMap<String, String> form = new TreeMap<>();
        fields.forEach((name, value) ->
                (operation.bodyParameters().contains(name) ? form : query).put(name, WireText.of(value)));
        byte[] body = PercentEncoding.query(form.entrySet());
        String hashedBody = Acs3Signature.hex(hash.hash(body));
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("x-acs-action", operation.action());
        headers.put("x-acs-version", version);
        headers.put("x-acs-date", time);
        headers.put("x-acs-signature-nonce", nonce);
        headers.put("x-acs-content-sha256", hashedBody);
        credentials.token().ifPresent(token -> {
            headers.put("x-acs-accesskey-id", credentials.id());
            headers.put("x-acs-security-token", token);
        });
        String contentType = form.isEmpty() ? null : FORM;
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put("host", endpoint.hostHeader());
        if (contentType != null) {
            signed.put("content-type", contentType);
        }
        byte[] canonicalQuery = PercentEncoding.query(query.entrySet());
        String method = operation.isGet() ? "GET" : "POST";
        Acs3Signature signature = Acs3Signature.of(
                hash, algorithm, method, "/", canonicalQuery, signed, hashedBody, credentials.secret());
        headers.put("Authorization", signature.authorization(algorithm, credentials.id()));
        return new SignedRequest(
                method,
                new String(canonicalQuery, StandardCharsets.US_ASCII),
                List.copyOf(headers.entrySet()),
                contentType,
                body);
    }
}
