package io.voiceai.aliyun.rpc;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The V3 signature (Alibaba Cloud, "V3 request body and signature mechanism"), with the strings on the way to it.
 *
 * @param hashedPayload the body's hash in lower-case hex
 * @param canonicalRequest the six parts
 * @param stringToSign the algorithm and the canonical request's hash
 * @param signature lower-case hex
 * @param signedHeaders the names of the signed headers joined by semicolons
 */
public record Acs3Signature(
        String hashedPayload, String canonicalRequest, String stringToSign, String signature, String signedHeaders) {

    /**
     * Signs.
     *
     * @param algorithm one of the ACS3 algorithms
     * @param method the HTTP method
     * @param path the path, {@code /} for RPC
     * @param query the query parameters, decoded
     * @param headers the headers to sign
     * @param body the body as it will be sent
     * @param secret the access key secret, or the private key in PEM
     * @return the signature and the strings on the way to it
     */
    public static Acs3Signature of(
            SignatureAlgorithm algorithm,
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body,
            String secret) {
        byte[] canonicalQuery = PercentEncoding.query(new TreeMap<>(query).entrySet());
        return of(algorithm, method, path, canonicalQuery, headers, body, secret);
    }

    /**
     * Signs a request whose query stands in its canonical form already.
     *
     * @param algorithm one of the ACS3 algorithms
     * @param method the HTTP method
     * @param path the path, {@code /} for RPC
     * @param canonicalQuery the query as it is signed, sorted by name
     * @param headers the headers to sign
     * @param body the body as it will be sent
     * @param secret the access key secret, or the private key in PEM
     * @return the signature and the strings on the way to it
     */
    public static Acs3Signature of(
            SignatureAlgorithm algorithm,
            String method,
            String path,
            byte[] canonicalQuery,
            Map<String, String> headers,
            byte[] body,
            String secret) {
        Acs3Crypto crypto = Acs3Crypto.of(algorithm);
        return of(crypto, algorithm, method, path, canonicalQuery, headers, hex(crypto.hash(body)), secret);
    }

    static Acs3Signature of(
            Acs3Crypto crypto,
            SignatureAlgorithm algorithm,
            String method,
            String path,
            byte[] canonicalQuery,
            Map<String, String> headers,
            String hashedPayload,
            String secret) {
        TreeMap<String, String> sorted = new TreeMap<>();
        headers.forEach((name, value) -> sorted.put(name.toLowerCase(Locale.ROOT), value.strip()));
        StringBuilder lines = new StringBuilder(512);
        lines.append(method.toUpperCase(Locale.ROOT)).append('\n').append(path).append('\n');
        lines.append(new String(canonicalQuery, StandardCharsets.UTF_8)).append('\n');
        sorted.forEach(
                (name, value) -> lines.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", sorted.keySet());
        lines.append('\n').append(names).append('\n').append(hashedPayload);
        String canonical = lines.toString();
        String toSign = algorithm.wireName() + '\n' + hex(crypto.hash(canonical.getBytes(StandardCharsets.UTF_8)));
        String signature = hex(crypto.sign(toSign.getBytes(StandardCharsets.UTF_8), secret));
        return new Acs3Signature(hashedPayload, canonical, toSign, signature, names);
    }

    /**
     * The value of the Authorization header.
     *
     * @param algorithm the algorithm that signed
     * @param accessKeyId the key's id
     * @return the header's value
     */
    public String authorization(SignatureAlgorithm algorithm, String accessKeyId) {
        return algorithm.wireName() + " Credential=" + accessKeyId + ",SignedHeaders=" + signedHeaders + ",Signature="
                + signature;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the strings, which hold phone numbers. */
    @Override
    public String toString() {
        return "Acs3Signature[" + signedHeaders + "]";
    }
}
