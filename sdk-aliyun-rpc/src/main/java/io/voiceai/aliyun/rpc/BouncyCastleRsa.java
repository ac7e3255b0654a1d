package io.voiceai.aliyun.rpc;

import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** RSA PKCS#1 v1.5 with SHA-256; the secret is a PKCS#8 private key, with or without its PEM frame. */
final class BouncyCastleRsa implements Acs3Crypto {
    private final Acs3Crypto sha256 = new Sha256();

    BouncyCastleRsa() {
        // Loaded now, so that a missing library is told when the provider is built, not when a call is placed.
        new RSADigestSigner(new SHA256Digest());
    }

    @Override
    public byte[] hash(byte[] bytes) {
        return sha256.hash(bytes);
    }

    @Override
    public byte[] sign(byte[] stringToSign, String secret) {
        RSADigestSigner signer = new RSADigestSigner(new SHA256Digest());
        signer.init(true, privateKey(secret));
        signer.update(stringToSign, 0, stringToSign.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw unusable();
        }
    }

    private static RSAKeyParameters privateKey(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            AsymmetricKeyParameter key =
                    PrivateKeyFactory.createKey(Base64.getDecoder().decode(body));
            if (key instanceof RSAKeyParameters rsa) {
                return rsa;
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw unusable();
        }
        throw unusable();
    }

    private static VoiceAiException unusable() {
        return VoiceAiException.config(
                "accessKeySecret", "is not an RSA private key", "Give the PKCS#8 key, with or without its PEM frame");
    }
}
