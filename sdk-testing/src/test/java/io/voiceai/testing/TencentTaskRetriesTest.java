package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom automatic outbound tasks call again. A busy callee's call ends after one and a half seconds. */
class TencentTaskRetriesTest extends TencentTaskFixture {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Instant BEGIN = NOON.plus(UNTIL_DUE);
    private static final String BUSY = "[\"008613800000486\"]";

    @Test
    void missedCalleeIsCalledAsOftenAsTheTaskSaysAndEachSessionHasARecord() {
        long task = create(TWO, ",\"Tries\":3,\"RetryInterval\":700");
        clock.advance(Duration.ofHours(1));
        List<EmulatedCall> busy = emulator.calls().stream()
                .filter(call -> call.callee().endsWith("0486"))
                .toList();
        assertThat(busy)
                .extracting(EmulatedCall::placedAt)
                .containsExactly(BEGIN, BEGIN.plusMillis(701_500), BEGIN.plusMillis(1_403_000));
        assertThat(emulator.calls()).hasSize(4);
        List<String> sessions = describe(task).at("Response", "Callees", "1", "Sessions");
        assertThat(sessions)
                .containsExactlyElementsOf(busy.stream().map(EmulatedCall::id).toList());
        assertThat(states(task)).containsExactly(1L, 2L);
        assertThat(state(task)).isEqualTo(2);
        Answer records = ask(
                "DescribeTelCdr",
                "\"StartTimeStamp\":" + DUE + ",\"EndTimeStamp\":" + (DUE + 3600)
                        + ",\"PageSize\":10,\"PageNumber\":0");
        assertThat(records.<Long>at("Response", "TotalCount")).isEqualTo(4);
    }

    @Test
    void calleeIsToBeCalledAgainInBetween() {
        long task = create(BUSY, ",\"Tries\":2");
        clock.advance(UNTIL_DUE.plus(UNTIL_OVER));
        assertThat(states(task)).containsExactly(4L);
        assertThat(state(task)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(582));
        assertThat(states(task)).containsExactly(3L);
        clock.advance(UNTIL_OVER);
        assertThat(states(task)).containsExactly(2L);
        assertThat(emulator.calls().get(1).placedAt()).isEqualTo(BEGIN.plusMillis(601_500));
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"202\",\"204\"]',0408,2",
        "'[\"202\",\"204\"]',0480,2",
        "'[\"202\",\"204\"]',0486,1",
        "'[\"222\"]',0210,2",
        "'[]',0486,2",
        "'[]',0603,2",
        "'[]',0451,1",
        "'[]',0210,1",
        "'[]',0000,1"
    })
    void codesSayWhoIsCalledAgain(String codes, String digits, int calls) {
        create("[\"00861380000" + digits + "\"]", ",\"Tries\":2,\"RetryHangupTypes\":" + codes);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(calls);
    }

    @Test
    void codesAreForAgentsAndNotForFlows() {
        ask(
                "CreateAutoCalloutTask",
                "\"NotBefore\":" + DUE + ",\"Callees\":" + BUSY
                        + ",\"Callers\":[],\"IvrId\":16,\"Tries\":2,\"RetryHangupTypes\":[\"202\"]");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(2);
    }

    @Test
    void nobodyIsCalledAgainUnlessTheTaskSaysSo() {
        create(BUSY, ",\"RetryInterval\":600,\"RetryHangupTypes\":[\"206\"]");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void calleeWhoseSessionWasHungUpWhileItRangIsNotCalledAgain() {
        long task = create("[\"008613800000408\"]", ",\"Tries\":2");
        clock.advance(UNTIL_DUE.plusSeconds(1));
        ofSession("HangUpCall", onlyCall().id());
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(1);
        assertThat(states(task)).containsExactly(2L);
    }

    @Test
    void calleeWhoStillWaitsWhenTheTaskExpiresHasNotAnswered() {
        long task = create(BUSY, ",\"Tries\":2,\"NotAfter\":" + (DUE + 300));
        clock.advance(UNTIL_DUE.plusSeconds(299));
        assertThat(states(task)).containsExactly(4L);
        clock.advance(Duration.ofSeconds(1));
        assertThat(states(task)).containsExactly(2L);
        assertThat(state(task)).isEqualTo(4);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void pausedTaskKeepsWhoIsToBeCalledAgainAndAStoppedOneDoesNot() {
        long task = create(BUSY, ",\"Tries\":3");
        clock.advance(UNTIL_DUE.plus(UNTIL_OVER));
        order("Pause", task);
        clock.advance(Duration.ofHours(1));
        assertThat(emulator.calls()).hasSize(1);
        assertThat(states(task)).containsExactly(4L);
        order("Resume", task);
        assertThat(emulator.calls()).hasSize(2);
        clock.advance(UNTIL_OVER);
        order("Stop", task);
        assertThat(states(task)).containsExactly(2L);
        assertThat(state(task)).isEqualTo(4);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(2);
    }

    @Test
    void anotherCallWaitsForTheHoursToo() {
        create(BUSY, ",\"Tries\":2,\"AvailableTime\":[{\"StartTime\":\"09:00:00\",\"EndTime\":\"12:10:00\"}]");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsExactly(BEGIN, Instant.parse("2026-11-22T01:00:00Z"));
    }
}
