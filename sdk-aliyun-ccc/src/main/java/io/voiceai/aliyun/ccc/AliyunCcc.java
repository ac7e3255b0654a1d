package io.voiceai.aliyun.ccc;

import io.voiceai.CallAnalyses;
import io.voiceai.CallDetails;
import io.voiceai.CallTasks;
import io.voiceai.ConferenceExits;
import io.voiceai.ConferenceStarts;
import io.voiceai.Hangups;
import io.voiceai.Listing;
import io.voiceai.OutboundCalls;
import io.voiceai.Placements;
import io.voiceai.Reconciliations;
import io.voiceai.aliyun.ccc.api.CallControlAnswer;
import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.EndConference;
import io.voiceai.aliyun.ccc.api.MakeCall;
import io.voiceai.aliyun.ccc.api.ReleaseCall;
import io.voiceai.aliyun.ccc.api.StartConference;
import io.voiceai.aliyun.ccc.api.StartPredictiveCall;
import io.voiceai.aliyun.ccc.api.SwitchToConference;
import io.voiceai.aliyun.rpc.AliyunProviderBuilder;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceStart;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba Cloud CCC (API 2020-07-01) as a provider: places calls that run a contact flow, such as one with a voice bot, hangs
 * them up, brings people together in conferences and takes human agents out of them, reads call detail records and what the
 * vendor's model made of the talk, works off batches of callees. The AI agent of a call is its contact flow
 * ({@code ContactFlowId}); with {@link CccCallOptions#dialedBy} a human agent who is signed in dials instead. A call's
 * reference has at most 128 bytes of UTF-8 here.
 *
 * <p>A hang-up takes the human agent's part in the call as the vendor describes it; whether it ends a call in which only a
 * contact flow talks is not documented. A detail is {@link io.voiceai.call.CallStatus#UNKNOWN} until the record is written,
 * which is after the call.
 *
 * <p>Once it is written, a detail asks for two more things, and does without what it does not get, which is then among
 * {@link CallDetail#unread}: what was said in an answered call, which needs the vendor's quality inspection, and the
 * recordings, as soon as the record says that there are any: one with all sides on one track, then one with a track a side;
 * either may come later than the record. The vendor gives the time of a turn in milliseconds from the start of the
 * conversation and does not say which moment that is; here it is the answer, unconfirmed.
 *
 * <p>An analysis has intent, mood and whether the problem was solved; the vendor's satisfaction and its list of what is to be
 * done are in its {@code raw} only, and it makes no summary.
 *
 * <p>A call task is a campaign: it needs {@link CccTaskOptions#queue}, daily hours in China's time and an end. It is
 * made without callees, who are added to it afterwards; the vendor's page of the one operation speaks of lists of callees and
 * that of the other of running campaigns, so both are unconfirmed. A row that the vendor gives back counts as refused, which
 * its page does not say in so many words. The state of a campaign is
 * {@link io.voiceai.call.CallTaskState#UNKNOWN} for any word that is not known here, because the vendor lists none. The calls
 * of a callee are asked for when the callee is wanted, one request for each who was called; references of callees are not
 * given back.
 *
 * <p>Thread-safe; make one and keep it.
 */
public final class AliyunCcc
        implements OutboundCalls,
                Hangups,
                ConferenceStarts,
                ConferenceExits,
                CallDetails,
                CallAnalyses,
                CallTasks,
                Reconciliations {
    /** The usual id of this provider. */
    public static final String ID = "aliyun-ccc";

    private static final String NO_SUCH_CALL = "NotExists.JobId";

    private static final int CHUNK = 500;

    private final String id;
    private final String instanceId;
    private final Invoker invoker;
    private final CccApi api;
    private final CccDetails details;
    private final CccTasks tasks;
    private final int chunkSize;

    private AliyunCcc(Invoker invoker, String instanceId, int chunkSize) {
        id = invoker.provider();
        this.instanceId = instanceId;
        this.chunkSize = chunkSize;
        this.invoker = invoker;
        api = new CccApi(invoker);
        details = new CccDetails(api);
        tasks = new CccTasks(invoker, api);
        invoker.seeEnds(this::detailing);
    }

    /**
     * Starts with the vendor's usual places of keys and region cn-shanghai.
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
    public CccApi api() {
        return api;
    }

    @Override
    public Invocation<PlacedCall> placing(OutboundCall call) {
        CccCallOptions options = call.options(CccCallOptions.class).orElseGet(CccCallOptions::create);
        String correlationId = call.reference().orElseGet(Invoker::newCorrelationId);
        return options.dialedBy().isPresent()
                ? placing(
                        call,
                        MakeCall.OPERATION,
                        chosen -> CccMapping.makeCall(id, instanceId, chosen, options, correlationId),
                        correlationId)
                : placing(
                        call,
                        StartPredictiveCall.OPERATION,
                        chosen -> CccMapping.predictiveCall(id, instanceId, chosen, options, correlationId),
                        correlationId);
    }

    private <Q extends WireObject<Q>> Invocation<PlacedCall> placing(
            OutboundCall call,
            Operation<Q, CallControlAnswer> operation,
            Function<OutboundCall, Q> request,
            String correlationId) {
        // What the reference needs of the request is the same whichever caller number is taken.
        Q any = request.apply(call);
        return invoker.placing(
                call,
                correlationId,
                operation.reading(
                        answer -> CccMapping.placed(id, invoker.clock().instant(), any, answer, correlationId)),
                request);
    }

    @Override
    public Invocation<HangupResult> hangingUp(Hangup hangup) {
        if (hangup.isAfterPlayback()) {
            throw new UnsupportedFeatureException(id, "hang-up after playback", List.of("aliyun-aiccs"));
        }
        CallRef call = hangup.call();
        ReleaseCall.Request request =
                new ReleaseCall.Request(call.require(CccMapping.INSTANCE_ID), call.require(CccMapping.JOB_ID));
        call.key(CccMapping.USER_ID).ifPresent(request::userId);
        return invoker.hangingUp(
                hangup,
                ReleaseCall.OPERATION,
                request,
                answer -> HangupResult.confirmed(answer.requestId(), answer.raw()),
                NO_SUCH_CALL);
    }

    @Override
    public Invocation<ConferenceState> startingConference(ConferenceStart start) {
        CallRef consultation = start.consultation().orElse(null);
        if (consultation != null) {
            return invoker.prepare(
                    SwitchToConference.OPERATION.reading(answer -> CccMapping.state(consultation, answer)),
                    CccMapping.conferenceOf(consultation, start));
        }
        StartConference.Request request = CccMapping.conference(instanceId, start);
        return invoker.prepare(
                StartConference.OPERATION.reading(
                        answer -> CccMapping.started(id, invoker.clock().instant(), request, answer)),
                request);
    }

    @Override
    public Invocation<ConferenceState> exiting(ConferenceExit exit) {
        CallRef call = exit.call();
        EndConference.Request request =
                new EndConference.Request(call.require(CccMapping.INSTANCE_ID), call.require(CccMapping.JOB_ID));
        exit.participant().ifPresent(request::userId);
        return api.endConference(request).map(answer -> CccMapping.state(call, answer));
    }

    @Override
    public Invocation<CallDetail> detailing(CallRef call) {
        return details.detailing(call);
    }

    @Override
    public Invocation<CallAnalysis> analysing(CallRef call) {
        return details.analysing(call);
    }

    @Override
    public Set<CallPart> parts(CallRef call) {
        return EnumSet.of(CallPart.TRANSCRIPT, CallPart.RECORDING);
    }

    @Override
    public Invocation<CallTaskRef> creatingTask(CallTask task) {
        return tasks.creating(instanceId, task);
    }

    @Override
    public int chunkSize() {
        return chunkSize;
    }

    @Override
    public Invocation<ImportedChunk> importingChunk(CallTaskRef task, CallTask from, List<TaskCallee> callees) {
        return tasks.importing(task, callees);
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
    public Placements placements() {
        return invoker.placements();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor writes a call's record after its end, and none gives our correlation id back: what is found is a call to
     * the callee that began in the time in which the request was under way, unless it is known to be another one. That only
     * one began then is taken for certain enough; a call that something else than this provider placed to the callee in those
     * minutes cannot be told from it.
     */
    @Override
    public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
        return invoker.reconciling(lost, new CccReconciliation(api, instanceId, lost, invoker.clock()).search());
    }

    @Override
    public void close() {
        invoker.close();
    }

    @Override
    public String toString() {
        return "AliyunCcc[" + id + "]";
    }

    /** Builds the provider. Not thread-safe. */
    public static final class Builder extends AliyunProviderBuilder<Builder> {
        private @Nullable String instanceId;
        private int taskChunkSize = CHUNK;

        private Builder() {
            super(ID, "cn-shanghai");
        }

        /**
         * The contact center in which calls are placed; required. Later operations take it from the call's reference.
         *
         * @param value the vendor's id of the instance
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is blank
         */
        public Builder instanceId(String value) {
            // It becomes a part of each call's reference, which must not fail once the call is placed.
            if (value.isBlank() || value.length() > 512 || value.chars().anyMatch(Character::isISOControl)) {
                throw VoiceAiException.config(
                        "instanceId", "is blank or not an id", "Copy it from the vendor's console");
            }
            instanceId = value;
            return this;
        }

        /**
         * How many callees of a call task go into one request. The vendor documents no maximum.
         *
         * @param value 1 or more; default: 500
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1
         */
        public Builder taskChunkSize(int value) {
            if (value < 1) {
                throw VoiceAiException.config("taskChunkSize", "is less than 1", null);
            }
            taskChunkSize = value;
            return this;
        }

        /**
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if the instance is missing or a setting cannot be used
         */
        @Override
        public AliyunCcc build() {
            String instance = instanceId;
            if (instance == null) {
                throw VoiceAiException.config("instanceId", "is missing", "Copy it from the vendor's console");
            }
            return new AliyunCcc(
                    invoker("ccc." + region() + ".aliyuncs.com", "2020-07-01", CccCodes.BOOK, true),
                    instance,
                    taskChunkSize);
        }
    }
}
