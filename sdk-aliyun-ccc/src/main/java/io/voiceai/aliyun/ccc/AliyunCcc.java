package io.voiceai.aliyun.ccc;

import io.voiceai.CallDetails;
import io.voiceai.ConferenceExits;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.aliyun.ccc.api.CallControlAnswer;
import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.EndConference;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.GetConversationDetail;
import io.voiceai.aliyun.ccc.api.GetMonoRecording;
import io.voiceai.aliyun.ccc.api.MakeCall;
import io.voiceai.aliyun.ccc.api.ReleaseCall;
import io.voiceai.aliyun.ccc.api.StartPredictiveCall;
import io.voiceai.aliyun.rpc.AliyunProviderBuilder;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.AlreadyEnded;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba Cloud CCC (API 2020-07-01) as a provider: places calls that run a contact flow, such as one with a voice bot, hangs
 * them up, takes human agents out of conferences, reads call detail records. The AI agent of a call is its contact flow
 * ({@code ContactFlowId}); with {@link CccCallOptions#dialedBy} a human agent who is signed in dials instead. A call's
 * reference has at most 128 bytes of UTF-8 here.
 *
 * <p>A hang-up takes the human agent's part in the call as the vendor describes it; whether it ends a call in which only a
 * contact flow talks is not documented. A detail is {@link io.voiceai.call.CallStatus#UNKNOWN} until the record is written,
 * which is after the call.
 *
 * <p>Once it is written, a detail asks for two more things, and does without what it does not get: what was said in an
 * answered call, which needs the vendor's quality inspection, and the recording, as soon as the record says that there is
 * one; either may come later than the record. The vendor gives the time of a turn in milliseconds from the start of the
 * conversation and does not say which moment that is; here it is the answer, unconfirmed. Thread-safe; make one and keep it.
 */
public final class AliyunCcc implements OutboundCalls, Hangups, ConferenceExits, CallDetails {
    /** The usual id of this provider. */
    public static final String ID = "aliyun-ccc";

    private static final String NO_SUCH_CALL = "NotExists.JobId";

    private final String id;
    private final String instanceId;
    private final Invoker invoker;
    private final CccApi api;

    private AliyunCcc(Invoker invoker, String instanceId) {
        id = invoker.provider();
        this.instanceId = instanceId;
        this.invoker = invoker;
        api = new CccApi(invoker);
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
        if (options.dialedBy().isPresent()) {
            MakeCall.Request request = CccMapping.makeCall(id, instanceId, call, options, correlationId);
            return placing(MakeCall.OPERATION, request, correlationId);
        }
        return placing(
                StartPredictiveCall.OPERATION,
                CccMapping.predictiveCall(id, instanceId, call, options, correlationId),
                correlationId);
    }

    private <Q extends WireObject<Q>> Invocation<PlacedCall> placing(
            Operation<Q, CallControlAnswer> operation, Q request, String correlationId) {
        return invoker.prepare(
                operation.reading(
                        answer -> CccMapping.placed(id, invoker.clock().instant(), request, answer, correlationId)),
                request,
                correlationId);
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
        return api.releaseCall(request)
                .map(answer -> new HangupResult(
                        HangupResult.Outcome.CONFIRMED, Objects.toString(answer.requestId(), ""), answer.raw()))
                .recover(AlreadyEnded.ifCode(NO_SUCH_CALL));
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
        GetCallDetailRecord.Request request =
                new GetCallDetailRecord.Request(call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID));
        return api.getCallDetailRecord(request).then(answer -> {
            GetCallDetailRecord.Response.Data record = CccRecords.written(answer);
            return record == null
                    ? Invocation.of(CccRecords.unwritten(call, answer))
                    : spoken(call, record)
                            .then(turns -> recorded(call, record)
                                    .map(files -> CccRecords.detail(call, answer, record, turns, files)));
        });
    }

    /** The quality inspection that it needs may not have been bought; the record is worth having without it. */
    private Invocation<List<TranscriptTurn>> spoken(CallRef call, GetCallDetailRecord.Response.Data record) {
        if (CccRecords.answeredAt(record).isEmpty()) {
            return Invocation.of(List.of());
        }
        GetConversationDetail.Request request = new GetConversationDetail.Request(
                call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID));
        Invocation<List<TranscriptTurn>> turns =
                api.getConversationDetail(request).map(answer -> CccTranscripts.turns(answer, record));
        return turns.recover(failure -> List.of());
    }

    private Invocation<List<Recording>> recorded(CallRef call, GetCallDetailRecord.Response.Data record) {
        if (!Boolean.TRUE.equals(record.recordingReady())) {
            return Invocation.of(List.of());
        }
        GetMonoRecording.Request request =
                new GetMonoRecording.Request(call.require(CccMapping.JOB_ID), call.require(CccMapping.INSTANCE_ID));
        Invocation<List<Recording>> files = api.getMonoRecording(request).map(CccRecords::recordings);
        return files.recover(failure -> List.of());
    }

    @Override
    public Set<CallPart> parts(CallRef call) {
        return EnumSet.of(CallPart.TRANSCRIPT, CallPart.RECORDING);
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
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if the instance is missing or a setting cannot be used
         */
        public AliyunCcc build() {
            String instance = instanceId;
            if (instance == null) {
                throw VoiceAiException.config("instanceId", "is missing", "Copy it from the vendor's console");
            }
            return new AliyunCcc(
                    invoker("ccc." + region() + ".aliyuncs.com", "2020-07-01", CccCodes.BOOK, true), instance);
        }
    }
}
