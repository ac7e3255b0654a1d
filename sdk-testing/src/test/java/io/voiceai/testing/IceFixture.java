package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_ICE;

import io.voiceai.testing.SignedClient.Answer;

/** What the tests of ICE's agents ask for again and again. */
abstract class IceFixture extends EmulatorTest {

    String talking() {
        String id = place();
        clock.advance(UNTIL_TALKING);
        return id;
    }

    String place() {
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

    Answer describe(String id) {
        return ice("DescribeAIAgentInstance", "InstanceId", id);
    }

    Answer dialogues(String order) {
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

    Answer ice(String action, String... pairs) {
        return client.aliyun(ALIYUN_ICE, action, pairs);
    }
}
