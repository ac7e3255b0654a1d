package io.voiceai.tencent.ccc;

import io.voiceai.Agents;
import io.voiceai.CallAnalyses;
import io.voiceai.CallDetails;
import io.voiceai.CallSteering;
import io.voiceai.CallTasks;
import io.voiceai.CallTransfers;
import io.voiceai.Hangups;
import io.voiceai.Listing;
import io.voiceai.OutboundCalls;
import io.voiceai.Placements;
import io.voiceai.Reconciliations;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.AgentInfo;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Steer;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.call.Transfer;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallLimits;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.api.ControlAIConversation;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.CreateAICall;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList;
import io.voiceai.tencent.ccc.api.HangUpCall;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import io.voiceai.tencent.ccc.api.TransferToManual;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tencent Cloud Contact Center (CCC, API 2020-02-10) as a provider: places calls of AI agents of the console or of a model
 * of your own ({@link TencentCccCallOptions#ownModel}), speaks into them, transfers them to a skill group, hangs them up at
 * once, reads their record and analysis after the end, and works off call tasks. The application ({@code SdkAppId}), the AI
 * agent ({@code AIAgentId}) and the caller numbers are made in the vendor's console; AI calls need numbers of the customer's
 * own and a package. Thread-safe; make one and keep it.
 *
 * <p>The vendor carries no id of the business on a single call: its reference comes back as
 * {@link PlacedCall#correlationId()} only, and a call whose answer was lost can be looked for by callee and time alone, after
 * its end.
 *
 * <p>Before the vendor has the record of a call, its status is that of the session, if the vendor shows one: whether AI calls
 * have one is not documented. Otherwise it is {@link io.voiceai.call.CallStatus#UNKNOWN}. A call may be ended before its
 * record tells the cause.
 *
 * <p>The name of each of the vendor's tasks ends in a correlation id; of an import whose answer was lost it is the
 * {@link VoiceAiException#correlationId} of the report's failure, by which the lost task is found in the console.
 *
 * <p>A call task is made at the vendor by importing callees, one of the vendor's tasks for each chunk, and begins by itself
 * at its start time; creating it checks it and sends nothing. A callee's reference comes back in the calls' details and
 * events, not in the task's list. {@link TencentCccTaskOptions} has the vendor's own options.
 *
 * <p>DescribeSessionDetail and the vendor's other operations are in {@link #api()}. Caller numbers cannot be listed: the
 * answer of the operation for it is not documented well enough.
 */
public final class TencentCcc
        implements OutboundCalls,
                Hangups,
                CallDetails,
                CallAnalyses,
                CallSteering,
                CallTransfers,
                CallTasks,
                Agents,
                Reconciliations {
    /** The usual id of this provider. */
    public static final String ID = "tencent-ccc";

    private static final long PAGE = 100;

    /** What the vendor may say of a session that is over; its page of the operation names no code for it. */
    private static final String[] ENDED = {"FailedOperation.SessionNotExists", "ResourceNotFound"};

    private static final int REQUESTS_PER_SECOND = 20;

    private final String id;
    private final Invoker invoker;
    private final TencentCccApi api;
    private final TencentSite site;
    private final long sdkAppId;
    private final int chunkSize;
    private final TencentCccTasks tasks;

    private TencentCcc(Invoker invoker, TencentSite site, long sdkAppId, int chunkSize) {
        id = invoker.provider();
        this.invoker = invoker;
        api = new TencentCccApi(invoker);
        this.site = site;
        this.sdkAppId = sdkAppId;
        this.chunkSize = chunkSize;
        tasks = new TencentCccTasks(invoker, api, site);
        invoker.seeEnds(this::detailing);
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
        OwnModel model = TencentCccMapping.options(call).ownModel().orElse(null);
        return model == null
                ? invoker.placing(
                        call,
                        correlationId,
                        CreateAIAgentCall.OPERATION.reading(
                                answer -> placed(answer.sessionId(), answer.requestId(), answer.raw(), correlationId)),
                        chosen -> TencentCccMapping.request(id, site, sdkAppId, chosen))
                : invoker.placing(
                        call,
                        correlationId,
                        CreateAICall.OPERATION.reading(
                                answer -> placed(answer.sessionId(), answer.requestId(), answer.raw(), correlationId)),
                        chosen -> TencentCccMapping.request(id, site, sdkAppId, chosen, model));
    }

    private PlacedCall placed(@Nullable String session, @Nullable String requestId, String raw, String correlationId) {
        CallRef call =
                TencentCccMapping.call(id, sdkAppId, session, invoker.clock().instant());
        return new PlacedCall(call, correlationId, Objects.toString(requestId, ""), raw);
    }

    @Override
    public Invocation<HangupResult> hangingUp(Hangup hangup) {
        if (hangup.isAfterPlayback()) {
            throw new UnsupportedFeatureException(id, "hang-up after playback", List.of("aliyun-aiccs"));
        }
        return invoker.hangingUp(
                hangup,
                HangUpCall.OPERATION,
                TencentCccMapping.hangUp(hangup.call()),
                answer -> HangupResult.confirmed(answer.requestId(), answer.raw()),
                ENDED);
    }

    @Override
    public Invocation<CallDetail> detailing(CallRef call) {
        return new TencentCccDetails(api, site).of(call, window(call));
    }

    @Override
    public Invocation<CallAnalysis> analysing(CallRef call) {
        return new TencentCccAnalyses(api).of(call, window(call));
    }

    private QueryWindow window(CallRef call) {
        return QueryWindow.around(call.placedAt(), invoker.clock().instant());
    }

    @Override
    public Invocation<Acknowledgement> steering(Steer steer) {
        return invoker.prepare(
                ControlAIConversation.OPERATION.reading(answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                TencentCccMapping.steer(id, steer));
    }

    @Override
    public Invocation<Acknowledgement> transferring(Transfer transfer) {
        return invoker.prepare(
                TransferToManual.OPERATION.reading(answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                TencentCccMapping.transfer(id, transfer));
    }

    @Override
    public Invocation<CallTaskRef> creatingTask(CallTask task) {
        return tasks.creating(sdkAppId, task);
    }

    @Override
    public int chunkSize() {
        return chunkSize;
    }

    @Override
    public Invocation<ImportedChunk> importingChunk(CallTaskRef task, CallTask from, List<TaskCallee> callees) {
        return tasks.importing(task, from, callees);
    }

    @Override
    public Invocation<Acknowledgement> controlling(CallTaskRef task, TaskControl control) {
        return tasks.controlling(task, control);
    }

    @Override
    public Invocation<CallTaskProgress> progressing(CallTaskRef task) {
        return tasks.progressing(task);
    }

    @Override
    public Listing<TaskCall> taskCalls(CallTaskRef task) {
        return tasks.calls(task);
    }

    @Override
    public Listing<AgentInfo> agents() {
        return api.describeAiAgentInfoListItems(new DescribeAIAgentInfoList.Request(sdkAppId, PAGE, 0))
                .map(TencentCccMapping::agent);
    }

    @Override
    public Set<CallPart> parts(CallRef call) {
        return EnumSet.allOf(CallPart.class);
    }

    @Override
    public Placements placements() {
        return invoker.placements();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor writes a call's record after its end and carries no id of ours: what is found is a call to the callee that
     * began in the time in which the request was under way, unless it is known to be another one. That only one began then is
     * taken for certain enough; a call that something else than this provider placed to the callee in those minutes cannot be
     * told from it. An id that stood in a broken answer is found while the call lives, if the vendor shows its session.
     */
    @Override
    public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
        return invoker.reconciling(lost, new TencentCccReconciliation(api, sdkAppId, lost, invoker.clock()).search());
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
        private int taskChunkSize = 1_000;

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
         * How many callees become one task of the vendor's, which documents no maximum.
         *
         * @param value 1 or more; default: 1,000
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1
         */
        public Builder taskChunkSize(int value) {
            if (value < 1) {
                throw VoiceAiException.config("taskChunkSize", "is less than 1", "Leave it out for 1,000");
            }
            taskChunkSize = value;
            return this;
        }

        /** 20 requests a second of each operation. */
        @Override
        protected CallLimits documentedLimits() {
            return CallLimits.none().requestsPerSecond(REQUESTS_PER_SECOND);
        }

        /**
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if a setting is missing or cannot be used
         */
        @Override
        public TencentCcc build() {
            if (sdkAppId == null) {
                throw VoiceAiException.config("sdkAppId", "is missing", "Take it from the CCC console");
            }
            Tc3Protocol protocol = new Tc3Protocol(
                    endpointOr(site.host()), "ccc", "2020-02-10", region, language, TencentCccCodes.BOOK);
            return new TencentCcc(invoker(protocol), site, sdkAppId, taskChunkSize);
        }
    }
}
