package io.voiceai.tencent.ccc;

import io.voiceai.auth.Credentials;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs and reads requests of one product of Tencent Cloud's API 3.0: POST, the parameters as one flat JSON object, the
 * names of operation and version in headers, {@code content-type;host} signed as the vendor's own clients do.
 */
public final class Tc3Protocol implements Protocol {
    /** What is signed must be what is sent, byte for byte; this is the form in which OkHttp sends it. */
    private static final String JSON = "application/json; charset=utf-8";

    private final Endpoint endpoint;
    private final String service;
    private final String version;
    private final @Nullable String region;
    private final @Nullable String language;
    private final Envelope envelope;

    /**
     * Sets a product's protocol up.
     *
     * @param endpoint the product's endpoint
     * @param service the product's name in the credential scope, such as {@code ccc}
     * @param version the API version, such as {@code 2020-02-10}
     * @param region sent as X-TC-Region; null for no such header
     * @param language sent as X-TC-Language; null for no such header
     * @param codes the gateway's and the product's error codes
     */
    public Tc3Protocol(
            Endpoint endpoint,
            String service,
            String version,
            @Nullable String region,
            @Nullable String language,
            CodeBook codes) {
        this.endpoint = endpoint;
        this.service = service;
        this.version = version;
        this.region = region;
        this.language = language;
        envelope = new Envelope(codes);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    /** The protocol has no nonce: the time stamp alone limits how long a request is good, to five minutes. */
    @Override
    public SignedRequest sign(
            Operation<?, ?> operation, Map<String, Object> fields, Credentials credentials, Instant now, String nonce) {
        byte[] body = WireText.json(fields);
        long timestamp = now.getEpochSecond();
        Map<String, String> signed = Map.of("content-type", JSON, "host", endpoint.hostHeader());
        Tc3Signature signature =
                Tc3Signature.of("POST", "/", "", signed, body, service, timestamp, credentials.secret());
        TreeMap<String, String> headers = new TreeMap<>();
        headers.put("Authorization", signature.authorization(credentials.id()));
        headers.put("X-TC-Action", operation.action());
        headers.put("X-TC-Version", version);
        headers.put("X-TC-Timestamp", Long.toString(timestamp));
        if (region != null) {
            headers.put("X-TC-Region", region);
        }
        if (language != null) {
            headers.put("X-TC-Language", language);
        }
        credentials.token().ifPresent(token -> headers.put("X-TC-Token", token));
        return new SignedRequest("POST", "", List.copyOf(headers.entrySet()), JSON, body);
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
        return Tc3Doctor.diagnose(refused.code(), credentials, endpoint.host(), signedAt, answer);
    }
}
