package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_ICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done to an agent of ICE at work, in a phone call or in a channel, and what may be asked about it. */
class IceSteeringTest extends EmulatorTest {

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

    @Test
    void instancesOfAnAgentAreListedByTimeAndPageWithoutTheirIds() {
        place();
        clock.advance(Duration.ofMinutes(1));
        place();
        Answer all = ice("ListAIAgentInstance", "AIAgentId", "agent-1");
        assertThat(all.<List<?>>at("Instances")).hasSize(2);
        assertThat(all.<String>at("Instances", "0", "Status")).isEqualTo("Finished");
        assertThat(all.<Map<String, ?>>at("Instances", "0"))
                .containsOnlyKeys("Status", "UserData", "CallLogUrl", "AgentConfig", "RuntimeConfig");
        assertThat(all.<String>at("Instances", "1", "Status")).isEqualTo("Created");
        assertThat(instances("StartTime", "2026-11-21T04:00:30Z")).isEqualTo(1);
        assertThat(instances("EndTime", "2026-11-21T03:59:00Z")).isZero();
        assertThat(instances("PageNumber", "2", "PageSize", "1")).isEqualTo(1);
        assertThat(instances("PageNumber", "2")).isZero();
        assertThat(instances("AIAgentId", "another")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ListAIAgentInstance,PageNumber,101",
        "ListAIAgentInstance,PageSize,101",
        "ListAIAgentInstance,StartTime,yesterday",
        "ListAIAgentPhoneNumber,Status,5",
        "ListAIAgentPhoneNumber,PageSize,101",
        "GenerateAIAgentCall,Expire,604801",
        "GenerateAIAgentCall,UserId,12345678901234567890123456789012345678901234567890123456789012345",
        "GenerateAIAgentCall,AgentConfig,no",
        "StartAIAgentInstance,RuntimeConfig,no"
    })
    void valuesOutsideTheLimitsAreRefused(String action, String name, String value) {
        Answer answer = ice(action, "AIAgentId", "agent-1", name, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("Code")).isEqualTo("InvalidParameter." + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ListAIAgentInstance", "GetAIAgentConcurrency", "GenerateAIAgentCall", "StartAIAgentInstance"})
    void agentHasToBeNamed(String action) {
        assertThat(ice(action, "RuntimeConfig", "{}").text("Code")).isEqualTo("MissingAIAgentId");
    }

    @Test
    void activeCallsOfAnAgentAreCounted() {
        place();
        String second = place();
        assertThat(active()).isEqualTo(2);
        ice("StopAIAgentInstance", "InstanceId", second);
        assertThat(active()).isEqualTo(1);
        clock.advance(UNTIL_OVER);
        assertThat(active()).isZero();
        assertThat(ice("GetAIAgentConcurrency", "AIAgentId", "another").<Long>at("ActiveCount"))
                .isZero();
    }

    @Test
    void phoneNumbersAreListedByNumberAndStatus() {
        Answer all = ice("ListAIAgentPhoneNumber");
        assertThat(all.json()).containsOnlyKeys("RequestId", "Data", "PageNumber", "PageSize", "TotalNumber");
        assertThat(all.<Long>at("TotalNumber")).isEqualTo(4);
        assertThat(all.<Long>at("PageSize")).isEqualTo(50);
        assertThat(ice("ListAIAgentPhoneNumber", "Status", "1").<Long>at("TotalNumber"))
                .isEqualTo(1);
        Answer one = ice("ListAIAgentPhoneNumber", "Number", "057100000002");
        assertThat(one.<Long>at("TotalNumber")).isEqualTo(1);
        assertThat(one.<Long>at("Data", "0", "Status")).isEqualTo(2);
        Answer second = ice("ListAIAgentPhoneNumber", "PageNumber", "2", "PageSize", "3");
        assertThat(second.<List<?>>at("Data")).hasSize(1);
    }

    @Test
    void agentInAChannelWorksUntilItIsStopped() {
        String id = ice(
                        "StartAIAgentInstance",
                        "AIAgentId",
                        "agent-1",
                        "RuntimeConfig",
                        "{\"ChannelId\":\"room-1\"}",
                        "SessionId",
                        "session-1",
                        "AgentConfig",
                        "{\"Volume\":100}")
                .text("InstanceId");
        assertThat(emulator.calls()).isEmpty();
        Answer running = describe(id);
        assertThat(running.<String>at("Instance", "Status")).isEqualTo("Executing");
        assertThat(running.<String>at("Instance", "RuntimeConfig", "ChannelId")).isEqualTo("room-1");
        assertThat(running.<Long>at("Instance", "AgentConfig", "Volume")).isEqualTo(100);
        assertThat(running.<Map<String, ?>>at("Instance")).doesNotContainKey("CallInfo");
        ice("SendAIAgentText", "InstanceId", id, "Text", "在吗");
        ice("SendAIAgentSpeech", "InstanceId", id, "Text", "在的");
        assertThat(dialogues("ASC").<List<Map<String, ?>>>at("Dialogues"))
                .extracting(dialogue -> (Object) dialogue.get("Type"))
                .containsExactly("normal", "normal", "speech");
        assertThat(ice("ForwardAIAgentCall", "InstanceId", id).text("Code")).isEqualTo("InvalidParameter.InstanceId");
        assertThat(active()).isEqualTo(1);
        clock.advance(UNTIL_OVER);
        ice("StopAIAgentInstance", "InstanceId", id);
        assertThat(describe(id).<String>at("Instance", "Status")).isEqualTo("Finished");
        assertThat(describe(id).<String>at("Instance", "GmtModified")).isEqualTo("2026-11-21T04:00:20Z");
        assertThat(active()).isZero();
        assertThat(ice("SendAIAgentText", "InstanceId", id, "Text", "x").status())
                .isEqualTo(400);
    }

    @Test
    void startingInAChannelNeedsTheChannel() {
        assertThat(ice("StartAIAgentInstance", "AIAgentId", "agent-1").text("Code"))
                .isEqualTo("MissingRuntimeConfig");
    }

    @Test
    void generatedChannelWaitsForItsUser() {
        Answer answer = ice("GenerateAIAgentCall", "AIAgentId", "agent-1", "UserId", "user-1", "UserData", "资料");
        assertThat(answer.json())
                .containsOnlyKeys(
                        "RequestId", "InstanceId", "AIAgentUserId", "AvatarUserId", "ChannelId", "Token", "UserId");
        assertThat(answer.text("UserId")).isEqualTo("user-1");
        String id = answer.text("InstanceId");
        assertThat(describe(id).<String>at("Instance", "Status")).isEqualTo("Created");
        assertThat(describe(id).<String>at("Instance", "UserData")).isEqualTo("资料");
        assertThat(ice("SendAIAgentSpeech", "InstanceId", id, "Text", "x").status())
                .isEqualTo(400);
        assertThat(ice("GenerateAIAgentCall", "AIAgentId", "agent-1").text("UserId"))
                .isNotEmpty();
        emulator.reset();
        assertThat(describe(id).text("Code")).isEqualTo("InvalidParameter.InstanceId");
    }

    private String talking() {
        String id = place();
        clock.advance(UNTIL_TALKING);
        return id;
    }

    private String place() {
        return ice(
                        "StartAIAgentOutboundCall",
                        "AIAgentId",
                        "agent-1",
                        "CalledNumber",
                        "13800000000",
                        "CallerNumber",
                        "057100000001",
                        "SessionId",
                        "session-1",
                        "UserData",
                        "一",
                        "Config",
                        "{\"Greeting\":\"你好\",\"AsrConfig\":{\"AsrLanguageId\":\"en\",\"VadLevel\":11}}")
                .text("InstanceId");
    }

    private Answer describe(String id) {
        return ice("DescribeAIAgentInstance", "InstanceId", id);
    }

    private Answer dialogues(String order) {
        return ice(
                "ListAIAgentDialogues",
                "SessionId",
                "session-1",
                "StartTime",
                "0",
                "EndTime",
                "4000000000000",
                "Order",
                order);
    }

    private int instances(String... filters) {
        String[] pairs = Stream.of(new String[] {"AIAgentId", "agent-1"}, filters)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return ice("ListAIAgentInstance", pairs).<List<?>>at("Instances").size();
    }

    private long active() {
        return ice("GetAIAgentConcurrency", "AIAgentId", "agent-1").<Long>at("ActiveCount");
    }

    private Answer ice(String action, String... pairs) {
        return client.aliyun(ALIYUN_ICE, action, pairs);
    }
}
