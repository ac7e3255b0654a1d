package io.voiceai.tencent.ccc;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.OutputTag;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.AlreadyEnded;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tencent Cloud Contact Center (CCC, API 2020-02-10) as a provider: places calls of AI agents, hangs them up at once, and
 * reads their record after the end. The application ({@code SdkAppId}), the AI agent ({@code AIAgentId}) and the caller
 * numbers are made in the vendor's console; AI calls need numbers of the customer's own and a package. Thread-safe; make one
 * and keep it.
 *
 * <p>The vendor carries no id of the business: a call's reference comes back as {@link PlacedCall#correlationId()} only, and
 * a call whose answer was lost can be looked for by callee and time alone, after its end.
 *
 * <p>The vendor knows nothing of a call before it has ended: until then its status is
 * {@link io.voiceai.call.CallStatus#UNKNOWN}.
 */
public final class TencentCcc implements OutboundCalls, Hangups, CallDetails {
    /** The usual id of this provider. */
    public static final String ID = "tencent-ccc";

    /** What the vendor may say of a session that is over; its page of the operation names no code for it. */
    private static final String[] ENDED = {"FailedOperation.SessionNotExists", "ResourceNotFound"};

    private final String id;
    private final Invoker invoker;
    private final TencentCccApi api;
    private final TencentSite site;
    private final long sdkAppId;

    private TencentCcc(Invoker invoker, TencentSite site, long sdkAppId) {
        id = invoker.provider();
        this.invoker = invoker;
        api = new TencentCccApi(invoker);
        this.site = site;
        this.sdkAppId = sdkAppId;
    }

    /**
     * Starts with the vendor's usual places of keys and the China site.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String id() {
        return id;
    }

    /**
     * The vendor's operations 1:1, for what the neutral API lacks.
     *
     * @return the operations
     */
    public TencentCccApi api() {
        return api;
    }

    @Override
    public Invocation<PlacedCall> placing(OutboundCall call) {
        String correlationId = call.reference().orElseGet(Invoker::newCorrelationId);
        CreateAIAgentCall.Request request = TencentCccMapping.request(id, site, sdkAppId, call);
        return invoker.prepare(
                CreateAIAgentCall.OPERATION.reading(answer ->
                        TencentCccMapping.placed(id, sdkAppId, invoker.clock().instant(), answer, correlationId)),
                request,
                correlationId);
    }

    @Override
    public Invocation<HangupResult> hangingUp(Hangup hangup) {
        if (hangup.isAfterPlayback()) {
            throw new UnsupportedFeatureException(id, "hang-up after playback", List.of("aliyun-aiccs"));
        }
        return api.hangUpCall(TencentCccMapping.hangUp(hangup.call()))
                .map(answer -> new HangupResult(
                        HangupResult.Outcome.CONFIRMED, Objects.toString(answer.requestId(), ""), answer.raw()))
                .recover(AlreadyEnded.ifCode(ENDED));
    }

    @Override
    public Invocation<CallDetail> detailing(CallRef call) {
        QueryWindow window = QueryWindow.around(call.placedAt(), invoker.clock().instant());
        return api.describeTelCdr(TencentCccMapping.cdr(call, window)).then(answer -> {
            TelCdrInfo record = TencentCccMapping.record(call, answer);
            return record == null
                    ? Invocation.of(TencentCccMapping.unknown(call, answer))
                    : spoken(call, record)
                            .then(turns -> concluded(call, record, window)
                                    .map(tags -> TencentCccMapping.detail(call, answer, record, turns, tags)));
        });
    }

    /** The package for it may not have been bought; the record is worth having without it. */
    private Invocation<List<TranscriptTurn>> spoken(CallRef call, TelCdrInfo record) {
        if (!TencentCccMapping.wasAnswered(record)) {
            return Invocation.of(List.of());
        }
        Invocation<List<TranscriptTurn>> turns = site == TencentSite.CHINA
                ? api.describeAiCallInteractionRecords(TencentCccMapping.rounds(call))
                        .map(TencentCccTranscripts::turns)
                : api.describeTelRecordAsr(TencentCccMapping.speech(call))
                        .map(answer -> TencentCccTranscripts.turns(answer, record));
        return turns.recover(failure -> List.of());
    }

    private Invocation<List<OutputTag>> concluded(CallRef call, TelCdrInfo record, QueryWindow window) {
        if (!TencentCccMapping.wasAnswered(record)) {
            return Invocation.of(List.of());
        }
        Invocation<List<OutputTag>> tags = api.describeAiCallExtractResult(TencentCccMapping.results(call, window))
                .map(TencentCccMapping::tags);
        return tags.recover(failure -> List.of());
    }

    @Override
    public Set<CallPart> parts(CallRef call) {
        return EnumSet.allOf(CallPart.class);
    }

    @Override
    public void close() {
        invoker.close();
    }

    @Override
    public String toString() {
        return "TencentCcc[" + id + "]";
    }

    /** Builds the provider. Not thread-safe. */
    public static final class Builder extends ProviderBuilder<Builder> {
        private static final Pattern REGION = Pattern.compile("[a-z]{2,3}-[a-z0-9-]{2,40}");

        private TencentSite site = TencentSite.CHINA;
        private @Nullable Long sdkAppId;
        private @Nullable String region;
        private @Nullable String language;

        private Builder() {
            super(ID, TencentCredentials.defaultChain(), List.of(".tencentcloudapi.com"));
        }

        /**
         * The application in which the agents and numbers live. Required.
         *
         * @param value more than zero, from the console; not the account's id
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is not more than zero
         */
        public Builder sdkAppId(long value) {
            if (value <= 0) {
                throw VoiceAiException.config("sdkAppId", "is not more than zero", "Take it from the CCC console");
            }
            sdkAppId = value;
            return this;
        }

        /**
         * The site to which the account belongs. It chooses the endpoint and is never a fallback; with an endpoint of your
         * own it still says which operations and parameters there are.
         *
         * @param value default: {@link TencentSite#CHINA}
         * @return this
         */
        public Builder site(TencentSite value) {
            site = Objects.requireNonNull(value, "site");
            return this;
        }

        /**
         * A region to send along. No operation of CCC asks for one; it does not change the endpoint.
         *
         * @param value such as {@code ap-guangzhou}; default: none
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it does not look like a region
         */
        public Builder region(String value) {
            if (!REGION.matcher(value).matches()) {
                throw VoiceAiException.config("region", "does not look like a region", "Give it like ap-guangzhou");
            }
            region = value;
            return this;
        }

        /**
         * The language of the vendor's error messages.
         *
         * @param value {@code zh-CN} or {@code en-US}; default: the vendor's own
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is another
         */
        public Builder language(String value) {
            if (!value.equals("zh-CN") && !value.equals("en-US")) {
                throw VoiceAiException.config("language", "is not zh-CN or en-US", null);
            }
            language = value;
            return this;
        }

        /**
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if a setting is missing or cannot be used
         */
        public TencentCcc build() {
            if (sdkAppId == null) {
                throw VoiceAiException.config("sdkAppId", "is missing", "Take it from the CCC console");
            }
            Tc3Protocol protocol = new Tc3Protocol(
                    endpointOr(site.host()), "ccc", "2020-02-10", region, language, TencentCccCodes.BOOK);
            return new TencentCcc(invoker(protocol), site, sdkAppId);
        }
    }
}
