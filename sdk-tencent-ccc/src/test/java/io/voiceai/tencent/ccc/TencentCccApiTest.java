package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireText;
import io.voiceai.tencent.ccc.api.BindNumberCallInInterface;
import io.voiceai.tencent.ccc.api.ControlAIConversation;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.CreateAICall;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask;
import io.voiceai.tencent.ccc.api.CreateCallOutSession;
import io.voiceai.tencent.ccc.api.CreateIVRSession;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList;
import io.voiceai.tencent.ccc.api.DescribeAIAnalysisResult;
import io.voiceai.tencent.ccc.api.DescribeAICallExtractResult;
import io.voiceai.tencent.ccc.api.DescribeAICallInteractionRecords;
import io.voiceai.tencent.ccc.api.DescribeAILatency;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTask;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTasks;
import io.voiceai.tencent.ccc.api.DescribePSTNActiveSessionList;
import io.voiceai.tencent.ccc.api.DescribeProtectedTelCdr;
import io.voiceai.tencent.ccc.api.DescribeSessionDetail;
import io.voiceai.tencent.ccc.api.DescribeTelCallInfo;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.DescribeTelRecordAsr;
import io.voiceai.tencent.ccc.api.DescribeTelSession;
import io.voiceai.tencent.ccc.api.HangUpCall;
import io.voiceai.tencent.ccc.api.PauseAutoCalloutTask;
import io.voiceai.tencent.ccc.api.PlaySoundCall;
import io.voiceai.tencent.ccc.api.ResumeAutoCalloutTask;
import io.voiceai.tencent.ccc.api.StopAutoCalloutTask;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import io.voiceai.tencent.ccc.api.TransferToManual;
import io.voiceai.tencent.ccc.api.Variable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TencentCccApiTest {
    private static final String DONE =
            "{\"Response\":{\"SessionId\":\"s\",\"TaskId\":12345678901234567890,\"RequestId\":\"r-9\"}}";

    private static final Map<Operation<?, ?>, Effect> EFFECTS = Map.ofEntries(
            Map.entry(CreateAIAgentCall.OPERATION, Effect.PLACE),
            Map.entry(CreateAICall.OPERATION, Effect.PLACE),
            Map.entry(ControlAIConversation.OPERATION, Effect.PLACE),
            Map.entry(TransferToManual.OPERATION, Effect.PLACE),
            Map.entry(CreateAutoCalloutTask.OPERATION, Effect.PLACE),
            Map.entry(ResumeAutoCalloutTask.OPERATION, Effect.PLACE),
            Map.entry(PlaySoundCall.OPERATION, Effect.PLACE),
            Map.entry(CreateCallOutSession.OPERATION, Effect.PLACE),
            Map.entry(CreateIVRSession.OPERATION, Effect.PLACE),
            Map.entry(BindNumberCallInInterface.OPERATION, Effect.PLACE),
            Map.entry(HangUpCall.OPERATION, Effect.END),
            Map.entry(StopAutoCalloutTask.OPERATION, Effect.END),
            Map.entry(PauseAutoCalloutTask.OPERATION, Effect.END),
            Map.entry(DescribeTelCdr.OPERATION, Effect.READ),
            Map.entry(DescribeProtectedTelCdr.OPERATION, Effect.READ),
            Map.entry(DescribePSTNActiveSessionList.OPERATION, Effect.READ),
            Map.entry(DescribeTelCallInfo.OPERATION, Effect.READ),
            Map.entry(DescribeSessionDetail.OPERATION, Effect.READ),
            Map.entry(DescribeTelSession.OPERATION, Effect.READ),
            Map.entry(DescribeTelRecordAsr.OPERATION, Effect.READ),
            Map.entry(DescribeAICallInteractionRecords.OPERATION, Effect.READ),
            Map.entry(DescribeAICallExtractResult.OPERATION, Effect.READ),
            Map.entry(DescribeAIAnalysisResult.OPERATION, Effect.READ),
            Map.entry(DescribeAILatency.OPERATION, Effect.READ),
            Map.entry(DescribeAIAgentInfoList.OPERATION, Effect.READ),
            Map.entry(DescribeAutoCalloutTask.OPERATION, Effect.READ),
            Map.entry(DescribeAutoCalloutTasks.OPERATION, Effect.READ));

    @Test
    void whatMayMakeAPhoneRingIsNeverRepeated() {
        EFFECTS.forEach((operation, effect) ->
                assertThat(operation.effect()).as(operation.action()).isEqualTo(effect));
    }

    @TestFactory
    Stream<DynamicTest> eachMethodSendsItsOperation() {
        Map<String, Function<TencentCccApi, Invocation<?>>> calls = Map.ofEntries(
                Map.entry("CreateAIAgentCall", a -> a.createAiAgentCall(new CreateAIAgentCall.Request(1, 15, "0086"))),
                Map.entry(
                        "CreateAICall",
                        a -> a.createAiCall(new CreateAICall.Request(1, "0086", "openai", "key", "https://a.test"))),
                Map.entry(
                        "ControlAIConversation",
                        a -> a.controlAiConversation(new ControlAIConversation.Request("s", 1))),
                Map.entry("TransferToManual", a -> a.transferToManual(new TransferToManual.Request(1, "s", 2))),
                Map.entry(
                        "CreateAutoCalloutTask",
                        a -> a.createAutoCalloutTask(
                                new CreateAutoCalloutTask.Request(1, 2, List.of("0086"), List.of("0086")))),
                Map.entry(
                        "ResumeAutoCalloutTask", a -> a.resumeAutoCalloutTask(new ResumeAutoCalloutTask.Request(1, 2))),
                Map.entry("PlaySoundCall", a -> a.playSoundCall(new PlaySoundCall.Request(1, "s"))),
                Map.entry(
                        "CreateCallOutSession",
                        a -> a.createCallOutSession(new CreateCallOutSession.Request(1, "a@b.test", "0086"))),
                Map.entry("CreateIVRSession", a -> a.createIvrSession(new CreateIVRSession.Request(1, "0086", 2))),
                Map.entry(
                        "BindNumberCallInInterface",
                        a -> a.bindNumberCallInInterface(new BindNumberCallInInterface.Request(
                                1, "0086", new BindNumberCallInInterface.Request.Interface("https://a.test")))),
                Map.entry(
                        "DescribeProtectedTelCdr",
                        a -> a.describeProtectedTelCdr(new DescribeProtectedTelCdr.Request(1, 2, 3, 4, 0))),
                Map.entry(
                        "DescribePSTNActiveSessionList",
                        a -> a.describePstnActiveSessionList(new DescribePSTNActiveSessionList.Request(1, 0, 25))),
                Map.entry(
                        "DescribeTelCallInfo",
                        a -> a.describeTelCallInfo(new DescribeTelCallInfo.Request(1, 2, List.of(3L)))),
                Map.entry("HangUpCall", a -> a.hangUpCall(new HangUpCall.Request(1, "s"))),
                Map.entry("StopAutoCalloutTask", a -> a.stopAutoCalloutTask(new StopAutoCalloutTask.Request(1, 2))),
                Map.entry("PauseAutoCalloutTask", a -> a.pauseAutoCalloutTask(new PauseAutoCalloutTask.Request(1, 2))),
                Map.entry("DescribeTelCdr", a -> a.describeTelCdr(new DescribeTelCdr.Request(1, 2, 3, 4, 0))),
                Map.entry(
                        "DescribeSessionDetail",
                        a -> a.describeSessionDetail(new DescribeSessionDetail.Request(1, "s", 2, 3))),
                Map.entry("DescribeTelSession", a -> a.describeTelSession(new DescribeTelSession.Request(1, "s"))),
                Map.entry(
                        "DescribeTelRecordAsr", a -> a.describeTelRecordAsr(new DescribeTelRecordAsr.Request(1, "s"))),
                Map.entry(
                        "DescribeAICallInteractionRecords",
                        a -> a.describeAiCallInteractionRecords(new DescribeAICallInteractionRecords.Request(1, "s"))),
                Map.entry(
                        "DescribeAICallExtractResult",
                        a -> a.describeAiCallExtractResult(new DescribeAICallExtractResult.Request(1, "s", 2, 3))),
                Map.entry(
                        "DescribeAIAnalysisResult",
                        a -> a.describeAiAnalysisResult(new DescribeAIAnalysisResult.Request(1, "s", 2, 3))),
                Map.entry("DescribeAILatency", a -> a.describeAiLatency(new DescribeAILatency.Request(1, "s", 2, 3))),
                Map.entry(
                        "DescribeAIAgentInfoList",
                        a -> a.describeAiAgentInfoList(new DescribeAIAgentInfoList.Request(1, 10, 0))),
                Map.entry(
                        "DescribeAutoCalloutTask",
                        a -> a.describeAutoCalloutTask(new DescribeAutoCalloutTask.Request(1, 2))),
                Map.entry(
                        "DescribeAutoCalloutTasks",
                        a -> a.describeAutoCalloutTasks(new DescribeAutoCalloutTasks.Request(1, 10, 0))));
        assertThat(calls).hasSameSizeAs(EFFECTS);
        return calls.entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> sends(call.getKey(), call.getValue())));
    }

    private static void sends(String action, Function<TencentCccApi, Invocation<?>> call) throws Exception {
        try (CannedServer server = CannedServer.answering(200, DONE);
                TencentCcc ccc = TencentCcc.builder()
                        .sdkAppId(1)
                        .endpoint(server.uri())
                        .plainHttpOnLoopback()
                        .credentials(Credentials.of("id", "secret"))
                        .build()) {
            Object answer = call.apply(ccc.api()).execute();
            assertThat(server.received)
                    .extracting(CannedServer.Received::action)
                    .containsExactly(action);
            assertThat(answer).asString().startsWith(action + ".Response[").contains("requestId r-9");
        }
    }

    @Test
    void writesTheDocumentedBody() {
        CreateAIAgentCall.Request request = new CreateAIAgentCall.Request(1400000000, 15, "008612300000000")
                .callers(List.of("008601012345678", "008601012345679"))
                .variables(List.of(
                        new Variable("foo", "bar"),
                        new Variable("dify-inputs-key", "value"),
                        new Variable("dify-inputs-user", "value"),
                        new Variable("dify-inputs-conversation_id", "value")));
        assertThat(Tree.of(new String(WireText.json(request), StandardCharsets.UTF_8)))
                .isEqualTo(Tree.of("{\"Callee\":\"008612300000000\",\"SdkAppId\":1400000000,\"AIAgentId\":15,"
                        + "\"Callers\":[\"008601012345678\",\"008601012345679\"],\"Variables\":["
                        + "{\"Key\":\"foo\",\"Value\":\"bar\"},{\"Key\":\"dify-inputs-key\",\"Value\":\"value\"},"
                        + "{\"Key\":\"dify-inputs-user\",\"Value\":\"value\"},"
                        + "{\"Key\":\"dify-inputs-conversation_id\",\"Value\":\"value\"}]}"));
    }

    @Test
    void readsTheDocumentedAnswer() {
        JsonObject answer = JsonObject.parse("{\"RequestId\":\"6bb56a09-2787-40bc-80c5-dc6dab783eff\","
                + "\"SessionId\":\"6bb56a09278740bc80c5dc6dab783eff\"}");
        assertThat(CreateAIAgentCall.OPERATION.read(answer).sessionId()).isEqualTo("6bb56a09278740bc80c5dc6dab783eff");
    }

    @Test
    void anIdBeyond64BitKeepsItsDigits() {
        JsonObject answer = JsonObject.parse("{\"TaskId\":18446744073709551615,\"SessionId\":12345678901234567890123}");
        assertThat(CreateAutoCalloutTask.OPERATION.read(answer).taskId()).isEqualTo("18446744073709551615");
        assertThat(CreateAIAgentCall.OPERATION.read(answer).sessionId()).isEqualTo("12345678901234567890123");
    }

    @Test
    void toleratesAFieldThatIsAbsentOrOmittedOrNew() {
        String content =
                "{\"TotalCount\":null,\"TelCdrList\":[{\"SessionId\":\"s\",\"Duration\":\"16\",\"Tomorrow\":[1],"
                        + "\"SeatUser\":null,\"ServeParticipants\":[{\"Type\":\"robotSeat\",\"Sequence\":0}]}],\"New\":{}}";
        DescribeTelCdr.Response answer = DescribeTelCdr.OPERATION.read(JsonObject.parse(content));
        assertThat(answer.totalCount()).isNull();
        assertThat(answer.raw()).isEqualTo(content);
        assertThat(answer.telCdrList()).singleElement().satisfies(record -> {
            assertThat(record.duration()).isEqualTo(16);
            assertThat(record.seatUser()).isNull();
            assertThat(record.callee()).isNull();
            assertThat(record.ivrKeyPressedEx()).isEmpty();
            assertThat(record.serveParticipants())
                    .singleElement()
                    .satisfies(part -> assertThat(part.type()).isEqualTo("robotSeat"));
        });
    }

    @Test
    void readsTheLatenciesOfACall() {
        DescribeAILatency.Response answer = DescribeAILatency.OPERATION.read(
                JsonObject.parse("{\"AILatencyDetail\":[{\"RoundId\":\"1\",\"ASRLatency\":120,\"ETELatency\":-1}],"
                        + "\"AILatencyStatistics\":{\"LLMLatency\":{\"MinLatency\":1,\"P90Latency\":950}}}"));
        assertThat(answer.aiLatencyDetail()).singleElement().satisfies(round -> {
            assertThat(round.asrLatency()).isEqualTo(120);
            assertThat(round.eteLatency()).isEqualTo(-1);
        });
        assertThat(answer.aiLatencyStatistics().llmLatency().p90Latency()).isEqualTo(950);
    }

    @Test
    void aBlankRequiredTextIsNamed() {
        VoiceAiException refused =
                catchThrowableOfType(VoiceAiException.class, () -> new HangUpCall.Request(1400000000, " "));
        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(refused.field()).contains("SessionId");
    }

    @Test
    void aRequestShowsNamesOnly() {
        assertThat(new CreateAICall.Request(1, "008613812345678", "openai", "sk-secret", "https://a.test"))
                .hasToString("Request[SdkAppId, Callee, LLMType, APIKey, APIUrl]");
        assertThat(new Variable("name", "张三")).hasToString("Variable[Key, Value]");
    }
}
