package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which hours automatic outbound tasks call, and how many at a time. Noon is that of a Saturday in China. */
class TencentTaskHoursTest extends TencentTaskFixture {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final String ONE = "[\"008613800000000\"]";
    private static final String AFTERNOON = "[{\"StartTime\":\"14:00:00\",\"EndTime\":\"18:00:00\"}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"AvailableTime\":[{\"StartTime\":\"09:00:00\",\"EndTime\":\"10:00:00\"}]|2026-11-22T01:00:00Z",
                "\"AvailableTime\":[{\"StartTime\":\"09:00:00\",\"EndTime\":\"10:00:00\"}],\"TimeZone\":\"Europe/Berlin\"|2026-11-21T08:00:00Z",
                "\"AvailableWorkTimeConfig\":[{\"TimeRanges\":[{\"StartTime\":\"15:00:00\",\"EndTime\":\"16:00:00\"}]}]|2026-11-21T07:00:00Z",
                "\"AvailableWorkTimeConfig\":[{\"DayType\":\"BusinessDay\"}]|2026-11-22T16:00:00Z",
                "\"AvailableWorkTimeConfig\":[{\"DayType\":\"Holiday\"}]|2026-11-21T04:01:00Z",
                "\"AvailableWorkTimeConfig\":[{\"DayType\":\"Custom\",\"DaysOfWeek\":[\"Tuesday\",\"Wednesday\"]}]|2026-11-23T16:00:00Z",
                "\"AvailableWorkTimeConfig\":[{\"DayType\":\"Custom\",\"DaysOfWeek\":[\"Monday\"]},{\"DayType\":\"Custom\",\"DaysOfWeek\":[\"Sunday\"]}]|2026-11-21T16:00:00Z"
            })
    void taskWaitsForItsHours(String hours, Instant placedAt) {
        create(ONE, "," + hours);
        clock.advance(FORTNIGHT);
        assertThat(onlyCall().placedAt()).isEqualTo(placedAt);
    }

    @Test
    void hoursOfEveryDayTakePrecedenceOverThoseByDay() {
        long task = create(
                ONE, ",\"AvailableTime\":" + AFTERNOON + ",\"AvailableWorkTimeConfig\":[{\"DayType\":\"Holiday\"}]");
        clock.advance(Duration.ofHours(1));
        assertThat(state(task)).isEqualTo(1);
        assertThat(states(task)).containsExactly(0L);
        clock.advance(FORTNIGHT);
        assertThat(onlyCall().placedAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void nobodyIsCalledWhenTheHoursBeginAfterTheTaskHasExpired() {
        long task = create(ONE, ",\"AvailableTime\":" + AFTERNOON + ",\"NotAfter\":" + (DUE + 3600));
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).isEmpty();
        assertThat(state(task)).isEqualTo(4);
        assertThat(states(task)).containsExactly(0L);
    }

    /** Answered calls take 13.5 seconds. */
    @Test
    void noMoreAreCalledAtATimeThanTheTaskAllows() {
        String five = "[\"008613800000451\",\"008613800000001\",\"008613800000002\",\"008613800000003\","
                + "\"008613800000004\",\"008613800000005\"]";
        long task = create(five, ",\"ConcurrencyLimit\":2");
        clock.advance(UNTIL_DUE);
        assertThat(states(task)).containsExactly(2L, 3L, 3L, 0L, 0L, 0L);
        clock.advance(Duration.ofHours(1));
        assertThat(emulator.calls())
                .extracting(call ->
                        Duration.between(NOON.plus(UNTIL_DUE), call.placedAt()).toMillis())
                .containsExactly(0L, 0L, 0L, 13_500L, 13_500L, 27_000L);
        assertThat(state(task)).isEqualTo(2);
    }

    @Test
    void callThatIsHungUpMakesRoomAtOnce() {
        create("[\"008613800000001\",\"008613800000002\"]", ",\"ConcurrencyLimit\":1");
        clock.advance(UNTIL_DUE.plusSeconds(5));
        assertThat(emulator.calls()).hasSize(1);
        ofSession("HangUpCall", onlyCall().id());
        clock.advance(Duration.ofHours(1));
        assertThat(emulator.calls().get(1).placedAt())
                .isEqualTo(NOON.plus(UNTIL_DUE).plusSeconds(5));
    }

    @Test
    void pausedTaskLeavesFreedRoomAloneUntilItIsResumed() {
        long task = create("[\"008613800000001\",\"008613800000002\"]", ",\"ConcurrencyLimit\":1");
        clock.advance(UNTIL_DUE.plusSeconds(5));
        order("Pause", task);
        clock.advance(Duration.ofMinutes(1));
        assertThat(states(task)).containsExactly(1L, 0L);
        order("Resume", task);
        assertThat(emulator.calls().get(1).placedAt())
                .isEqualTo(NOON.plus(UNTIL_DUE).plusSeconds(65));
    }
}
