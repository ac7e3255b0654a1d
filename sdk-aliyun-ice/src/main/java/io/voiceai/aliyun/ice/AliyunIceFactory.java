package io.voiceai.aliyun.ice;

import io.voiceai.aliyun.rpc.AliyunSettings;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.spi.ProviderSettings;
import java.util.List;
import java.util.Map;

/** Lets programs that know no vendor find {@link AliyunIce} and set it up by name. */
public final class AliyunIceFactory implements ProviderFactory {
    private static final ProviderSettings<AliyunIce.Builder> SETTINGS =
            AliyunSettings.<AliyunIce.Builder>of(AliyunIce.ID);

    /** For the service loader. */
    public AliyunIceFactory() {}

    @Override
    public String id() {
        return AliyunIce.ID;
    }

    @Override
    public Class<AliyunIce> type() {
        return AliyunIce.class;
    }

    @Override
    public List<ProviderSetting> settings() {
        return SETTINGS.described();
    }

    @Override
    public AliyunIce.Builder builder(Map<String, String> settings) {
        return SETTINGS.apply(AliyunIce.builder(), settings);
    }
}
