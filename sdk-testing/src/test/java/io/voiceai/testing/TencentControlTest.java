package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TencentControlTest extends TencentEmulatorTest {

    private static final String TEXT = "\"Command\":\"ServerPushText\",\"ServerPushText\":{\"Text\":\"打扰了\"";

    @Test
    void pushedTextIsSpokenByTheAgentAndTheTalkGoesOn() {
        String session = talking();
        assertThat(plain(control(session, TEXT + "}"))).isTrue();
        assertThat(turns()).containsSubsequence("打扰了").hasSize(2);
        assertThat(onlyCall().turns().get(1).speaker()).isEqualTo(SpokenTurn.Speaker.AGENT);
        clock.advance(UNTIL_OVER);
        assertThat(turns()).hasSize(7);
        assertThat(onlyCall().ending()).contains(CallEnding.COMPLETED);
    }

    @Test
    void talkEndsAfterTheLastWords() {
        String session = talking();
        control(session, TEXT + ",\"StopAfterPlay\":true}");
        clock.advance(Duration.ofMillis(599));
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        clock.advance(Duration.ofMillis(1));
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ENDED);
        assertThat(this.<String>inRecord("EndStatusString")).isEqualTo("callTerminatedByAPI");
        assertThat(turns()).endsWith("打扰了");
    }

    @Test
    void pushedAudioLeavesNoWordsAndMayEndTheTalk() {
        String session = talking();
        control(
                session,
                "\"Command\":\"ServerPushText\",\"ServerPushText\":{\"Audio\":\"AAAA\",\"StopAfterPlay\":true}");
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ENDED);
        assertThat(turns()).hasSize(1);
    }

    @Test
    void instructionIsAnsweredByTheAgent() {
        String session = talking();
        control(session, "\"Command\":\"InvokeLLM\",\"InvokeLLM\":{\"Content\":\"问一下地址\"}");
        List<SpokenTurn> turns = onlyCall().turns();
        assertThat(turns.get(1).speaker()).isEqualTo(SpokenTurn.Speaker.CALLEE);
        assertThat(turns.get(1).text()).isEqualTo("问一下地址");
        assertThat(turns.get(2).speaker()).isEqualTo(SpokenTurn.Speaker.AGENT);
        assertThat(turns.get(2).text()).endsWith("问一下地址");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Command\":\"HangUp\"|InvalidParameterValue",
                "\"Command\":\"InvokeLLM\"|MissingParameter",
                "\"ServerPushText\":{\"Text\":\"a\",\"Audio\":\"b\"}|InvalidParameterValue",
                "\"ServerPushText\":{\"AddHistory\":true}|InvalidParameterValue",
                "\"ServerPushText\":{\"Text\":\"a\",\"DropMode\":2}|InvalidParameterValue",
                "\"ServerPushText\":{\"Text\":\"a\",\"Interrupt\":1}|InvalidParameter"
            })
    void wrongCommandIsRefused(String members, String code) {
        assertThat(code(control(talking(), members))).isEqualTo(code);
        assertThat(turns()).hasSize(1);
    }

    @Test
    void onlyAMachineInConversationIsControlled() {
        String session = agentCall(CALLEE);
        assertThat(code(control(session, TEXT + "}"))).isEqualTo("FailedOperation.SessionNotInControlState");
        clock.advance(UNTIL_TALKING);
        assertThat(code(control("x", TEXT + "}"))).isEqualTo("FailedOperation.SessionNotExists");
        clock.advance(UNTIL_OVER);
        assertThat(code(control(session, TEXT + "}"))).isEqualTo("FailedOperation.SessionNotInControlState");
        String bySeat = seatCall();
        clock.advance(UNTIL_TALKING);
        assertThat(code(control(bySeat, TEXT + "}"))).isEqualTo("FailedOperation.SessionNotInControlState");
    }

    @Test
    void transferredCallGoesOnWithAPerson() {
        String session = talking();
        assertThat(plain(transfer(session, 7))).isTrue();
        assertThat(status(session)).isEqualTo("seatJoining");
        clock.advance(Duration.ofSeconds(1));
        assertThat(status(session)).isEqualTo("inProgress");
        assertThat(code(control(session, TEXT + "}"))).isEqualTo("FailedOperation.SessionNotInControlState");
        clock.advance(UNTIL_OVER);
        Answer record = record();
        assertThat(record.<Long>at("Response", "TelCdrList", "0", "SkillGroupId"))
                .isEqualTo(7);
        assertThat(record.<Long>at("Response", "TelCdrList", "0", "QueuedTimestamp"))
                .isEqualTo(NOON.getEpochSecond() + 2);
        assertThat(record.<Long>at("Response", "TelCdrList", "0", "ServeParticipants", "0", "AcceptTimestamp"))
                .isEqualTo(NOON.getEpochSecond() + 3);
        assertThat(record.<Long>at("Response", "TelCdrList", "0", "Duration")).isEqualTo(12);
        assertThat(ofSession("DescribeAICallInteractionRecords", session)
                        .<List<?>>at("Response", "InteractionEventList"))
                .hasSize(1);
        Answer transcript = ofSession("DescribeTelRecordAsr", session);
        assertThat(transcript.<String>at("Response", "AsrDataList", "0", "User"))
                .startsWith("0086");
        assertThat(transcript.<String>at("Response", "AsrDataList", "2", "User"))
                .contains("@");
    }

    @Test
    void onlyATalkIsTransferred() {
        String session = agentCall(CALLEE);
        assertThat(code(transfer(session, 7))).isEqualTo("FailedOperation.SessionNotExists");
        clock.advance(UNTIL_TALKING);
        assertThat(code(transfer(session, 0))).isEqualTo("InvalidParameterValue.SkillGroupError");
        transfer(session, 7);
        assertThat(code(transfer(session, 8))).isEqualTo("FailedOperation.SessionNotExists");
    }

    @Test
    void soundIsPlayedIntoATalkOnly() {
        String session = agentCall(CALLEE);
        assertThat(code(play(session, "\"FileId\":1"))).isEqualTo("FailedOperation.SessionNotInControlState");
        clock.advance(UNTIL_TALKING);
        assertThat(plain(play(session, "\"FileId\":1,\"PlayTimes\":2"))).isTrue();
        assertThat(code(play(session, "\"FileId\":0"))).isEqualTo("InvalidParameterValue.FileNotExist");
        assertThat(code(play(session, "\"PlayTimes\":0"))).isEqualTo("InvalidParameterValue");
        assertThat(code(play("x", "\"FileId\":1"))).isEqualTo("FailedOperation.SessionNotExists");
    }

    private String talking() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_TALKING);
        return session;
    }

    private Answer control(String session, String members) {
        return ofSession("ControlAIConversation", session, members);
    }

    private Answer transfer(String session, long group) {
        return ofSession("TransferToManual", session, "\"SkillGroupId\":" + group);
    }

    private Answer play(String session, String members) {
        return ofSession("PlaySoundCall", session, members);
    }

    private String status(String session) {
        return ofSession("DescribeTelSession", session).at("Response", "Session", "SessionStatus");
    }
}
