package io.voiceai.aliyun.rpc;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 with the bare secret. */
final class BouncyCastleSm3 implements Acs3Crypto {
    BouncyCastleSm3() {
        // Loaded now, so that a missing library is told when the provider is built, not when a call is placed.
        new SM3Digest();
    }

    @Override
    public byte[] hash(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    @Override
    public byte[] sign(byte[] stringToSign, String secret) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        mac.update(stringToSign, 0, stringToSign.length);
        byte[] signature = new byte[mac.getMacSize()];
        mac.doFinal(signature, 0);
        return signature;
    }
}
