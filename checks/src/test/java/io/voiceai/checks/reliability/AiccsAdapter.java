package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.aiccs.api.GetCallDialogContent;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alibaba Cloud AICCS. */
final class AiccsAdapter extends AliyunAdapter {
    @Override
    public String name() {
        return "AliyunAiccs";
    }

    @Override
    public VoiceProvider open(Setup setup) {
        return set(AliyunAiccs.builder(), setup).build();
    }

    @Override
    public OutboundCall.Builder call(String callee) {
        return OutboundCall.to(callee).from("+8657188000000").agent("F320000001");
    }

    @Override
    public CallRef ref(String callId, Instant placedAt) {
        return CallRef.of(AliyunAiccs.ID, Map.of("CallId", callId), placedAt);
    }

    @Override
    public String callId(CallRef ref) {
        return ref.require("CallId");
    }

    @Override
    public Invocation<?> reading(VoiceProvider provider) {
        return ((AliyunAiccs) provider)
                .api()
                .getCallDialogContent(new GetCallDialogContent.Request("2026-11-21", "call-1"));
    }

    @Override
    String placeAction() {
        return "LlmSmartCall";
    }

    @Override
    @Nullable
    String carried(Received request) {
        return parameter(request, "OutId");
    }

    @Override
    public String idField() {
        return "CallId";
    }

    @Override
    public String placed(String id, String... more) {
        return "{" + members("\"RequestId\":\"request-1\",\"Code\":\"OK\",\"Message\":\"OK\",\"CallId\":" + id, more)
                + "}";
    }

    @Override
    public String ended(String... more) {
        return "{" + members("\"RequestId\":\"request-1\",\"Code\":\"OK\",\"Mesage\":\"OK\",\"Result\":true", more)
                + "}";
    }

    @Override
    public String read(String... more) {
        return "{"
                + members(
                        "\"RequestId\":\"request-1\",\"Code\":\"OK\",\"Success\":true,\"Data\":{\"CallStatus\":2}",
                        more)
                + "}";
    }

    @Override
    public String readWith(String number) {
        return read().replace("\"CallStatus\":2", "\"CallStatus\":" + number).replace("true", "\"true\"");
    }

    @Override
    public @Nullable Long number(Object answer) {
        return ((GetCallDialogContent.Response) answer).data().callStatus();
    }

    @Override
    Optional<String> productCode(Refusal refusal) {
        return switch (refusal) {
            case CALL_FAILED -> Optional.of("isv.VOICE_CALL_FAIL");
            case GONE -> Optional.of("InvalidParameter.CallId");
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> businessCodes() {
        return List.of(
                "isv.COMPLAINT_REJECT",
                "isv.VOICE_ROBOT_NOT_PERIOD",
                "isv.BUSINESS_LIMIT_CONTROL",
                "isv.DISPLAY_NUMBER_ILLEGAL",
                "isv.AMOUNT_NOT_ENOUGH");
    }
}
