package io.voiceai.aliyun.ice;

import io.voiceai.CallDetails;
import io.voiceai.CallSteering;
import io.voiceai.CallTransfers;
import io.voiceai.CallerNumbers;
import io.voiceai.Hangups;
import io.voiceai.Listing;
import io.voiceai.OutboundCalls;
import io.voiceai.Placements;
import io.voiceai.Reconciliations;
import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance;
import io.voiceai.aliyun.ice.api.IceApi;
import io.voiceai.aliyun.ice.api.ListAIAgentPhoneNumber;
import io.voiceai.aliyun.ice.api.StartAIAgentOutboundCall;
import io.voiceai.aliyun.ice.api.StopAIAgentInstance;
import io.voiceai.aliyun.rpc.AliyunProviderBuilder;
import io.voiceai.aliyun.rpc.GatewayCodes;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallerNumber;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Steer;
import io.voiceai.call.Transfer;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallLimits;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import java.util.List;
import java.util.Set;

/**
 * Alibaba Cloud ICE (IMS AI agent, API 2020-11-09) as a provider: places AI calls, speaks into them, hands them over, hangs
 * them up at once, reads their state and dialogue, lists the caller numbers. The AI agent ({@code AIAgentId}) and the caller
 * numbers are made in the vendor's console; each caller number may have 15 calls at a time.
 *
 * <p>A detail asks for the dialogue too and does without what it does not get, which is then among
 * {@link CallDetail#unread}; of a dialogue with 5,000 entries or more it has the first, and the transcript is among the
 * unread then. The vendor tells where the recording is in a callback only: see {@link IceCallbacks}.
 *
 * <p>A text to say has at most 1,024 characters. The vendor's page of transfers speaks of inbound calls in one place and of
 * outbound lines in another; that a call which was placed can be handed over is not confirmed.
 *
 * <p>Thread-safe; make one and keep it.
 */
public final class AliyunIce
        implements OutboundCalls, Hangups, CallDetails, CallSteering, CallTransfers, CallerNumbers, Reconciliations {
    /** The usual id of this provider. */
    public static final String ID = "aliyun-ice";

    /** The greatest that the vendor takes. */
    private static final long PAGE = 100;

    private static final int CALLS_PER_CALLER = 15;

    private final String id;
    private final Invoker invoker;
    private final IceApi api;
    private final IceSteering steering;

    private AliyunIce(Invoker invoker) {
        id = invoker.provider();
        this.invoker = invoker;
        api = new IceApi(invoker);
        steering = new IceSteering(invoker);
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
    public IceApi api() {
        return api;
    }

    @Override
    public Invocation<PlacedCall> placing(OutboundCall call) {
        String correlationId = call.reference().orElseGet(Invoker::newCorrelationId);
        String session = IceMapping.session(call);
        return invoker.placing(
                call,
                correlationId,
                StartAIAgentOutboundCall.OPERATION.reading(
                        answer -> IceMapping.placed(id, invoker.clock().instant(), session, answer, correlationId)),
                chosen -> IceMapping.request(id, chosen, correlationId, session));
    }

    @Override
    public Invocation<HangupResult> hangingUp(Hangup hangup) {
        if (hangup.isAfterPlayback()) {
            throw new UnsupportedFeatureException(id, "hang-up after playback", List.of("aliyun-aiccs"));
        }
        String instance = IceMapping.instanceId(hangup.call());
        return invoker.hangingUp(
                hangup,
                StopAIAgentInstance.OPERATION,
                new StopAIAgentInstance.Request(instance),
                answer -> HangupResult.confirmed(answer.requestId(), answer.raw()));
    }

    @Override
    public Invocation<CallDetail> detailing(CallRef call) {
        String instance = IceMapping.instanceId(call);
        return api.describeAiAgentInstance(new DescribeAIAgentInstance.Request(instance))
                .then(answer -> IceDialogues.of(
                                api, call, answer.instance(), invoker.clock().instant())
                        .map(dialogues -> IceMapping.detail(call, answer, dialogues)));
    }

    @Override
    public Set<CallPart> parts(CallRef call) {
        return Set.of(CallPart.TRANSCRIPT);
    }

    @Override
    public Invocation<Acknowledgement> steering(Steer steer) {
        return steering.steering(steer);
    }

    @Override
    public Invocation<Acknowledgement> transferring(Transfer transfer) {
        return steering.transferring(transfer);
    }

    @Override
    public Listing<CallerNumber> callerNumbers() {
        Listing<ListAIAgentPhoneNumber.Response.Data> numbers =
                api.listAiAgentPhoneNumberItems(new ListAIAgentPhoneNumber.Request().pageSize(PAGE));
        return () -> numbers.stream()
                .flatMap(number -> IceMapping.callerNumber(number).stream())
                .iterator();
    }

    @Override
    public Placements placements() {
        return invoker.placements();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor's list of the agent's instances gives our correlation id back, so what is found there is certain; but it
     * gives no instance id. Such a call can be hung up or read only once a callback brought that, see
     * {@link Placements#found}; what the vendor named in a broken answer is asked for too, and has it. A call without an AI
     * agent is refused: there is nothing to ask the vendor for.
     */
    @Override
    public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
        return invoker.reconciling(lost, new IceReconciliation(api, lost, invoker.clock()).search());
    }

    @Override
    public void close() {
        invoker.close();
    }

    @Override
    public String toString() {
        return "AliyunIce[" + id + "]";
    }

    /** Builds the provider. Not thread-safe. */
    public static final class Builder extends AliyunProviderBuilder<Builder> {
        private Builder() {
            super(ID, "cn-shanghai");
        }

        /** 15 calls at a time from one caller number. */
        @Override
        protected CallLimits documentedLimits() {
            return CallLimits.none().callsPerCaller(CALLS_PER_CALLER);
        }

        /**
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if a setting cannot be used
         */
        @Override
        public AliyunIce build() {
            return new AliyunIce(invoker("ice." + region() + ".aliyuncs.com", "2020-11-09", GatewayCodes.BOOK, false));
        }
    }
}
