package io.voiceai.testing.internal.mapping;

import io.voiceai.testing.Scenario;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is recorded of each vendor: a call that was answered and is over, one that is hung up, and callees that are refused. */
final class Tour {
    private static final String CALLEE = "17300000533";
    private static final String CALLER = "18300000333";
    private static final String INSTANCE = "ccc-test";
    private static final long SDK_APP_ID = 1_400_000_000L;

    private final Recorder recorder;
    private final Vendor vendor;
    private final List<Mapping> mappings = new ArrayList<>();

    private Tour(Recorder recorder, Vendor vendor) {
        this.recorder = recorder;
        this.vendor = vendor;
    }

    static List<Mapping> of(Recorder recorder, Vendor vendor) {
        Tour tour = new Tour(recorder, vendor);
        switch (vendor) {
            case ALIYUN_AICCS -> tour.aiccs();
            case ALIYUN_CCC -> tour.ccc();
            case ALIYUN_ICE -> tour.ice();
            case TENCENT_CCC -> tour.tencent();
        }
        return tour.mappings;
    }

    private void aiccs() {
        Map<String, @Nullable Object> call =
                Json.object("CalledNumber", CALLEE, "CallerNumber", CALLER, "ApplicationCode", "APP0000001");
        String id = placed("LlmSmartCall", call, "CalledNumber").text("CallId");
        String live = running("LlmSmartCall", call).text("CallId");
        record("HangupOperate", Json.object("CallId", live, "ImmediateHangup", "true"));
        afterTheEnd();
        String day = recorder.now().toString().substring(0, 10);
        record("GetCallDialogContent", Json.object("CallId", id, "CallDate", day));
    }

    private void ccc() {
        Map<String, @Nullable Object> byFlow =
                Json.object("InstanceId", INSTANCE, "Callee", CALLEE, "Caller", CALLER, "ContactFlowId", "flow-1");
        Map<String, @Nullable Object> byAgent =
                Json.object("InstanceId", INSTANCE, "Callee", CALLEE, "Caller", CALLER, "UserId", "agent@" + INSTANCE);
        String id = placed("StartPredictiveCall", byFlow, "Callee").text("Data", "CallContext", "JobId");
        placed("MakeCall", byAgent, "Callee");
        Map<String, @Nullable Object> live = Json.object(
                "InstanceId",
                INSTANCE,
                "JobId",
                running("StartPredictiveCall", byFlow).text("Data", "CallContext", "JobId"));
        record("EndConference", live);
        record("ReleaseCall", live);
        afterTheEnd();
        for (String action : List.of(
                "GetCallDetailRecord", "GetConversationDetail", "GetMonoRecording", "GetMultiChannelRecording")) {
            record(action, Json.object("InstanceId", INSTANCE, "ContactId", id));
        }
    }

    private void ice() {
        Map<String, @Nullable Object> call = Json.object(
                "CalledNumber", CALLEE, "CallerNumber", CALLER, "AIAgentId", "agent-7", "SessionId", "session-7");
        String id = placed("StartAIAgentOutboundCall", call, "CalledNumber").text("InstanceId");
        call.remove("SessionId");
        String live = running("StartAIAgentOutboundCall", call).text("InstanceId");
        record("StopAIAgentInstance", Json.object("InstanceId", live));
        afterTheEnd();
        record("DescribeAIAgentInstance", Json.object("InstanceId", id));
        long to = recorder.now().toEpochMilli();
        record(
                "ListAIAgentDialogues",
                Json.object("SessionId", "session-7", "StartTime", to - 600_000, "EndTime", to, "Order", "ASC"));
    }

    private void tencent() {
        Map<String, @Nullable Object> call = Json.object(
                "SdkAppId",
                SDK_APP_ID,
                "AIAgentId",
                15,
                "Callee",
                "0086" + CALLEE,
                "Callers",
                List.of("0086" + CALLER));
        String id = placed("CreateAIAgentCall", call, "Callee").text("Response", "SessionId");
        String live = running("CreateAIAgentCall", call).text("Response", "SessionId");
        record("HangUpCall", Json.object("SdkAppId", SDK_APP_ID, "SessionId", live));
        long from = recorder.now().getEpochSecond() - 60;
        afterTheEnd();
        long to = recorder.now().getEpochSecond() + 60;
        Map<String, @Nullable Object> window =
                Json.object("SdkAppId", SDK_APP_ID, "StartTimeStamp", from, "EndTimeStamp", to);
        window.putAll(Json.object("PageSize", 100, "PageNumber", 0, "SessionIds", List.of(id)));
        record("DescribeTelCdr", window);
        record("DescribeTelSession", Json.object("SdkAppId", SDK_APP_ID, "SessionId", id));
        record("DescribeAICallInteractionRecords", Json.object("SdkAppId", SDK_APP_ID, "SessionId", id));
        record(
                "DescribeAICallExtractResult",
                Json.object("SdkAppId", SDK_APP_ID, "SessionId", id, "StartTime", from, "EndTime", to));
    }

    private Recorded placed(String action, Map<String, @Nullable Object> call, String calleeParameter) {
        for (Scenario scenario : Scenario.values()) {
            if (scenario.refused() && scenario.suffix().isPresent()) {
                String suffix = scenario.suffix().get();
                Map<String, @Nullable Object> refused = Json.object();
                refused.putAll(call);
                refused.put(calleeParameter, ending(String.valueOf(call.get(calleeParameter)), suffix));
                mappings.add(Mapping.of(recorder.ask(vendor, action, refused), calleeParameter, suffix));
            }
        }
        return record(action, call);
    }

    private static String ending(String number, String suffix) {
        return number.substring(0, number.length() - suffix.length()) + suffix;
    }

    /** A call of which only the end is recorded. */
    private Recorded running(String action, Map<String, @Nullable Object> call) {
        Recorded placed = recorder.accepted(vendor, action, call);
        recorder.elapse(Duration.ofSeconds(5));
        return placed;
    }

    private void afterTheEnd() {
        recorder.elapse(Duration.ofMinutes(2));
    }

    private Recorded record(String action, Map<String, @Nullable Object> parameters) {
        Recorded recorded = recorder.accepted(vendor, action, parameters);
        mappings.add(Mapping.of(recorded));
        return recorded;
    }
}
