package io.voiceai.testing.internal.signing;

import java.util.HexFormat;

/** The algorithms of ACS3 that the emulator verifies; ACS3-RSA-SHA256 is not among them. */
enum Acs3Algorithm {
    HMAC_SHA256("ACS3-HMAC-SHA256"),
    HMAC_SM3("ACS3-HMAC-SM3");

    private final String wireName;

    Acs3Algorithm(String wireName) {
        this.wireName = wireName;
    }

    static Acs3Algorithm named(String name) {
        for (Acs3Algorithm algorithm : values()) {
            if (algorithm.wireName.equals(name)) {
                return algorithm;
            }
        }
        throw new Refusal(400, "InvalidSignatureMethod", "Specified signature method is not supported: " + name);
    }

    String wireName() {
        return wireName;
    }

    String hashHex(byte[] data) {
        return this == HMAC_SM3 ? HexFormat.of().formatHex(Sm3.hash(data)) : Digests.sha256Hex(data);
    }

    String sign(String secret, String stringToSign) {
        byte[] key = Digests.utf8(secret);
        byte[] mac =
                this == HMAC_SM3 ? Sm3.hmac(key, Digests.utf8(stringToSign)) : Digests.hmacSha256(key, stringToSign);
        return HexFormat.of().formatHex(mac);
    }
}
