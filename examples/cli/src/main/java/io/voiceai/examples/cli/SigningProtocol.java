package io.voiceai.examples.cli;

import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import java.util.Map;

/** The signatures that can be computed, by the names that the option takes. */
enum SigningProtocol {
    RPC_HMAC_SHA1("rpc-hmac-sha1", AliyunVectors::rpc),
    ACS3_HMAC_SHA256("acs3-hmac-sha256", vector -> AliyunVectors.acs3(vector, SignatureAlgorithm.ACS3_HMAC_SHA256)),
    ACS3_HMAC_SM3("acs3-hmac-sm3", vector -> AliyunVectors.acs3(vector, SignatureAlgorithm.ACS3_HMAC_SM3)),
    ACS3_RSA_SHA256("acs3-rsa-sha256", vector -> AliyunVectors.acs3(vector, SignatureAlgorithm.ACS3_RSA_SHA256)),
    TC3_HMAC_SHA256("tc3-hmac-sha256", TencentVectors::tc3);

    /** Computes one signature. */
    interface Signing {
        Map<String, Object> sign(Vector vector);
    }

    private final String word;
    private final Signing signing;

    SigningProtocol(String word, Signing signing) {
        this.word = word;
        this.signing = signing;
    }

    Map<String, Object> sign(Vector vector) {
        return signing.sign(vector);
    }

    @Override
    public String toString() {
        return word;
    }
}
