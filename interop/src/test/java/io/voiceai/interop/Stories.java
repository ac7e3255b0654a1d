package io.voiceai.interop;

import static io.voiceai.interop.Answers.at;
import static io.voiceai.interop.Answers.row;
import static io.voiceai.interop.Answers.text;
import static io.voiceai.interop.Api.CCC;
import static io.voiceai.interop.Api.ICE;
import static io.voiceai.interop.Api.TENCENT_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/** What every client does at each product: place, look, hang up, look again. Calls last twelve seconds, a story much less. */
final class Stories {

    static final String CALLEE = "17300000533";
    static final String CALLER = "18300000377";
    private static final String INSTANCE = "ccc-demo";
    private static final String AGENT = "agent@ccc-demo";
    private static final long APP = 1400000000L;
    static final String TEXT = "{\"name\":\"王女士 & Co\",\"mark\":\"a+b*c~d'(e)! %7E\"}";

    private Stories() {}

    /** The stories of a product. */
    static List<List<Step>> of(Api api) {
        return switch (api) {
            case AICCS -> AiccsStories.all();
            case CCC -> List.of(conference());
            case ICE -> List.of(iceCall());
            case TENCENT_CCC -> List.of(tencentCall());
        };
    }

    /** The request whose refusal every client must tell of. */
    static Order any(Api api) {
        return of(api).get(0).get(0).order().apply(new HashMap<>());
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
}
