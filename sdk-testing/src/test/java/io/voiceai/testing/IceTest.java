package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_ICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class IceTest extends EmulatorTest {

    @Test
    void answersHaveNoCode() {
        assertThat(place("13800000000").json()).containsOnlyKeys("RequestId", "InstanceId");
        assertThat(stop(onlyCall().id()).json()).containsOnlyKeys("RequestId");
    }

    @Test
    void instanceIsCreatedExecutingAndFinished() {
        String id = place("13800000000").text("InstanceId");
        assertThat(describe(id).<String>at("Instance", "Status")).isEqualTo("Created");
        clock.advance(UNTIL_TALKING);
        assertThat(describe(id).<String>at("Instance", "Status")).isEqualTo("Executing");
        clock.advance(UNTIL_OVER);
        Answer finished = describe(id);
        assertThat(finished.<String>at("Instance", "Status")).isEqualTo("Finished");
        assertThat(finished.<String>at("Instance", "UserData")).isEqualTo("{\"city\":\"杭州\"}");
        assertThat(finished.<String>at("Instance", "CallLogUrl")).startsWith("https://");
        assertThat(finished.<String>at("Instance", "GmtCreate")).isEqualTo("2026-11-21T04:00:00Z");
        assertThat(finished.<String>at("Instance", "AgentConfig", "Greeting")).isEqualTo("你好");
        assertThat(finished.<Long>at("Instance", "CallInfo", "HangupRole")).isEqualTo(1);
        assertThat(finished.<Long>at("Instance", "CallInfo", "CallDuration")).isEqualTo(12);
        assertThat(finished.<String>at("Instance", "CallInfo", "Status")).isEqualTo("4");
        assertThat(finished.<String>at("Instance", "CallInfo", "CallStartTime"))
                .isEqualTo("2026-11-21T04:00:01.500000+00:00");
    }

    @Test
    void stoppedInstanceSaysThatTheAgentHungUp() {
        String id = place("13800000000").text("InstanceId");
        clock.advance(UNTIL_TALKING);
        stop(id);
        assertThat(describe(id).<String>at("Instance", "Status")).isEqualTo("Finished");
        assertThat(describe(id).<Long>at("Instance", "CallInfo", "HangupRole")).isZero();
        assertThat(stop(id).status()).isEqualTo(200);
    }

    @Test
    void dialoguesOfASessionComeNewestFirstUnlessAskedOtherwise() {
        place("13800000000");
        clock.advance(UNTIL_OVER);
        Answer newest = dialogues();
        assertThat(newest.<List<?>>at("Dialogues")).hasSize(6);
        assertThat(newest.<String>at("Dialogues", "0", "Producer")).isEqualTo("user");
        Answer oldest = dialogues("Order", "ASC", "PageSize", "2");
        assertThat(oldest.<List<?>>at("Dialogues")).hasSize(2);
        assertThat(oldest.<String>at("Dialogues", "0", "Type")).isEqualTo("greeting");
        assertThat(oldest.<String>at("Dialogues", "0", "Text")).contains("杭州");
        assertThat(oldest.<Long>at("Dialogues", "0", "Time")).isEqualTo(NOON.toEpochMilli() + 1500);
    }

    @Test
    void unknownInstanceAndRefusedCalleeAreHttpErrors() {
        assertThat(stop("unknown").status()).isEqualTo(400);
        Answer refused = place("13800000451");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("Code")).isEqualTo("Forbidden.RiskControl");
    }

    private Answer place(String callee) {
        return client.aliyun(
                ALIYUN_ICE,
                "StartAIAgentOutboundCall",
                "AIAgentId",
                "agent-1",
                "CalledNumber",
                callee,
                "CallerNumber",
                "18300000333",
                "SessionId",
                "session-1",
                "UserData",
                "{\"city\":\"杭州\"}",
                "Config",
                "{\"Greeting\":\"你好\"}");
    }

    private Answer stop(String id) {
        return client.aliyun(ALIYUN_ICE, "StopAIAgentInstance", "InstanceId", id);
    }

    private Answer describe(String id) {
        return client.aliyun(ALIYUN_ICE, "DescribeAIAgentInstance", "InstanceId", id);
    }

    private Answer dialogues(String... more) {
        String[] all = {"SessionId", "session-1", "StartTime", "0", "EndTime", "4000000000000"};
        return client.aliyun(
                ALIYUN_ICE,
                "ListAIAgentDialogues",
                java.util.stream.Stream.of(all, more)
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
    }
}
