package io.voiceai.examples.cli;

import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import java.util.Map;
import java.util.function.Function;

/** The signatures that can be computed, by the names that the option takes. */
enum SigningProtocol {
    RPC_HMAC_SHA1("rpc-hmac-sha1", AliyunVectors::rpc, AliyunVectors::rpcPatient),
    ACS3_HMAC_SHA256("acs3-hmac-sha256", SignatureAlgorithm.ACS3_HMAC_SHA256),
    ACS3_HMAC_SM3("acs3-hmac-sm3", SignatureAlgorithm.ACS3_HMAC_SM3),
    ACS3_RSA_SHA256("acs3-rsa-sha256", SignatureAlgorithm.ACS3_RSA_SHA256),
    TC3_HMAC_SHA256("tc3-hmac-sha256", TencentVectors::tc3, TencentVectors::patient);

    private final String word;
    private final Function<Vector, Map<String, Object>> signing;
    private final Function<Vector, Patient> patient;

    SigningProtocol(String word, SignatureAlgorithm algorithm) {
        this(
                word,
                vector -> AliyunVectors.acs3(vector, algorithm),
                vector -> AliyunVectors.acs3Patient(vector, algorithm));
    }

    SigningProtocol(String word, Function<Vector, Map<String, Object>> signing, Function<Vector, Patient> patient) {
        this.word = word;
        this.signing = signing;
        this.patient = patient;
    }

    /** Computes one signature. */
    Map<String, Object> sign(Vector vector) {
        return signing.apply(vector);
    }

    /** What a doctor looks at. */
    Patient patient(Vector vector) {
        return patient.apply(vector);
    }

    @Override
    public String toString() {
        return word;
    }
}
