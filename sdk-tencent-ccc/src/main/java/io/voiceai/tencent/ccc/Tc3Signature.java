package io.voiceai.tencent.ccc;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature TC3-HMAC-SHA256 (Tencent Cloud, "Signature v3"), with the strings on the way to it.
 *
 * @param hashedPayload the body's SHA-256 in lower-case hex
 * @param canonicalRequest the six parts
 * @param credentialScope date in UTC, service and {@code tc3_request}
 * @param stringToSign the algorithm, the time stamp, the scope and the canonical request's hash
 * @param signature lower-case hex
 * @param signedHeaders the names of the signed headers joined by semicolons
 */
public record Tc3Signature(
        String hashedPayload,
        String canonicalRequest,
        String credentialScope,
        String stringToSign,
        String signature,
        String signedHeaders) {
    /** The name of the algorithm on the wire. */
    public static final String ALGORITHM = "TC3-HMAC-SHA256";

    private static final String TERMINATOR = "tc3_request";

    /**
     * Signs.
     *
     * @param method the HTTP method
     * @param path the path, {@code /} for this API
     * @param query the raw query, percent-encoded and sorted; empty for POST
     * @param headers the headers to sign as they are sent, content-type and host at least
     * @param payload the body as it will be sent
     * @param service the service in the credential scope: the first label of the host
     * @param timestamp seconds since 1970, as in X-TC-Timestamp
     * @param secretKey the secret key
     * @return the signature and the strings on the way to it
     */
    public static Tc3Signature of(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            byte[] payload,
            String service,
            long timestamp,
            String secretKey) {
        TreeMap<String, String> sorted = new TreeMap<>();
        headers.forEach((name, value) ->
                sorted.put(name.toLowerCase(Locale.ROOT), value.strip().toLowerCase(Locale.ROOT)));
        StringBuilder lines = new StringBuilder(512);
        lines.append(method.toUpperCase(Locale.ROOT)).append('\n').append(path).append('\n');
        lines.append(query).append('\n');
        sorted.forEach(
                (name, value) -> lines.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", sorted.keySet());
        String hashedPayload = hash(payload);
        lines.append('\n').append(names).append('\n').append(hashedPayload);
        String canonical = lines.toString();
        String date = date(timestamp);
        String scope = date + '/' + service + '/' + TERMINATOR;
        String toSign = ALGORITHM + '\n' + timestamp + '\n' + scope + '\n' + hash(utf8(canonical));
        String signature = HexFormat.of().formatHex(hmac(key(secretKey, date, service), toSign));
        return new Tc3Signature(hashedPayload, canonical, scope, toSign, signature, names);
    }

    /**
     * The value of the Authorization header.
     *
     * @param secretId the key's id
     * @return the header's value
     */
    public String authorization(String secretId) {
        return ALGORITHM + " Credential=" + secretId + '/' + credentialScope + ", SignedHeaders=" + signedHeaders
                + ", Signature=" + signature;
    }

    /** The day in UTC, wherever this machine stands. */
    private static String date(long timestamp) {
        return Instant.ofEpochSecond(timestamp)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static byte[] key(String secretKey, String date, String service) {
        byte[] start = utf8("TC3" + secretKey);
        try {
            return hmac(hmac(hmac(start, date), service), TERMINATOR);
        } finally {
            Arrays.fill(start, (byte) 0);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw VoiceAiException.config("signature", "this Java runtime has no HmacSHA256", null);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw VoiceAiException.config("signature", "this Java runtime has no SHA-256", null);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the strings on the way. */
    @Override
    public String toString() {
        return "Tc3Signature[" + signedHeaders + "]";
    }
}
