package io.voiceai.aliyun.rpc;

import io.voiceai.error.VoiceAiException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The RPC signature with HMAC-SHA1, SignatureVersion 1.0 (Alibaba Cloud, "V2 request body and signature mechanism, RPC
 * style"), with the strings on the way to it. All values are made of public inputs but the signature's key.
 *
 * @param canonicalQuery all parameters but Signature, percent-encoded and sorted by name
 * @param stringToSign method, path and canonical query, encoded once more
 * @param signature Base64, before any encoding for the wire
 */
public record RpcSignature(String canonicalQuery, String stringToSign, String signature) {
    private static final byte[] ROOT = "&%2F&".getBytes(StandardCharsets.US_ASCII);

    /**
     * Signs.
     *
     * @param method the HTTP method
     * @param parameters every parameter of the request but Signature, decoded
     * @param secret the access key secret
     * @return the signature and the strings on the way to it
     */
    public static RpcSignature of(String method, Map<String, String> parameters, String secret) {
        byte[] canonical = PercentEncoding.query(new TreeMap<>(parameters).entrySet());
        byte[] toSign = stringToSign(method, canonical);
        return new RpcSignature(
                new String(canonical, StandardCharsets.US_ASCII),
                new String(toSign, StandardCharsets.US_ASCII),
                sign(toSign, secret));
    }

    static byte[] stringToSign(String method, byte[] canonical) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(canonical.length * 3 / 2 + 16);
        out.writeBytes(method.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ROOT);
        PercentEncoding.encode(canonical, out);
        return out.toByteArray();
    }

    static String sign(byte[] stringToSign, String secret) {
        byte[] key = (secret + '&').getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(stringToSign));
        } catch (GeneralSecurityException e) {
            throw VoiceAiException.config("signature", "this Java runtime has no HmacSHA1", null);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Without the strings, which hold phone numbers. */
    @Override
    public String toString() {
        return "RpcSignature[" + stringToSign.length() + " characters signed]";
    }
}
