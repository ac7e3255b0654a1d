package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TencentTasksTest extends TencentTaskFixture {

    @Test
    void calleesAreDialledWhenTheTaskIsDue() {
        long task = create(TWO, "");
        clock.advance(UNTIL_DUE.minusMillis(1));
        assertThat(emulator.calls()).isEmpty();
        assertThat(states(task)).containsExactly(0L, 0L);
        assertThat(state(task)).isZero();
        clock.advance(UNTIL_TALKING);
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsExactly(NOON.plus(UNTIL_DUE), NOON.plus(UNTIL_DUE));
        assertThat(states(task)).containsExactly(3L, 2L);
        assertThat(state(task)).isEqualTo(1);
        clock.advance(UNTIL_OVER);
        assertThat(states(task)).containsExactly(1L, 2L);
        assertThat(state(task)).isEqualTo(2);
        String session = describe(task).at("Response", "Callees", "0", "Sessions", "0");
        assertThat(emulator.call(session)).isPresent();
        assertThat(this.<Long>inRecord("AIAgentId")).isEqualTo(16);
    }

    @Test
    void calleeMayHaveWordsOfItsOwn() {
        create(
                TWO,
                ",\"UUI\":\"all\",\"Variables\":[{\"Key\":\"name\",\"Value\":\"甲\"},{\"Key\":\"city\",\"Value\":\"杭州\"}],"
                        + "\"CalleeAttributes\":[{\"Callee\":\"008613800000000\",\"UUI\":\"one\","
                        + "\"Variables\":[{\"Key\":\"name\",\"Value\":\"乙\"}]}]");
        clock.advance(UNTIL_DUE);
        assertThat(emulator.calls()).extracting(EmulatedCall::reference).containsExactly("one", "all");
        assertThat(emulator.calls().get(0).variables())
                .containsEntry("name", "乙")
                .containsEntry("city", "杭州");
        assertThat(emulator.calls().get(1).variables()).containsEntry("name", "甲");
    }

    @Test
    void pausedTaskDialsNobodyUntilItIsResumed() {
        long task = create(TWO, "");
        assertThat(plain(order("Pause", task))).isTrue();
        clock.advance(UNTIL_DUE.plusSeconds(5));
        assertThat(state(task)).isEqualTo(5);
        assertThat(emulator.calls()).isEmpty();
        assertThat(code(order("Pause", task))).isEqualTo("UnsupportedOperation");
        assertThat(plain(order("Resume", task))).isTrue();
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsOnly(NOON.plus(UNTIL_DUE).plusSeconds(5));
        assertThat(code(order("Resume", task))).isEqualTo("UnsupportedOperation");
    }

    @Test
    void runningCallsGoOnWhenTheTaskIsPaused() {
        long task = create(TWO, "");
        clock.advance(UNTIL_DUE.plus(UNTIL_TALKING));
        order("Pause", task);
        assertThat(state(task)).isEqualTo(5);
        clock.advance(UNTIL_OVER);
        assertThat(states(task)).containsExactly(1L, 2L);
        assertThat(state(task)).isEqualTo(2);
    }

    @Test
    void stoppedTaskDialsNobodyAnyMore() {
        long task = create(TWO, "");
        assertThat(plain(order("Stop", task))).isTrue();
        clock.advance(UNTIL_DUE.plus(UNTIL_OVER));
        assertThat(emulator.calls()).isEmpty();
        assertThat(state(task)).isEqualTo(4);
        assertThat(code(order("Stop", task))).isEqualTo("UnsupportedOperation");
        assertThat(code(order("Resume", task))).isEqualTo("UnsupportedOperation");
    }

    @Test
    void expiredTaskIsEndingWhileItsCallsLiveAndEndedIfItNeverDialled() {
        long task = create(TWO, ",\"NotAfter\":" + (DUE + 3));
        long late = create(TWO, ",\"NotAfter\":" + (DUE + 3));
        order("Pause", late);
        clock.advance(UNTIL_DUE.plusSeconds(5));
        assertThat(state(task)).isEqualTo(3);
        assertThat(state(late)).isEqualTo(4);
        clock.advance(UNTIL_OVER);
        assertThat(state(task)).isEqualTo(2);
        assertThat(emulator.calls()).hasSize(2);
    }

    @Test
    void tasksAreListedInPages() {
        create(TWO, ",\"Name\":\"第一\"");
        long second = create("[\"008613800000000\"]", ",\"Name\":\"第二\",\"MaxRingTimeoutSecond\":15");
        Answer page = ask("DescribeAutoCalloutTasks", "\"PageSize\":1,\"PageNumber\":1");
        assertThat(page.<Long>at("Response", "TotalCount")).isEqualTo(2);
        assertThat(page.<Long>at("Response", "Tasks", "0", "TaskId")).isEqualTo(second);
        assertThat(page.<String>at("Response", "Tasks", "0", "Name")).isEqualTo("第二");
        assertThat(page.<Long>at("Response", "Tasks", "0", "CalleeCount")).isEqualTo(1);
        assertThat(page.<Long>at("Response", "Tasks", "0", "MaxRingTimeoutSecond"))
                .isEqualTo(15);
        assertThat(page.response().body()).contains("\"NotAfter\":null");
    }

    @Test
    void tenThousandCalleesAreDialledAtOnce() {
        String callees = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"00861380001" + (1000 + i) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        long task = create(callees, "");
        clock.advance(UNTIL_DUE.plus(UNTIL_OVER));
        assertThat(emulator.calls()).hasSize(10_000);
        assertThat(states(task)).hasSize(10_000).doesNotContain(0L, 3L);
        assertThat(state(task)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"AIAgentId\":16,\"Tries\":4",
                "\"AIAgentId\":16,\"RetryInterval\":599",
                "\"AIAgentId\":16,\"RetryHangupTypes\":[\"231\"]",
                "\"AIAgentId\":16,\"ConcurrencyLimit\":0",
                "\"AIAgentId\":16,\"TimeZone\":\"+08:00\"",
                "\"AIAgentId\":16,\"AvailableTime\":[{\"StartTime\":\"10:00:00\",\"EndTime\":\"10:00:00\"}]",
                "\"AIAgentId\":16,\"AvailableTime\":[{\"StartTime\":\"10:00:00\"}]",
                "\"AIAgentId\":16,\"AvailableWorkTimeConfig\":[{\"DayType\":\"Today\"}]",
                "\"AIAgentId\":16,\"AvailableWorkTimeConfig\":[{\"DayType\":\"Custom\"}]",
                "\"AIAgentId\":16,\"AvailableWorkTimeConfig\":[{\"DayType\":\"Custom\",\"DaysOfWeek\":[\"Mo\"]}]",
                "\"IvrId\":16,\"NotAfter\":1"
            })
    void taskWithWrongValuesIsRefused(String members) {
        Answer answer = ask(
                "CreateAutoCalloutTask",
                "\"NotBefore\":" + DUE + ",\"Callees\":" + TWO + ",\"Callers\":[]" + (members.isEmpty() ? "" : ",")
                        + members);
        assertThat(code(answer)).isEqualTo("InvalidParameterValue");
    }

    @Test
    void taskOfAnotherApplicationIsUnknown() {
        long task = create(TWO, "");
        Answer answer = client.tencent("DescribeAutoCalloutTask", "{\"SdkAppId\":1,\"TaskId\":" + task + "}");
        assertThat(code(answer)).isEqualTo("InvalidParameterValue");
        emulator.reset();
        assertThat(code(describe(task))).isEqualTo("InvalidParameterValue");
    }
}
