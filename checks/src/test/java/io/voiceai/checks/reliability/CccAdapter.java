package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alibaba Cloud CCC. */
final class CccAdapter extends AliyunAdapter {
    private static final String INSTANCE = "ccc-test";

    @Override
    public String name() {
        return "AliyunCcc";
    }

    @Override
    public VoiceProvider open(Setup setup) {
        return set(AliyunCcc.builder(), setup).instanceId(INSTANCE).build();
    }

    @Override
    public OutboundCall.Builder call(String callee) {
        return OutboundCall.to(callee).from("+8657188000000").agent("flow-1");
    }

    @Override
    public CallRef ref(String callId, Instant placedAt) {
        return CallRef.of(AliyunCcc.ID, Map.of("InstanceId", INSTANCE, "JobId", callId), placedAt);
    }

    @Override
    public String callId(CallRef ref) {
        return ref.require("JobId");
    }

    @Override
    public Invocation<?> reading(VoiceProvider provider) {
        return ((AliyunCcc) provider).api().getCallDetailRecord(new GetCallDetailRecord.Request("call-1", INSTANCE));
    }

    @Override
    String placeAction() {
        return "StartPredictiveCall";
    }

    @Override
    @Nullable
    String carried(Received request) {
        return parameter(request, "Tags");
    }

    @Override
    public String idField() {
        return "JobId";
    }

    @Override
    public String placed(String id, String... more) {
        return "{\"RequestId\":\"request-1\",\"Code\":\"OK\",\"HttpStatusCode\":200,\"Data\":{\"ContextId\":1,"
                + "\"CallContext\":{" + members("\"JobId\":" + id, more) + "}}}";
    }

    @Override
    public String ended(String... more) {
        return "{"
                + members(
                        "\"RequestId\":\"request-1\",\"Code\":\"OK\",\"HttpStatusCode\":200,"
                                + "\"Data\":{\"CallContext\":{\"JobId\":\"call-1\"}}",
                        more)
                + "}";
    }

    @Override
    public String read(String... more) {
        return "{"
                + members("\"RequestId\":\"request-1\",\"Code\":\"OK\",\"Data\":{\"ContactId\":\"call-1\"}", more)
                + "}";
    }

    @Override
    public String readWith(String number) {
        return read("\"HttpStatusCode\":" + number);
    }

    @Override
    public @Nullable Long number(Object answer) {
        return ((GetCallDetailRecord.Response) answer).httpStatusCode();
    }

    @Override
    Optional<String> productCode(Refusal refusal) {
        return refusal == Refusal.GONE ? Optional.of("NotExists.JobId") : Optional.empty();
    }

    @Override
    public List<String> businessCodes() {
        return List.of("Parameter.Callee", "NotExists.InstanceId", "UserBusy", "InsufficientBalance");
    }
}
