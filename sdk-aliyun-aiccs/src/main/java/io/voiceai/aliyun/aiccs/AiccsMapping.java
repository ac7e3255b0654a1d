package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.GetCallDialogContent;
import io.voiceai.aliyun.aiccs.api.HangupOperate;
import io.voiceai.aliyun.aiccs.api.LlmSmartCall;
import io.voiceai.aliyun.aiccs.api.OutIds;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.RequiredParts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and AICCS's operations on single calls. */
final class AiccsMapping {
    static final String CALL_ID = "CallId";
    static final String TASK_ID = "TaskId";
    static final String BATCH_ID = "BatchId";
    static final String DETAIL_ID = "DetailId";

    /** The vendor files calls by its own local date. */
    static final ZoneId VENDOR_ZONE = ZoneId.of("Asia/Shanghai");

    private AiccsMapping() {}

    /** Which of the vendor's three operations places the call is said by the callee and by the options. */
    static Invocation<PlacedCall> placing(Invoker invoker, OutboundCall call) {
        if (call.ringTimeout().isPresent()) {
            throw new UnsupportedFeatureException(
                    invoker.provider(), "ringTimeout", List.of("aliyun-ccc", "tencent-ccc"));
        }
        AiccsCallOptions options = call.options(AiccsCallOptions.class).orElseGet(AiccsCallOptions::create);
        if (call.to().isEncrypted()) {
            return AiccsEncrypted.placing(invoker, call, options);
        }
        return options.isFullDuplex()
                ? AiccsFullDuplex.placing(invoker, call, options)
                : placingPlain(invoker, call, options);
    }

    private static Invocation<PlacedCall> placingPlain(Invoker invoker, OutboundCall call, AiccsCallOptions options) {
        String provider = invoker.provider();
        String correlationId = correlationId(provider, call);
        return invoker.placing(
                call,
                correlationId,
                LlmSmartCall.OPERATION.reading(answer ->
                        placed(invoker, keys(answer.callId()), correlationId, answer.requestId(), answer.raw())),
                chosen -> request(provider, chosen, options, correlationId));
    }

    private static LlmSmartCall.Request request(
            String provider, OutboundCall call, AiccsCallOptions options, String correlationId) {
        LlmSmartCall.Request request = new LlmSmartCall.Request(
                        RequiredParts.agent(provider, call),
                        MainlandNumbers.digits(provider, "callee", call.to()),
                        caller(provider, call))
                .outId(correlationId);
        options.parameters(call.variables()).forEach(request::parameter);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static String correlationId(String provider, OutboundCall call) {
        return RequiredParts.reference(
                provider, call.reference().orElseGet(Invoker::newCorrelationId), OutIds.LONGEST_BYTES);
    }

    static String caller(String provider, OutboundCall call) {
        return MainlandNumbers.digits(provider, "caller", RequiredParts.caller(provider, call));
    }

    static Map<String, String> keys(@Nullable String callId) {
        return Map.of(CALL_ID, Objects.requireNonNull(callId));
    }

    static PlacedCall placed(
            Invoker invoker, Map<String, String> keys, String correlationId, @Nullable String requestId, String raw) {
        CallRef call = CallRef.of(invoker.provider(), keys, invoker.clock().instant());
        return new PlacedCall(call, correlationId, Objects.toString(requestId, ""), raw);
    }

    static Invocation<HangupResult> hangingUp(Invoker invoker, AiccsApi api, Hangup hangup) {
        if (ofTask(hangup.call())) {
            throw new UnsupportedFeatureException(invoker.provider(), "hang-up of a task call", List.of());
        }
        String callId = hangup.call().require(CALL_ID);
        return invoker.hangingUp(
                        hangup,
                        HangupOperate.OPERATION,
                        new HangupOperate.Request(callId).immediateHangup(!hangup.isAfterPlayback()),
                        answer -> HangupResult.confirmed(answer.requestId(), answer.raw()))
                .otherwise(failure -> overOr(api, hangup.call(), failure));
    }

    /** The vendor has no code for a call that is over: it says that hanging up failed, and only the record tells why. */
    private static Invocation<HangupResult> overOr(AiccsApi api, CallRef call, VoiceAiException failure) {
        boolean answered = failure.kind() == FailureKind.UNCONFIRMED
                && failure.requestId().isPresent()
                && failure.vendorCode().isEmpty();
        if (!answered) {
            throw failure;
        }
        return api.getCallDialogContent(dialogue(call))
                .map(answer -> {
                    if (detail(call, answer).status() != CallStatus.ENDED) {
                        throw failure;
                    }
                    return new HangupResult(
                            HangupResult.Outcome.ALREADY_ENDED,
                            failure.requestId().orElse(""),
                            "");
                })
                .recover(unread -> {
                    throw failure;
                });
    }

    /** An answer whose flag says that it was not done tells us neither why nor what is the case now. */
    static Acknowledgement acknowledged(@Nullable Boolean done, @Nullable String requestId, String raw) {
        if (Boolean.FALSE.equals(done)) {
            throw new IllegalStateException("the vendor accepted the request and says that it did not do it");
        }
        return Acknowledgement.of(requestId, raw);
    }

    static boolean ofTask(CallRef call) {
        return call.key(TASK_ID).isPresent();
    }

    static GetCallDialogContent.Request dialogue(CallRef call) {
        String date = LocalDate.ofInstant(call.placedAt(), VENDOR_ZONE).toString();
        return new GetCallDialogContent.Request(date, call.require(CALL_ID));
    }

    static CallDetail detail(CallRef call, GetCallDialogContent.Response answer) {
        GetCallDialogContent.Response.Data data = answer.data();
        return CallDetail.of(call, status(data == null ? null : data.callStatus()))
                .transcript(AiccsTranscripts.read(data == null ? null : data.dialogContent()))
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw())
                .build();
    }

    /** Not connected may mean waiting or ringing; only the former can be said without claiming too much. */
    static CallStatus status(@Nullable Long callStatus) {
        return switch (Objects.toString(callStatus, "")) {
            case "0" -> CallStatus.QUEUED;
            case "1" -> CallStatus.ANSWERED;
            case "2" -> CallStatus.ENDED;
            default -> CallStatus.UNKNOWN;
        };
    }
}
