package io.voiceai.tencent.ccc;

import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.spi.ProviderSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets programs that know no vendor find {@link TencentCcc} and set it up by name. */
public final class TencentCccFactory implements ProviderFactory {
    private static final ProviderSettings<TencentCcc.Builder> SETTINGS = ProviderSettings.<TencentCcc.Builder>of(
                    TencentCcc.ID)
            .required(
                    "sdk-app-id",
                    "the application in which the agents and numbers live",
                    "1400000000",
                    (builder, value) -> builder.sdkAppId(Long.parseLong(value)))
            .optional(
                    "site",
                    "the site to which the account belongs: china or international",
                    "china",
                    (builder, value) -> builder.site(TencentSite.valueOf(value.toUpperCase(Locale.ROOT))))
            .optional("region", "a region to send along", "ap-guangzhou", TencentCcc.Builder::region)
            .optional(
                    "language",
                    "the language of the vendor's error messages: zh-CN or en-US",
                    "en-US",
                    TencentCcc.Builder::language)
            .optional(
                    "task-chunk-size",
                    "how many callees become one task of the vendor's",
                    "1000",
                    (builder, value) -> builder.taskChunkSize(Integer.parseInt(value)));

    /** For the service loader. */
    public TencentCccFactory() {}

    @Override
    public String id() {
        return TencentCcc.ID;
    }

    @Override
    public Class<TencentCcc> type() {
        return TencentCcc.class;
    }

    @Override
    public List<ProviderSetting> settings() {
        return SETTINGS.described();
    }

    @Override
    public TencentCcc.Builder builder(Map<String, String> settings) {
        return SETTINGS.apply(TencentCcc.builder(), settings);
    }
}
