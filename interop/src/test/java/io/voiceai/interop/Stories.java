package io.voiceai.interop;

import static io.voiceai.interop.Api.AICCS;
import static io.voiceai.interop.Api.CCC;
import static io.voiceai.interop.Api.ICE;
import static io.voiceai.interop.Api.TENCENT_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every client does at each product: place, look, hang up, look again. Calls last twelve seconds, a story much less. */
final class Stories {

    private static final String CALLEE = "17300000533";
    private static final String CALLER = "18300000377";
    private static final String INSTANCE = "ccc-demo";
    private static final String AGENT = "agent@ccc-demo";
    private static final long APP = 1400000000L;
    private static final String TEXT = "{\"name\":\"王女士 & Co\",\"mark\":\"a+b*c~d'(e)! %7E\"}";

    private Stories() {}

    /** The stories of a product. */
    static List<List<Step>> of(Api api) {
        return switch (api) {
            case AICCS -> List.of(aiccsCall(), aiccsTask());
            case CCC -> List.of(conference());
            case ICE -> List.of(iceCall());
            case TENCENT_CCC -> List.of(tencentCall());
        };
    }

    /** The request whose refusal every client must tell of. */
    static Order any(Api api) {
        return of(api).get(0).get(0).order().apply(new HashMap<>());
    }

    private static List<Step> aiccsCall() {
        return List.of(
                new Step(
                        "LlmSmartCall",
                        "an id",
                        known -> Order.of(
                                AICCS,
                                "LlmSmartCall",
                                "ApplicationCode",
                                "F320000001",
                                "CallerNumber",
                                CALLER,
                                "CalledNumber",
                                CALLEE,
                                "StartWordParam",
                                TEXT,
                                "SessionTimeout",
                                1200,
                                "TtsSpeed",
                                -50,
                                "OutId",
                                "order-42"),
                        (answer, known) -> known.put("CallId", text(answer, "CallId"))),
                new Step(
                        "GetCallDialogContent",
                        "the call goes on",
                        known -> dialog(known.get("CallId")),
                        (answer, known) ->
                                assertThat(text(answer, "Data", "CallStatus")).isIn("0", "1")),
                new Step(
                        "HangupOperate",
                        "done",
                        known -> Order.of(
                                AICCS, "HangupOperate", "CallId", known.get("CallId"), "ImmediateHangup", true),
                        (answer, known) -> assertThat(text(answer, "Result")).isEqualTo("true")),
                new Step(
                        "GetCallDialogContent",
                        "the call is over",
                        known -> dialog(known.get("CallId")),
                        (answer, known) ->
                                assertThat(text(answer, "Data", "CallStatus")).isEqualTo("2")));
    }

    private static Order dialog(String call) {
        return Order.of(
                AICCS, "GetCallDialogContent", "CallId", call, "CallDate", LocalDate.now(ZoneOffset.ofHours(8)));
    }

