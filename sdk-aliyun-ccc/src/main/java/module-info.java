/** Alibaba Cloud CCC, API 2020-07-01. */
module io.voiceai.aliyun.ccc {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires transitive io.voiceai.aliyun.rpc;

    exports io.voiceai.aliyun.ccc;
    exports io.voiceai.aliyun.ccc.api;

    provides io.voiceai.spi.ProviderFactory with
            io.voiceai.aliyun.ccc.AliyunCccFactory;
}
