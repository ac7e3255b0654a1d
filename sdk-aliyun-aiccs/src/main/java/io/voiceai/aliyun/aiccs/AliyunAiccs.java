package io.voiceai.aliyun.aiccs;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.HangupOperate;
import io.voiceai.aliyun.aiccs.api.LlmSmartCall;
import io.voiceai.aliyun.rpc.AliyunProviderBuilder;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Alibaba Cloud AICCS (API 2019-10-15) as a provider: places AI calls, hangs them up at once or after the current playback,
 * reads their state and dialogue. The AI agent of a call is the code of an application ({@code ApplicationCode}) that was made
 * in the vendor's console. A call's reference has 1 to 15 bytes of UTF-8 here.
 *
 * <p>The vendor has two engines that do not know each other's calls. Single calls are placed here; calls of a call task are
 * placed through {@link #api()} and read through {@link #taskCall}. A single call's detail tells the state and the dialogue
 * only; a task call's tells everything. Thread-safe; make one and keep it.
 */
public final class AliyunAiccs implements OutboundCalls, Hangups, CallDetails {
    /** The usual id of this provider. */
    public static final String ID = "aliyun-aiccs";

    private final String id;
    private final Invoker invoker;
    private final AiccsApi api;

    private AliyunAiccs(Invoker invoker) {
        id = invoker.provider();
        this.invoker = invoker;
        api = new AiccsApi(invoker);
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

    @Override
    public Invocation<PlacedCall> placing(OutboundCall call) {
        String correlationId = call.reference().orElseGet(Invoker::newCorrelationId);
        LlmSmartCall.Request request = AiccsMapping.request(id, call, correlationId);
        return invoker.prepare(
                LlmSmartCall.OPERATION.reading(
                        answer -> AiccsMapping.placed(id, invoker.clock().instant(), answer, correlationId)),
                request,
                correlationId);
    }

    @Override
    public Invocation<HangupResult> hangingUp(Hangup hangup) {
        if (AiccsMapping.ofTask(hangup.call())) {
            throw new UnsupportedFeatureException(id, "hang-up of a task call", List.of());
        }
        String callId = hangup.call().require(AiccsMapping.CALL_ID);
        return api.hangupOperate(new HangupOperate.Request(callId).immediateHangup(!hangup.isAfterPlayback()))
                .map(answer -> new HangupResult(
                        HangupResult.Outcome.CONFIRMED, Objects.toString(answer.requestId(), ""), answer.raw()));
    }

    @Override
    public Invocation<CallDetail> detailing(CallRef call) {
        if (AiccsMapping.ofTask(call)) {
            return api.queryConversationDetailInfo(AiccsTaskCalls.request(call))
                    .map(answer -> AiccsTaskCalls.detail(call, answer));
        }
        return api.getCallDialogContent(AiccsMapping.dialogue(call)).map(answer -> AiccsMapping.detail(call, answer));
    }

    @Override
    public Set<CallPart> parts(CallRef call) {
        return AiccsMapping.ofTask(call) ? EnumSet.allOf(CallPart.class) : EnumSet.of(CallPart.TRANSCRIPT);
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
        private Builder() {
            super(ID, "cn-shanghai");
        }

        /**
         * The finished provider; nothing is connected yet.
         *
         * @return the provider
         * @throws VoiceAiException of kind {@code CONFIG} if a setting cannot be used
         */
        public AliyunAiccs build() {
            return new AliyunAiccs(invoker("aiccs.aliyuncs.com", "2019-10-15", AiccsCodes.BOOK, true));
        }
    }
}