    // The answer to the first request has the id as a number, too long for JavaScript: two of the clients round it. The
    // page
    // has it as text.
    private static List<Step> aiccsTask() {
        return List.of(
                new Step(
                        "CreateAiCallTask",
                        "done",
                        known -> Order.of(
                                AICCS,
                                "CreateAiCallTask",
                                "TaskName",
                                taskName(known),
                                "AgentId",
                                "7001",
                                "StartType",
                                "IMMEDIATE",
                                "TaskStartTime",
                                Instant.now().toEpochMilli(),
                                "CallDay",
                                "[\"MONDAY\",\"TUESDAY\"]",
                                "CallTime",
                                "[\"{\\\"startTime\\\":\\\"00:00:00\\\",\\\"endTime\\\":\\\"23:59:59\\\"}\"]"),
                        (answer, known) -> assertThat(text(answer, "Code")).isEqualTo("OK")),
                new Step(
                        "QueryAiCallTaskPage",
                        "an id",
                        known -> Order.of(AICCS, "QueryAiCallTaskPage", "TaskName", taskName(known)),
                        (answer, known) -> known.put("TaskId", text(row(answer, "Data", "List"), "TaskId"))),
                new Step(
                        "ImportTaskNumberDatas",
                        "done",
                        known -> Order.of(
                                        AICCS,
                                        "ImportTaskNumberDatas",
                                        "TaskId",
                                        known.get("TaskId"),
                                        "DataType",
                                        "JSON")
                                .withForm(
                                        "PhoneNumberList",
                                        "[{\"calleeNumber\":\"" + CALLEE + "\",\"name\":\"李四 & Co = a+b\"}]"),
                        (answer, known) -> assertThat(text(answer, "Code")).isEqualTo("OK")),
                new Step(
                        "StartAiCallTask",
                        "done",
                        known -> Order.of(AICCS, "StartAiCallTask", "TaskId", known.get("TaskId")),
                        (answer, known) -> assertThat(text(answer, "Code")).isEqualTo("OK")),
                new Step(
                        "QueryAiCallDetailPage",
                        "the entry",
                        known -> Order.of(AICCS, "QueryAiCallDetailPage", "TaskId", known.get("TaskId"), "Status", 0),
                        (answer, known) -> {
                            JsonObject row = row(answer, "Data", "List");
                            assertThat(text(row, "CalledNumber")).isEqualTo(CALLEE);
                            known.put("DetailId", text(row, "DetailId"));
                            known.put("BatchId", text(row, "BatchId"));
                        }),
                new Step(
                        "QueryConversationDetailInfo",
                        "the call",
                        known -> Order.of(
                                AICCS,
                                "QueryConversationDetailInfo",
                                "TaskId",
                                known.get("TaskId"),
                                "BatchId",
                                known.get("BatchId"),
                                "DetailId",
                                known.get("DetailId")),
                        (answer, known) -> {
                            assertThat(text(answer, "Data", "CalledPhone")).isEqualTo(CALLEE);
                            assertThat(text(answer, "Data", "CallId")).contains("^");
                            assertThat(at(answer, "Data", "Variables").toString())
                                    .contains("李四 & Co = a+b");
                        }));
    }

    private static List<Step> conference() {
        return List.of(
                new Step(
                        "MakeCall",
                        "an id",
                        known -> Order.of(
                                CCC,
                                "MakeCall",
                                "InstanceId",
                                INSTANCE,
                                "UserId",
                                AGENT,
                                "Callee",
                                CALLEE,
                                "Caller",
                                "057100000000",
                                "Tags",
                                "a+b c*~"),
                        (answer, known) -> known.put("JobId", text(answer, "Data", "CallContext", "JobId"))),
                new Step(
                        "EndConference",
                        "the call",
                        known -> job("EndConference", known.get("JobId")),
                        (answer, known) -> assertThat(text(answer, "Data", "CallContext", "JobId"))
                                .isEqualTo(known.get("JobId"))),
                new Step(
                        "ReleaseCall",
                        "the call",
                        known -> job("ReleaseCall", known.get("JobId")),
                        (answer, known) -> assertThat(text(answer, "Data", "CallContext", "JobId"))
                                .isEqualTo(known.get("JobId"))),
                new Step(
                        "GetCallDetailRecord",
                        "the call is over",
                        known -> Order.of(
                                CCC, "GetCallDetailRecord", "InstanceId", INSTANCE, "ContactId", known.get("JobId")),
                        (answer, known) -> {
                            assertThat(text(answer, "Data", "CalledNumber")).isEqualTo(CALLEE);
                            assertThat(at(answer, "Data", "ReleaseTime").getAsLong())
                                    .isPositive();
                        }));
    }

    private static Order job(String action, String job) {
        return Order.of(CCC, action, "InstanceId", INSTANCE, "UserId", AGENT, "JobId", job);
    }

