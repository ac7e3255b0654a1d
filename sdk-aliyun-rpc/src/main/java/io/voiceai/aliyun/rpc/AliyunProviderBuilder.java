package io.voiceai.aliyun.rpc;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.ProviderBuilder;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the builders of Alibaba Cloud's three products share. Not thread-safe.
 *
 * @param <B> the product's builder
 */
public abstract class AliyunProviderBuilder<B extends AliyunProviderBuilder<B>> extends ProviderBuilder<B> {
    private static final Pattern REGION = Pattern.compile("[a-z]{2}-[a-z0-9-]{2,40}");

    private String region;
    private SignatureAlgorithm algorithm = SignatureAlgorithm.RPC_HMAC_SHA1;

    /**
     * For products' builders.
     *
     * @param id the provider's usual id
     * @param region the usual region
     */
    protected AliyunProviderBuilder(String id, String region) {
        super(id, AliyunCredentials.defaultChain(), List.of(".aliyuncs.com"));
        this.region = region;
    }

    /**
     * The region in which the agents and numbers live. It chooses the endpoint and is never a fallback.
     *
     * @param value such as {@code cn-shanghai}
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if it does not look like a region
     */
    @SuppressWarnings("unchecked")
    public B region(String value) {
        if (!REGION.matcher(value).matches()) {
            throw VoiceAiException.config("region", "does not look like a region", "Give it like cn-shanghai");
        }
        region = value;
        return (B) this;
    }

    /**
     * How to sign.
     *
     * @param value default: {@link SignatureAlgorithm#RPC_HMAC_SHA1}
     * @return this
     */
    @SuppressWarnings("unchecked")
    public B signatureAlgorithm(SignatureAlgorithm value) {
        algorithm = Objects.requireNonNull(value, "signatureAlgorithm");
        return (B) this;
    }

    /**
     * The region.
     *
     * @return such as {@code cn-shanghai}
     */
    protected final String region() {
        return region;
    }

    /**
     * The pipeline for the product.
     *
     * @param host the product's own host
     * @param version the API version
     * @param codes the gateway's and the product's error codes
     * @param answersHaveCode whether the product's successful answers carry a {@code Code}
     * @return the invoker
     * @throws VoiceAiException of kind {@code CONFIG} if a setting cannot be used
     */
    protected final Invoker invoker(String host, String version, CodeBook codes, boolean answersHaveCode) {
        return invoker(new AliyunRpcProtocol(endpointOr(host), version, algorithm, codes, answersHaveCode));
    }
}
