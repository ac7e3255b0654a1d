package io.voiceai.testing;

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

/** What may be asked about agents of ICE, and agents in a channel. */
class IceAgentsTest extends IceFixture {

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

    private int instances(String... filters) {
        String[] pairs = Stream.of(new String[] {"AIAgentId", "agent-1"}, filters)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return ice("ListAIAgentInstance", pairs).<List<?>>at("Instances").size();
    }

    private long active() {
        return ice("GetAIAgentConcurrency", "AIAgentId", "agent-1").<Long>at("ActiveCount");
    }
}
