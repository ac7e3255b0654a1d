package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.GetCallDialogContent;
import io.voiceai.aliyun.aiccs.api.LlmSmartCall;
import io.voiceai.aliyun.aiccs.api.OutIds;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.spi.RequiredParts;
import java.time.Instant;
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
    private static final ZoneId VENDOR_ZONE = ZoneId.of("Asia/Shanghai");

    private AiccsMapping() {}

    static LlmSmartCall.Request request(String provider, OutboundCall call, String correlationId) {
        if (call.ringTimeout().isPresent()) {
            throw new UnsupportedFeatureException(provider, "ringTimeout", List.of("aliyun-ccc", "tencent-ccc"));
        }
        LlmSmartCall.Request request = new LlmSmartCall.Request(
                        RequiredParts.agent(provider, call),
                        MainlandNumbers.digits(provider, "callee", call.to()),
                        MainlandNumbers.digits(provider, "caller", RequiredParts.caller(provider, call)))
                .outId(RequiredParts.reference(provider, correlationId, OutIds.LONGEST_BYTES));
        call.options(AiccsCallOptions.class)
                .orElseGet(AiccsCallOptions::create)
                .parameters(call.variables())
                .forEach(request::parameter);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static PlacedCall placed(String provider, Instant now, LlmSmartCall.Response answer, String correlationId) {
        Map<String, String> keys = Map.of(CALL_ID, Objects.requireNonNull(answer.callId()));
        return new PlacedCall(
                CallRef.of(provider, keys, now), correlationId, Objects.toString(answer.requestId(), ""), answer.raw());
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
    private static CallStatus status(@Nullable Long callStatus) {
        return switch (Objects.toString(callStatus, "")) {
            case "0" -> CallStatus.QUEUED;
            case "1" -> CallStatus.ANSWERED;
            case "2" -> CallStatus.ENDED;
            default -> CallStatus.UNKNOWN;
        };
    }
}
