package io.voiceai.testing;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;

/** An emulator that is asked as Tencent. */
abstract class TencentEmulatorTest extends EmulatorTest {

    static final String CALLEE = "008613800000000";
    static final String APP = "\"SdkAppId\":1400000000";

    /** Sends the members, without braces, beside SdkAppId. */
    Answer ask(String action, String members) {
        return client.tencent(action, "{" + APP + (members.isEmpty() ? "" : ",") + members + "}");
    }

    String agentCall(String callee) {
        return ask(
                        "CreateAIAgentCall",
                        "\"AIAgentId\":15,\"Callee\":\"" + callee
                                + "\",\"Variables\":[{\"Key\":\"name\",\"Value\":\"王五\"}]")
                .at("Response", "SessionId");
    }

    String seatCall() {
        return ask(
                        "CreateCallOutSession",
                        "\"UserId\":\"li@example.com\",\"Callee\":\"" + CALLEE + "\",\"UUI\":\"o-1\"")
                .at("Response", "SessionId");
    }

    Answer ofSession(String action, String session) {
        return ask(action, "\"SessionId\":\"" + session + "\"");
    }

    Answer ofSession(String action, String session, String members) {
        return ask(action, "\"SessionId\":\"" + session + "\"," + members);
    }

    /** The only record there is. */
    Answer record() {
        return ask("DescribeTelCdr", window("StartTimeStamp", "EndTimeStamp") + ",\"PageSize\":10,\"PageNumber\":0");
    }

    <T> T inRecord(String name) {
        return record().at("Response", "TelCdrList", "0", name);
    }

    static String window(String start, String end) {
        return "\"" + start + "\":" + (NOON.getEpochSecond() - 60) + ",\"" + end + "\":"
                + (NOON.getEpochSecond() + 600);
    }

    static String code(Answer answer) {
        return answer.at("Response", "Error", "Code");
    }

    static boolean plain(Answer answer) {
        return answer.at("Response").toString().startsWith("{RequestId=");
    }

    List<String> turns() {
        return onlyCall().turns().stream().map(SpokenTurn::text).toList();
    }
}
