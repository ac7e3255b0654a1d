package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done to an agent of ICE in a phone call. */
class IceSteeringTest extends IceFixture {

    @Test
    void speechAppearsInTheDialogueAsTheAgentsAndAsSpeech() {
        String id = talking();
        assertThat(ice("SendAIAgentSpeech", "InstanceId", id, "Text", "请注意查收").json())
                .containsOnlyKeys("RequestId");
        Answer newest = dialogues("DESC");
        assertThat(newest.<String>at("Dialogues", "0", "Text")).isEqualTo("请注意查收");
        assertThat(newest.<String>at("Dialogues", "0", "Type")).isEqualTo("speech");
        assertThat(newest.<String>at("Dialogues", "0", "Producer")).isEqualTo("agent");
        assertThat(newest.<String>at("Dialogues", "1", "Type")).isEqualTo("greeting");
        assertThat(newest.<Long>at("Dialogues", "0", "Time"))
                .isEqualTo(clock.instant().toEpochMilli());
        assertThat(onlyCall().turns()).hasSize(2);
    }

    @Test
    void textIsTheUsersAndTheAgentRepliesToIt() {
        String id = talking();
        ice("SendAIAgentText", "InstanceId", id, "Text", "改到后天");
        Answer oldest = dialogues("ASC");
        assertThat(oldest.<String>at("Dialogues", "1", "Producer")).isEqualTo("user");
        assertThat(oldest.<String>at("Dialogues", "1", "Text")).isEqualTo("改到后天");
        assertThat(oldest.<String>at("Dialogues", "2", "Producer")).isEqualTo("agent");
        assertThat(oldest.<String>at("Dialogues", "2", "Type")).isEqualTo("normal");
        assertThat(oldest.<String>at("Dialogues", "2", "RoundId")).isEqualTo(oldest.at("Dialogues", "1", "RoundId"));
        assertThat(dialogues("DESC").<String>at("Dialogues", "1", "Text")).isEqualTo("改到后天");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SendAIAgentSpeech", "SendAIAgentText", "TakeoverAIAgentCall", "ForwardAIAgentCall"})
    void nothingCanBeDoneBeforeTheAnswerOrAfterTheEndOrToTheUnknown(String action) {
        String id = place();
        clock.advance(UNTIL_RINGING);
        assertThat(ice(action, "InstanceId", id, "Text", "x").text("Code")).isEqualTo("InvalidParameter.InstanceId");
        clock.advance(UNTIL_OVER);
        assertThat(ice(action, "InstanceId", id, "Text", "x").text("Code")).isEqualTo("InvalidParameter.InstanceId");
        assertThat(ice(action, "InstanceId", "unknown", "Text", "x").text("Code"))
                .isEqualTo("InvalidParameter.InstanceId");
        assertThat(ice(action, "Text", "x").text("Code")).isEqualTo("MissingInstanceId");
        assertThat(onlyCall().turns()).hasSize(6);
    }

    @Test
    void speechOutsideTheLimitsIsRefused() {
        String id = talking();
        assertThat(ice("SendAIAgentSpeech", "InstanceId", id, "Text", "话".repeat(1025))
                        .text("Code"))
                .isEqualTo("InvalidParameter.Text");
        assertThat(ice("SendAIAgentSpeech", "InstanceId", id, "Text", "x", "Type", "Song")
                        .text("Code"))
                .isEqualTo("InvalidParameter.Type");
        assertThat(ice("SendAIAgentSpeech", "InstanceId", id).text("Code")).isEqualTo("MissingText");
        assertThat(ice("SendAIAgentText", "InstanceId", id).text("Code")).isEqualTo("MissingText");
        assertThat(onlyCall().turns()).hasSize(1);
        assertThat(ice("SendAIAgentSpeech", "InstanceId", id, "Text", "话".repeat(1024))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void updateIsMergedIntoTheConfigurationAndReplacesTheUserData() {
        String id = talking();
        String change = "{\"AsrConfig\":{\"VadLevel\":3},\"Volume\":120}";
        ice("UpdateAIAgentInstance", "InstanceId", id, "AgentConfig", change, "UserData", "二");
        Answer described = describe(id);
        assertThat(described.<Long>at("Instance", "AgentConfig", "AsrConfig", "VadLevel"))
                .isEqualTo(3);
        assertThat(described.<String>at("Instance", "AgentConfig", "AsrConfig", "AsrLanguageId"))
                .isEqualTo("en");
        assertThat(described.<Long>at("Instance", "AgentConfig", "Volume")).isEqualTo(120);
        assertThat(described.<String>at("Instance", "AgentConfig", "Greeting")).isEqualTo("你好");
        assertThat(described.<String>at("Instance", "UserData")).isEqualTo("二");
        ice("UpdateAIAgentInstance", "InstanceId", id);
        assertThat(describe(id).<String>at("Instance", "UserData")).isEqualTo("二");
    }

    @Test
    void updateOfAFinishedInstanceOrWithoutJsonIsRefused() {
        String id = talking();
        assertThat(ice("UpdateAIAgentInstance", "InstanceId", id, "AgentConfig", "[]")
                        .text("Code"))
                .isEqualTo("InvalidParameter.AgentConfig");
        clock.advance(UNTIL_OVER);
        assertThat(ice("UpdateAIAgentInstance", "InstanceId", id, "UserData", "三")
                        .text("Code"))
                .isEqualTo("InvalidParameter.InstanceId");
    }

    @Test
    void humanWhoTakesOverGetsAChannelAndATokenIfAsked() {
        String id = talking();
        Answer plain = ice("TakeoverAIAgentCall", "InstanceId", id);
        assertThat(plain.json()).containsOnlyKeys("RequestId", "ChannelId", "HumanAgentUserId");
        assertThat(plain.text("ChannelId")).isEqualTo(describe(id).at("Instance", "RuntimeConfig", "ChannelId"));
        assertThat(plain.text("HumanAgentUserId")).isNotEmpty();
        Answer named = ice("TakeoverAIAgentCall", "InstanceId", id, "HumanAgentUserId", "li", "RequireToken", "true");
        assertThat(named.text("HumanAgentUserId")).isEqualTo("li");
        assertThat(named.text("Token")).isNotEmpty();
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
    }

    @Test
    void forwardedCallEndsForTheAgentByTheSystem() {
        String id = talking();
        assertThat(ice("ForwardAIAgentCall", "InstanceId", id, "CalledNumber", "057188888888")
                        .json())
                .containsOnlyKeys("RequestId");
        Answer described = describe(id);
        assertThat(described.<String>at("Instance", "Status")).isEqualTo("Finished");
        assertThat(described.<Long>at("Instance", "CallInfo", "HangupRole")).isEqualTo(2);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ENDED);
    }
}
