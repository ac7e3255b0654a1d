package io.voiceai.aliyun.rpc;

import io.voiceai.spi.ProviderSettings;
import java.util.Locale;

/** The settings by name that Alibaba Cloud's products share; a product adds its own. */
public final class AliyunSettings {
    private AliyunSettings() {}

    /**
     * The region and how to sign.
     *
     * @param <B> the product's builder
     * @param provider the provider's usual id
     * @return settings that can be added to
     */
    public static <B extends AliyunProviderBuilder<B>> ProviderSettings<B> of(String provider) {
        return ProviderSettings.<B>of(provider)
                .optional(
                        "region",
                        "the region in which the agents and numbers live",
                        "cn-shanghai",
                        AliyunProviderBuilder::region)
                .optional(
                        "signature-algorithm",
                        "how to sign: rpc-hmac-sha1, acs3-hmac-sha256, acs3-hmac-sm3 or acs3-rsa-sha256",
                        "acs3-hmac-sha256",
                        (builder, value) -> builder.signatureAlgorithm(algorithm(value)));
    }

    private static SignatureAlgorithm algorithm(String text) {
        return SignatureAlgorithm.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
