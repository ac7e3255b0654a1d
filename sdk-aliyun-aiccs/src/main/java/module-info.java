/** Alibaba Cloud AICCS, API 2019-10-15. */
module io.voiceai.aliyun.aiccs {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires transitive io.voiceai.aliyun.rpc;

    exports io.voiceai.aliyun.aiccs;
    exports io.voiceai.aliyun.aiccs.api;

    provides io.voiceai.spi.ProviderFactory with
            io.voiceai.aliyun.aiccs.AliyunAiccsFactory;
}
