/** Alibaba Cloud's RPC protocol: signing, envelope, endpoints. For the vendor modules built on it. */
module io.voiceai.aliyun.rpc {
    requires static transitive org.jspecify;
    requires transitive io.voiceai.core;
    requires static org.bouncycastle.provider;

    exports io.voiceai.aliyun.rpc;
}
