/** Tencent Cloud Contact Center (CCC), API 2020-02-10, with its TC3 signing. */
module io.voiceai.tencent.ccc {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;

    exports io.voiceai.tencent.ccc;
    exports io.voiceai.tencent.ccc.api;

    provides io.voiceai.spi.ProviderFactory with
            io.voiceai.tencent.ccc.TencentCccFactory;
}
