package io.voiceai.aliyun.rpc;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hash and signature of one V3 algorithm. */
interface Acs3Crypto {
    byte[] hash(byte[] bytes);

    byte[] sign(byte[] stringToSign, String secret);

    /** SHA comes from the Java runtime, which is faster; only what the runtime lacks comes from Bouncy Castle. */
    static Acs3Crypto of(SignatureAlgorithm algorithm) {
        try {
            return switch (algorithm) {
                case ACS3_HMAC_SHA256 -> new Sha256();
                case ACS3_HMAC_SM3 -> new BouncyCastleSm3();
                case ACS3_RSA_SHA256 -> new BouncyCastleRsa();
                case RPC_HMAC_SHA1 ->
                    throw VoiceAiException.config(
                            "signatureAlgorithm", "is not one of the ACS3 algorithms", "Use RpcSignature");
            };
        } catch (NoClassDefFoundError e) {
            throw VoiceAiException.config(
                    "signatureAlgorithm",
                    algorithm.wireName() + " needs Bouncy Castle",
                    "Add org.bouncycastle:bcprov-jdk18on to the dependencies");
        }
    }

    /** HMAC-SHA256 with the bare secret. */
    final class Sha256 implements Acs3Crypto {
        @Override
        public byte[] hash(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (GeneralSecurityException e) {
                throw VoiceAiException.config("signature", "this Java runtime has no SHA-256", null);
            }
        }

        @Override
        public byte[] sign(byte[] stringToSign, String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(stringToSign);
            } catch (GeneralSecurityException e) {
                throw VoiceAiException.config("signature", "this Java runtime has no HmacSHA256", null);
            }
        }
    }
}
