package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.rpc.AliyunSettings;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.spi.ProviderSettings;
import java.util.List;
import java.util.Map;

/** Lets programs that know no vendor find {@link AliyunCcc} and set it up by name. */
public final class AliyunCccFactory implements ProviderFactory {
    private static final ProviderSettings<AliyunCcc.Builder> SETTINGS = AliyunSettings.<AliyunCcc.Builder>of(
                    AliyunCcc.ID)
            .required(
                    "instance-id",
                    "the contact center in which calls are placed",
                    "ccc-test",
                    AliyunCcc.Builder::instanceId)
            .optional(
                    "task-chunk-size",
                    "how many callees of a call task go into one request",
                    "500",
                    (builder, value) -> builder.taskChunkSize(Integer.parseInt(value)));

    /** For the service loader. */
    public AliyunCccFactory() {}

    @Override
    public String id() {
        return AliyunCcc.ID;
    }

    @Override
    public Class<AliyunCcc> type() {
        return AliyunCcc.class;
    }

    @Override
    public List<ProviderSetting> settings() {
        return SETTINGS.described();
    }

    @Override
    public AliyunCcc.Builder builder(Map<String, String> settings) {
        return SETTINGS.apply(AliyunCcc.builder(), settings);
    }
}
