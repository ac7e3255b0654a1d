package io.voiceai.testing;

/** The products that the emulator speaks for. */
public enum Vendor {
    /** Alibaba Cloud AICCS, API version 2019-10-15. */
    ALIYUN_AICCS("Aiccs", "2019-10-15", "aiccs.aliyuncs.com"),
    /** Alibaba Cloud CCC, API version 2020-07-01. */
    ALIYUN_CCC("CCC", "2020-07-01", "ccc.cn-shanghai.aliyuncs.com"),
    /** Alibaba Cloud ICE, API version 2020-11-09. */
    ALIYUN_ICE("ICE", "2020-11-09", "ice.cn-shanghai.aliyuncs.com"),
    /** Tencent Cloud Contact Center, API version 2020-02-10. */
    TENCENT_CCC("ccc", "2020-02-10", "ccc.tencentcloudapi.com");

    private final String product;
    private final String version;
    private final String host;

    Vendor(String product, String version, String host) {
        this.product = product;
        this.version = version;
        this.host = host;
    }

    /**
     * The vendor's own code for the product.
     *
     * @return such as {@code ICE}
     */
    public String product() {
        return product;
    }

    /**
     * The API version by which a request names the product.
     *
     * @return such as {@code 2019-10-15}
     */
    public String version() {
        return version;
    }

    /**
     * The host at which the real product answers; the emulator names it where the vendor would.
     *
     * @return a host name without a port
     */
    public String host() {
        return host;
    }
}
