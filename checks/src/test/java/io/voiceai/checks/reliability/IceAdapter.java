package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alibaba Cloud ICE. */
final class IceAdapter extends AliyunAdapter {
    @Override
    public String name() {
        return "AliyunIce";
    }

    @Override
    public VoiceProvider open(Setup setup) {
        return set(AliyunIce.builder(), setup).build();
    }

    @Override
    public OutboundCall.Builder call(String callee) {
        return OutboundCall.to(callee).from("+8618300000377").agent("agent-7");
    }

    @Override
    public CallRef ref(String callId, Instant placedAt) {
        return CallRef.of(AliyunIce.ID, Map.of("InstanceId", callId, "SessionId", "session-1"), placedAt);
    }

    @Override
    public String callId(CallRef ref) {
        return ref.require("InstanceId");
    }

    @Override
    public Invocation<?> reading(VoiceProvider provider) {
        return ((AliyunIce) provider).api().describeAiAgentInstance(new DescribeAIAgentInstance.Request("call-1"));
    }

    @Override
    String placeAction() {
        return "StartAIAgentOutboundCall";
    }

    @Override
    @Nullable
    String carried(Received request) {
        JsonObject data = JsonObject.parse(parameter(request, "UserData"));
        return data == null ? null : data.text("voiceai.reference");
    }

    @Override
    public String idField() {
        return "InstanceId";
    }

    @Override
    public String placed(String id, String... more) {
        return "{" + members("\"RequestId\":\"request-1\",\"InstanceId\":" + id, more) + "}";
    }

    @Override
    public String ended(String... more) {
        return "{" + members("\"RequestId\":\"request-1\"", more) + "}";
    }

    @Override
    public String read(String... more) {
        return "{" + members("\"RequestId\":\"request-1\",\"Instance\":{\"Status\":\"Executing\"}", more) + "}";
    }

    @Override
    public String readWith(String number) {
        return read().replace("\"Executing\"", "\"Executing\",\"CallInfo\":{\"CallDuration\":" + number + "}");
    }

    @Override
    public @Nullable Long number(Object answer) {
        return ((DescribeAIAgentInstance.Response) answer).instance().callInfo().callDuration();
    }

    @Override
    Optional<String> productCode(Refusal refusal) {
        return Optional.empty();
    }

    @Override
    public List<String> businessCodes() {
        return List.of("InsufficientBalance", "MissingAIAgentId", "InvalidParameter.CalledNumber");
    }
}
