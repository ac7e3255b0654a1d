package io.voiceai.aliyun.aiccs;

import io.voiceai.Agents;
import io.voiceai.CallAnalyses;
import io.voiceai.CallDetails;
import io.voiceai.CallSteering;
import io.voiceai.CallTasks;
import io.voiceai.Hangups;
import io.voiceai.Listing;
import io.voiceai.OutboundCalls;
import io.voiceai.Placements;
import io.voiceai.Reconciliations;
import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.LlmSmartCallFullDuplex;
import io.voiceai.aliyun.rpc.AliyunProviderBuilder;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.AgentInfo;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
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
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallLimits;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.SettledTask;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba Cloud AICCS (API 2019-10-15) as a provider: places AI calls, hangs them up at once or after the current playback,
 * reads their state and dialogue. The AI agent of a call is the code of an application ({@code ApplicationCode}) that was made
 * in the vendor's console. A call's reference has 1 to 15 bytes of UTF-8 here.
 *
 * <p>The vendor has two engines that do not know each other's calls: single calls, and calls of call tasks. A single call's
 * detail tells the state and the dialogue only; a task call's tells everything. A single call to a
 * {@linkplain io.voiceai.call.PhoneNumber#encrypted number that only the vendor knows} takes variables and no other option; one
 * in {@linkplain AiccsCallOptions#fullDuplex() full-duplex mode} can be steered. Thread-safe; make one and keep it.
 */
public final class AliyunAiccs
        implements OutboundCalls, Hangups, CallDetails, CallSteering, CallTasks, CallAnalyses, Agents, Reconciliations {
    /** The usual id of this provider. */
    public static final String ID = "aliyun-aiccs";

    private static final int FULL_DUPLEX_PER_SECOND = 100;

    private final String id;
    private final Invoker invoker;
    private final AiccsApi api;
    private final @Nullable UnaryOperator<String> playParam;
    private final @Nullable Integer taskPageSize;

    private AliyunAiccs(Invoker invoker, @Nullable UnaryOperator<String> playParam, @Nullable Integer taskPageSize) {
        this.playParam = playParam;
        this.taskPageSize = taskPageSize;
        id = invoker.provider();
        this.invoker = invoker;
        api = new AiccsApi(invoker);
        invoker.seeEnds(this::detailing);
    }

    /**
     * Starts with the vendor's usual places of keys.
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
     * The vendor's operations 1:1, for what the neutral API lacks; call tasks among them.
     *
     * @return the operations
     */
    public AiccsApi api() {
        return api;
    }

    /**
     * The reference to one call of a call task. Its detail can be read; the vendor documents no way to hang it up.
     *
     * @param taskId the task, from {@code CreateAiCallTask}
     * @param batchId the batch, from {@code ImportTaskNumberDatas}
     * @param detailId the entry, from {@code QueryAiCallDetailPage}
     * @param placedAt when the call was placed, as far as known
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if an id is blank
     */
    public CallRef taskCall(String taskId, String batchId, String detailId, Instant placedAt) {
        Map<String, String> keys =
                Map.of(AiccsMapping.TASK_ID, taskId, AiccsMapping.BATCH_ID, batchId, AiccsMapping.DETAIL_ID, detailId);
        return CallRef.of(id, keys, placedAt);
    }

    /**
     * The reference to one call of a call task whose batch is not known.
     *
     * @param taskId the task, from {@code CreateAiCallTask}
     * @param detailId the entry, from {@code ImportOneTaskPhoneNumber}
     * @param placedAt when the call was placed, as far as known
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if an id is blank
     */
    public CallRef taskCall(String taskId, String detailId, Instant placedAt) {
        return CallRef.of(id, Map.of(AiccsMapping.TASK_ID, taskId, AiccsMapping.DETAIL_ID, detailId), placedAt);
    }

    @Override
    public Invocation<PlacedCall> placing(OutboundCall call) {
        return AiccsMapping.placing(invoker, call);
    }

    @Override
    public Invocation<HangupResult> hangingUp(Hangup hangup) {
        return AiccsFullDuplex.has(hangup.call())
                ? AiccsFullDuplex.hangingUp(invoker, hangup)
                : AiccsMapping.hangingUp(invoker, api, hangup);
    }

    @Override
    public Invocation<CallDetail> detailing(CallRef call) {
        if (AiccsMapping.ofTask(call)) {
            return AiccsTaskCalls.query(api, call).map(answer -> AiccsTaskCalls.detail(call, answer));
        }
        return api.getCallDialogContent(AiccsMapping.dialogue(call)).map(answer -> AiccsMapping.detail(call, answer));
    }

    /**
     * {@inheritDoc}
     *
     * <p>All of a task call; of a single call the transcript; of a full-duplex call none, because the vendor does not document
     * that it keeps what was said in those. A transcript that is there is in the detail all the same.
     */
    @Override
    public Set<CallPart> parts(CallRef call) {
        if (AiccsMapping.ofTask(call)) {
            return EnumSet.allOf(CallPart.class);
        }
        return AiccsFullDuplex.has(call) ? EnumSet.noneOf(CallPart.class) : EnumSet.of(CallPart.TRANSCRIPT);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Only calls placed with {@link AiccsCallOptions#fullDuplex()} can be steered: silenced, and spoken into if
     * {@link Builder#playParam} is set.
     */
    @Override
    public Invocation<Acknowledgement> steering(Steer steer) {
        return AiccsFullDuplex.steering(invoker, steer, playParam);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The intent only, and of task calls only.
     */
    @Override
    public Invocation<CallAnalysis> analysing(CallRef call) {
        return AiccsAnalyses.analysing(id, api, call);
    }

    /**
     * {@inheritDoc}
     *
     * <p>These are the AI agents of call tasks; a single call's is the code of an application, which the vendor has no
     * operation to list. The vendor does not list an agent's variables here.
     */
    @Override
    public Listing<AgentInfo> agents() {
        return AiccsAgents.agents(api);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor needs hours, which must be of the same days. It does not document whether a task that was made without
     * {@code startAt} waits for its start: do not import callees who must not be called yet. Its caller is an option, see
     * {@link AiccsTaskOptions}.
     */
    @Override
    public Invocation<CallTaskRef> creatingTask(CallTask task) {
        return AiccsTasks.creating(invoker, task);
    }

    @Override
    public int chunkSize() {
        return AiccsTaskImport.CHUNK;
    }

    @Override
    public Invocation<ImportedChunk> importingChunk(CallTaskRef task, CallTask from, List<TaskCallee> callees) {
        return AiccsTaskImport.importing(invoker, task, callees);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor has no end for good: a stop is a pause, and a task that was stopped can be resumed.
     */
    @Override
    public Invocation<Acknowledgement> controlling(CallTaskRef task, TaskControl control) {
        Invocation<Acknowledgement> change = AiccsTasks.controlling(invoker, task, control);
        return switch (control) {
            case START, RESUME -> change;
            case PAUSE, STOP ->
                SettledTask.or(change, progressing(task), EnumSet.of(CallTaskState.PAUSED, CallTaskState.ENDED));
        };
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor tells the state only by whether a list filtered by it has the task, so this takes up to five queries. A
     * task that was stopped counts as ended once all its callees are dealt with, and as paused before; one that failed to
     * start is {@code UNKNOWN}, because what can be done with it is not documented. Answered is the vendor's
     * {@code SucceedCount}, ended that and its {@code FailedCount}.
     */
    @Override
    public Invocation<CallTaskProgress> progressing(CallTaskRef task) {
        return AiccsTaskProgress.progressing(api, task);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor keeps three lists: pending, completed, failed. A callee who moves between them meanwhile comes once, as
     * first seen; while the task runs one may be left out, because the pages of the first list shift. A call is there from
     * when the vendor tells its time, and is the last one made to that callee.
     */
    @Override
    public Listing<TaskCall> taskCalls(CallTaskRef task) {
        return AiccsTaskRows.calls(api, task, taskPageSize);
    }

    @Override
    public Placements placements() {
        return invoker.placements();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor cannot be asked for a single call without its id, so that only an id that stood in a broken answer is
     * looked for. Without one nothing is sent, and {@code GONE} means that the longest time is over. The receipt that the
     * vendor pushes after the end names the call under its reference, see {@link Placements#found}. A full-duplex call that
     * was found is told like any other, and its hang-up goes to the wrong one of the vendor's two operations.
     */
    @Override
    public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
        return invoker.reconciling(lost, new AiccsReconciliation(api, lost).search());
    }

    @Override
    public void close() {
        invoker.close();
    }

    @Override
    public String toString() {
        return "AliyunAiccs[" + id + "]";
    }

    /** Builds the provider; the vendor serves every region from one host. Not thread-safe. */
    public static final class Builder extends AliyunProviderBuilder<Builder> {
        private @Nullable UnaryOperator<String> playParam;
        private @Nullable Integer taskPageSize;

        private Builder() {
            super(ID, "cn-shanghai");
        }

        /**
         * How to write what is to be said in a full-duplex call. The vendor's {@code Param} of the command {@code play} is a
         * JSON text whose content it does not document, so this library does not make one up: ask the vendor.
         *
         * @param form makes {@code Param} of the text of {@link Steer#say}; it must escape the text for JSON. Default: none,
         *     and saying something is refused
         * @return this
         */
        public Builder playParam(UnaryOperator<String> form) {
            playParam = Objects.requireNonNull(form, "playParam");
            return this;
        }

        /**
         * How many callees of a call task come with one answer. The vendor documents no maximum; 10,000 answers are the most
         * that one listing takes.
         *
         * @param value 1 or more; default: the vendor's own, which is 10
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1
         */
        public Builder taskPageSize(int value) {
            if (value < 1) {
                throw VoiceAiException.config("taskPageSize", "is less than 1", null);
            }
            taskPageSize = value;
            return this;
        }

        /** 100 requests a second of {@code LlmSmartCallFullDuplex}; no other number is documented for calls. */
        @Override
        protected CallLimits documentedLimits() {
            return CallLimits.none()
                    .requestsPerSecond(LlmSmartCallFullDuplex.OPERATION.action(), FULL_DUPLEX_PER_SECOND);
        }

        /**
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if a setting cannot be used
         */
        @Override
        public AliyunAiccs build() {
            return new AliyunAiccs(
                    invoker("aiccs.aliyuncs.com", "2019-10-15", AiccsCodes.BOOK, true), playParam, taskPageSize);
        }
    }
}