    private static List<Step> iceCall() {
        return List.of(
                new Step(
                        "StartAIAgentOutboundCall",
                        "an id",
                        known -> Order.of(
                                ICE,
                                "StartAIAgentOutboundCall",
                                "AIAgentId",
                                "agent-7",
                                "CallerNumber",
                                CALLER,
                                "CalledNumber",
                                CALLEE,
                                "Config",
                                "{\"Greeting\":\"您好，这里是 客服 & 助手\",\"TtsConfig\":{\"SpeechRate\":1.2}}",
                                "UserData",
                                TEXT),
                        (answer, known) -> known.put("InstanceId", text(answer, "InstanceId"))),
                new Step(
                        "DescribeAIAgentInstance",
                        "the call goes on",
                        known -> instance("DescribeAIAgentInstance", known.get("InstanceId")),
                        (answer, known) -> {
                            assertThat(text(answer, "Instance", "CallInfo", "CalleeNumber"))
                                    .isEqualTo(CALLEE);
                            assertThat(text(answer, "Instance", "CallInfo", "Status"))
                                    .isNotEqualTo("4");
                            assertThat(text(answer, "Instance", "UserData")).isEqualTo(TEXT);
                        }),
                new Step(
                        "StopAIAgentInstance",
                        "done",
                        known -> instance("StopAIAgentInstance", known.get("InstanceId")),
                        (answer, known) -> assertThat(text(answer, "RequestId")).isNotEmpty()),
                new Step(
                        "DescribeAIAgentInstance",
                        "the call is over",
                        known -> instance("DescribeAIAgentInstance", known.get("InstanceId")),
                        (answer, known) -> assertThat(text(answer, "Instance", "CallInfo", "Status"))
                                .isEqualTo("4")));
    }

    private static Order instance(String action, String id) {
        return Order.of(ICE, action, "InstanceId", id);
    }

    private static List<Step> tencentCall() {
        return List.of(
                new Step(
                        "CreateAIAgentCall",
                        "an id",
                        known -> Order.of(
                                TENCENT_CCC,
                                "CreateAIAgentCall",
                                "SdkAppId",
                                APP,
                                "AIAgentId",
                                15,
                                "Callee",
                                "0086" + CALLEE,
                                "Callers",
                                Order.texts("0086" + CALLER),
                                "Variables",
                                variables()),
                        (answer, known) -> known.put("SessionId", text(answer, "SessionId"))),
                new Step(
                        "DescribeTelSession",
                        "the call goes on",
                        known -> session("DescribeTelSession", known.get("SessionId")),
                        (answer, known) -> assertThat(text(answer, "Session", "SessionStatus"))
                                .isIn("ringing", "inProgress")),
                new Step(
                        "HangUpCall",
                        "done",
                        known -> session("HangUpCall", known.get("SessionId")),
                        (answer, known) -> assertThat(text(answer, "RequestId")).isNotEmpty()),
                new Step(
                        "DescribeTelCdr",
                        "the call is over",
                        known -> Order.of(
                                TENCENT_CCC,
                                "DescribeTelCdr",
                                "SdkAppId",
                                APP,
                                "StartTimeStamp",
                                Instant.now().getEpochSecond() - 600,
                                "EndTimeStamp",
                                Instant.now().getEpochSecond() + 600,
                                "PageSize",
                                10,
                                "PageNumber",
                                0,
                                "SessionIds",
                                Order.texts(known.get("SessionId"))),
                        (answer, known) -> {
                            JsonObject row = row(answer, "TelCdrList");
                            assertThat(text(row, "SessionId")).isEqualTo(known.get("SessionId"));
                            assertThat(text(row, "Callee")).endsWith(CALLEE);
                        }));
    }

    private static Order session(String action, String id) {
        return Order.of(TENCENT_CCC, action, "SdkAppId", APP, "SessionId", id);
    }

    private static JsonElement variables() {
        return JsonParser.parseString("[{\"Key\":\"name\",\"Value\":\"王女士 <&> ' \\u2028\"}]");
    }

    private static String taskName(Map<String, String> known) {
        return known.computeIfAbsent("TaskName", name -> "回访任务 A+B " + UUID.randomUUID());
    }

    private static JsonObject row(JsonObject answer, String... path) {
        return at(answer, path).getAsJsonArray().get(0).getAsJsonObject();
    }

    private static JsonElement at(JsonObject answer, String... path) {
        JsonElement element = answer;
        for (String name : path) {
            assertThat(element.getAsJsonObject().has(name))
                    .as("%s in %s", name, answer)
                    .isTrue();
            element = element.getAsJsonObject().get(name);
        }
        return element;
    }

    private static String text(JsonObject answer, String... path) {
        return at(answer, path).getAsString();
    }
}
