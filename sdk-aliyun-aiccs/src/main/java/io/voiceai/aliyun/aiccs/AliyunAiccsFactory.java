package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.rpc.AliyunSettings;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.spi.ProviderSettings;
import java.util.List;
import java.util.Map;

/** Lets programs that know no vendor find {@link AliyunAiccs} and set it up by name. */
public final class AliyunAiccsFactory implements ProviderFactory {
    private static final ProviderSettings<AliyunAiccs.Builder> SETTINGS = AliyunSettings.<AliyunAiccs.Builder>of(
                    AliyunAiccs.ID)
            .optional(
                    "task-page-size",
                    "how many callees of a call task come with one answer",
                    "50",
                    (builder, value) -> builder.taskPageSize(Integer.parseInt(value)));

    /** For the service loader. */
    public AliyunAiccsFactory() {}

    @Override
    public String id() {
        return AliyunAiccs.ID;
    }

    @Override
    public Class<AliyunAiccs> type() {
        return AliyunAiccs.class;
    }

    @Override
    public List<ProviderSetting> settings() {
        return SETTINGS.described();
    }

    @Override
    public AliyunAiccs.Builder builder(Map<String, String> settings) {
        return SETTINGS.apply(AliyunAiccs.builder(), settings);
    }
}
