package io.voiceai.checks.reliability;

import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.pacing.CallLimits;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.JsonObject;
import io.voiceai.tencent.ccc.TencentCcc;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tencent Cloud CCC. It carries no id of ours, so a call is told by its callee. */
final class TencentAdapter implements Adapter {
    private static final long APP = 1_400_000_000L;

    @Override
    public String name() {
        return "TencentCcc";
    }

    @Override
    public VoiceProvider open(Setup setup) {
        return TencentCcc.builder()
                .endpoint(setup.endpoint())
                .plainHttpOnLoopback()
                .http(setup.http())
                .credentials(setup.credentials())
                .clock(setup.clock())
                .journal(setup.journal())
                .limits(CallLimits.none().requestsPerSecond(1))
                .pacer(setup.pacer())
                .sdkAppId(APP)
                .build();
    }

    @Override
    public OutboundCall.Builder call(String callee) {
        return OutboundCall.to(callee).from("+861012345678").agent("15");
    }

    @Override
    public CallRef ref(String callId, Instant placedAt) {
        return CallRef.of(TencentCcc.ID, Map.of("SdkAppId", Long.toString(APP), "SessionId", callId), placedAt);
    }

    @Override
    public String callId(CallRef ref) {
        return ref.require("SessionId");
    }

    @Override
    public Invocation<?> reading(VoiceProvider provider) {
        return ((TencentCcc) provider).api().describeAiAgentInfoList(new DescribeAIAgentInfoList.Request(APP, 10, 0));
    }

    @Override
    public String key(String reference, String callee) {
        return callee.replace("+", "00");
    }

    @Override
    public @Nullable String keyOf(Received request) {
        if (!"CreateAIAgentCall".equals(request.header("X-TC-Action"))) {
            return null;
        }
        JsonObject body = JsonObject.parse(request.body());
        return body == null ? null : body.text("Callee");
    }

    @Override
    public String idField() {
        return "SessionId";
    }

    @Override
    public String placed(String id, String... more) {
        return response("\"SessionId\":" + id, more);
    }

    @Override
    public String ended(String... more) {
        return response("\"ServerTime\":1", more);
    }

    @Override
    public String read(String... more) {
        return response("\"TotalCount\":0,\"AIAgentInfoList\":[]", more);
    }

    @Override
    public String readWith(String number) {
        return read().replace("\"TotalCount\":0", "\"TotalCount\":" + number);
    }

    @Override
    public @Nullable Long number(Object answer) {
        return ((DescribeAIAgentInfoList.Response) answer).totalCount();
    }

    private static String response(String member, String... more) {
        return "{\"Response\":{\"RequestId\":\"request-1\"," + AliyunAdapter.members(member, more) + "}}";
    }

    @Override
    public Optional<String> code(Refusal refusal) {
        return switch (refusal) {
            case RATE -> Optional.of("RequestLimitExceeded");
            case FAULT -> Optional.of("InternalError");
            case SIGNATURE -> Optional.of("AuthFailure.SignatureFailure");
            case CLOCK -> Optional.of("AuthFailure.SignatureExpire");
            case NONCE -> Optional.empty();
            case TOKEN -> Optional.of("AuthFailure.TokenFailure");
            case PERMISSION -> Optional.of("UnauthorizedOperation");
            case BUSINESS -> Optional.of(businessCodes().get(0));
            case CONCURRENCY -> Optional.of("FailedOperation.AcquireQuota");
            case CALL_FAILED -> Optional.of("FailedOperation.CallOutFailed");
            case GONE -> Optional.of("FailedOperation.SessionNotExists");
            case UNLISTED -> Optional.of("FailedOperation.TomorrowsCode");
        };
    }

    @Override
    public List<String> businessCodes() {
        return List.of(
                "FailedOperation.CalleeIsBlackUser",
                "FailedOperation.CalloutRuleBlindArea",
                "FailedOperation.CalloutRuleNotWorkTime",
                "FailedOperation.CalloutRuleMaxCallCountCalleePerDayAppID",
                "FailedOperation.NoCallOutNumber",
                "FailedOperation.AILicenseHasExpired");
    }

    @Override
    public String error(String code, String message) {
        return "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"" + message
                + "\"},\"RequestId\":\"request-1\"}}";
    }

    @Override
    public int errorStatus(Refusal refusal) {
        return 200;
    }

    @Override
    public boolean hasNonce() {
        return false;
    }

    @Override
    public String signature(Received request) {
        return request.header("X-TC-Timestamp") + " " + request.header("Authorization");
    }

    @Override
    public Instant signedAt(Received request) {
        return Instant.ofEpochSecond(Long.parseLong(request.header("X-TC-Timestamp")));
    }

    @Override
    public String toString() {
        return name();
    }
}
