package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.SignedClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostAnswersTest extends TencentEmulatorTest {

    private static final String LOST = "13800000599";

    @ParameterizedTest
    @CsvSource({
        "ALIYUN_AICCS, LlmSmartCall, CalledNumber, 13800000599",
        "ALIYUN_AICCS, LlmSmartCallFullDuplex, CalledNumber, 13800000599",
        "ALIYUN_AICCS, LlmSmartCallEncrypt, EncryptCalledNumber, 14000000000000000599",
        "ALIYUN_CCC, StartPredictiveCall, Callee, 13800000599",
        "ALIYUN_CCC, MakeCall, Callee, 13800000599",
        "ALIYUN_CCC, StartBack2BackCall, Callee, 13800000599",
        "ALIYUN_CCC, StartPrivacyCall, Callee, 13800000599",
        "ALIYUN_CCC, StartConference, ParticipantListJson, '[\"13800000599\"]'",
        "ALIYUN_ICE, StartAIAgentOutboundCall, CalledNumber, 13800000599"
    })
    void alibabaPlacesTheCallAndSaysNothing(Vendor vendor, String action, String name, String callee) {
        unanswered(() -> client.aliyun(
                vendor,
                action,
                name,
                callee,
                "ApplicationCode",
                "F320000001",
                "CallerNumber",
                "057100000001",
                "InstanceId",
                "ccc-test",
                "Caller",
                "057100000001",
                "Broker",
                "057100000002",
                "AppId",
                "app-1",
                "ContactFlowId",
                "flow-1",
                "AIAgentId",
                "agent-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateAIAgentCall|\"AIAgentId\":15",
                "CreateAICall|\"LLMType\":\"openai\",\"APIKey\":\"k\",\"APIUrl\":\"http://x\",\"VoiceType\":\"v\"",
                "CreateIVRSession|\"IVRId\":7",
                "CreateCallOutSession|\"UserId\":\"li@example.com\""
            })
    void tencentPlacesTheCallAndSaysNothing(String action, String members) {
        unanswered(() -> ask(action, "\"Callee\":\"0086" + LOST + "\"," + members));
    }

    @Test
    void callGoesOnAsAnAnsweredOne() {
        unanswered(() -> ask("CreateAIAgentCall", "\"AIAgentId\":15,\"Callee\":\"0086" + LOST + "\""));
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().ending()).contains(CallEnding.COMPLETED);
        assertThat(turns()).hasSize(6);
    }

    @Test
    void taskThatCallsSuchACalleeIsAnswered() {
        Answer answer = ask(
                "CreateAutoCalloutTask",
                "\"AIAgentId\":15,\"Callers\":[\"008657100000001\"],\"Callees\":[\"0086" + LOST + "\"],\"NotBefore\":"
                        + NOON.getEpochSecond());
        assertThat(answer.<Object>at("Response", "TaskId")).isNotNull();
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void nextAnswerIsLostAndNoOther() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_TALKING);

        emulator.inject(Fault.ANSWER_LOST);
        unanswered(() -> ofSession("HangUpCall", session));

        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ENDED);
        assertThat(plain(ofSession("HangUpCall", session))).isTrue();
    }

    @Test
    void nextRequestIsLostAndNoOther() {
        emulator.inject(Fault.REQUEST_LOST);
        assertThatThrownBy(() -> agentCall(CALLEE)).hasCauseInstanceOf(IOException.class);
        assertThat(emulator.calls()).isEmpty();
        assertThat(emulator.requests()).isEmpty();
        assertThat(agentCall(CALLEE)).isNotBlank();
    }

    @Test
    void resetForgetsThatAnAnswerWasToBeLost() {
        emulator.inject(Fault.ANSWER_LOST);
        emulator.inject(Fault.REQUEST_LOST);
        emulator.reset();
        assertThat(agentCall(CALLEE)).isNotBlank();
    }

    private void unanswered(Runnable request) {
        assertThatThrownBy(request::run).isInstanceOf(AssertionError.class).hasCauseInstanceOf(IOException.class);
        assertThat(emulator.calls()).hasSize(1);
        assertThat(emulator.requests().get(emulator.requests().size() - 1).authentic())
                .isTrue();
    }
}
