package io.voiceai.tencent.ccc;

/**
 * Tencent Cloud's two sites. An account, its keys and its applications belong to one of them; requests never fall back
 * from one to the other.
 */
public enum TencentSite {
    /** The China site, cloud.tencent.com. */
    CHINA("ccc.tencentcloudapi.com"),
    /** The international site, tencentcloud.com, which lacks a few operations and parameters. */
    INTERNATIONAL("ccc.intl.tencentcloudapi.com");

    private final String host;

    TencentSite(String host) {
        this.host = host;
    }

    /**
     * The site's host of CCC.
     *
     * @return a host name
     */
    public String host() {
        return host;
    }
}
