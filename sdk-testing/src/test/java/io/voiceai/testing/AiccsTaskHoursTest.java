package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When call tasks dial. Noon is that of a Saturday in China. */
class AiccsTaskHoursTest extends AiccsTaskFixture {

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    @Test
    void taskWaitsForItsDays() {
        String task = task("周日", "CallDay", "[\"SUNDAY\",\"MONDAY\"]");
        importCallees(task, "13800000000");
        startTask(task);
        clock.advance(Duration.ofHours(21).minusMillis(1));
        assertThat(emulator.calls()).isEmpty();
        clock.advance(FORTNIGHT);
        assertThat(onlyCall().placedAt()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void taskWaitsForItsHoursOfTheDay() {
        String task = task("下午", "CallTime", times("09:00:00", "12:00:00", "14:00:00", "14:00:30"));
        importCallees(task, "13800000000");
        startTask(task);
        clock.advance(FORTNIGHT);
        assertThat(onlyCall().placedAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void paceGoesOnWhereTheHoursEndedIt() {
        String task = task("限速", "TaskCps", "1", "CallTime", times("09:00:00", "12:00:02"));
        importCallees(task, "13800000001", "13800000002", "13800000003", "13800000004");
        startTask(task);
        clock.advance(FORTNIGHT);
        Instant nextSaturday = Instant.parse("2026-11-28T01:00:00Z");
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsExactly(NOON, NOON.plusSeconds(1), nextSaturday, nextSaturday.plusSeconds(1));
    }

    @Test
    void entryImportedAtNightWaitsForTheMorning() {
        String task = task("夜间", "CallDay", "[\"SATURDAY\",\"SUNDAY\"]");
        startTask(task);
        clock.advance(Duration.ofHours(10));
        importCallees(task, "13800000000");
        assertThat(emulator.calls()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(onlyCall().placedAt()).isEqualTo(Instant.parse("2026-11-22T01:00:00Z"));
    }

    @Test
    void changedHoursHoldOnceTheTaskIsStartedAgain() {
        String task = task("改时", "CallTime", times("09:00:00", "10:00:00"));
        importCallees(task, "13800000000");
        startTask(task);
        aiccs("StopAiCallTask", "TaskId", task);
        update(task, "改时", "CallTime", times("13:00:00", "14:00:00"));
        startTask(task);
        clock.advance(FORTNIGHT);
        assertThat(onlyCall().placedAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    private static String times(String... beginsAndEnds) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < beginsAndEnds.length; i += 2) {
            list.append(list.isEmpty() ? "[" : ",")
                    .append("\"{\\\"startTime\\\":\\\"")
                    .append(beginsAndEnds[i])
                    .append("\\\",\\\"endTime\\\":\\\"")
                    .append(beginsAndEnds[i + 1])
                    .append("\\\"}\"");
        }
        return list.append(']').toString();
    }

    @Test
    void hoursAreNotKeptUnlessAskedFor() {
        emulator.close();
        emulator = VendorEmulator.builder().clock(clock).start();
        client = new SignedClient(emulator, clock);
        String task = task("周日", "CallDay", "[\"SUNDAY\"]", "CallTime", times("09:00:00", "10:00:00"));
        importCallees(task, "13800000000");
        startTask(task);
        clock.advance(Duration.ofSeconds(1));
        assertThat(onlyCall().placedAt()).isEqualTo(NOON);
    }
}
