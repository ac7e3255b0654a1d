package io.voiceai.aliyun.rpc;

/** The signatures that Alibaba Cloud's gateway knows. */
public enum SignatureAlgorithm {
    /** The older RPC signature, SignatureVersion 1.0; parameters travel in the form body. The default. */
    RPC_HMAC_SHA1("HMAC-SHA1"),
    /** The current signature (V3), the default of the vendor's own clients. */
    ACS3_HMAC_SHA256("ACS3-HMAC-SHA256"),
    /** V3 with the Chinese hash SM3; needs Bouncy Castle. That the three products accept it is not confirmed. */
    ACS3_HMAC_SM3("ACS3-HMAC-SM3"),
    /**
     * V3 with an RSA key pair, whose private key (PKCS#8, PEM) is the secret; needs Bouncy Castle. That the three products
     * accept it is not confirmed.
     */
    ACS3_RSA_SHA256("ACS3-RSA-SHA256");

    private final String wireName;

    SignatureAlgorithm(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The vendor's name.
     *
     * @return as it stands in requests
     */
    public String wireName() {
        return wireName;
    }
}
