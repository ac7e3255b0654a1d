package io.voiceai.testing;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the tests of automatic outbound tasks ask for again and again. */
abstract class TencentTaskFixture extends TencentEmulatorTest {

    static final Duration UNTIL_DUE = Duration.ofSeconds(60);
    static final long DUE = NOON.plus(UNTIL_DUE).getEpochSecond();
    static final String TWO = "[\"008613800000000\",\"008613800000486\"]";

    long create(String callees, String members) {
        Answer answer = ask(
                "CreateAutoCalloutTask",
                "\"NotBefore\":" + DUE + ",\"Callees\":" + callees
                        + ",\"Callers\":[\"008675500000000\"],\"AIAgentId\":16" + members);
        return answer.<Long>at("Response", "TaskId");
    }

    Answer order(String verb, long task) {
        return ask(verb + "AutoCalloutTask", "\"TaskId\":" + task);
    }

    Answer describe(long task) {
        return ask("DescribeAutoCalloutTask", "\"TaskId\":" + task);
    }

    long state(long task) {
        return describe(task).at("Response", "State");
    }

    List<Object> states(long task) {
        List<?> callees = describe(task).at("Response", "Callees");
        return callees.stream()
                .<Object>map(callee -> ((Map<?, ?>) callee).get("State"))
                .toList();
    }
}
