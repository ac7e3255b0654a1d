/** Alibaba Cloud ICE (IMS AI agent), API 2020-11-09. */
module io.voiceai.aliyun.ice {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires transitive io.voiceai.aliyun.rpc;

    exports io.voiceai.aliyun.ice;
    exports io.voiceai.aliyun.ice.api;

    provides io.voiceai.spi.ProviderFactory with
            io.voiceai.aliyun.ice.AliyunIceFactory;
}
