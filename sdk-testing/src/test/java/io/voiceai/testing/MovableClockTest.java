package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant NOON = Instant.parse("2026-08-24T12:00:00Z");

    @Test
    void itStandsUntilItIsMoved() {
        MovableClock clock = new MovableClock(NOON);

        assertThat(clock.instant()).isEqualTo(NOON);
        clock.advance(Duration.ofSeconds(3));
        clock.advance(Duration.ofMillis(4));
        assertThat(clock.instant()).isEqualTo(NOON.plusMillis(3_004));
    }

    @Test
    void itCanBeSetBackAndMovedFromThere() {
        MovableClock clock = new MovableClock(NOON);

        clock.set(NOON.minusSeconds(60));
        clock.advance(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(59));
    }

    @Test
    void runningItGoesOnFromWhereItIsMovedTo() {
        MovableClock clock = MovableClock.running();
        clock.set(NOON);

        Instant first = clock.instant();
        assertThat(first).isBetween(NOON, NOON.plusSeconds(60));
        while (!clock.instant().isAfter(first)) {
            Thread.onSpinWait();
        }
        clock.advance(Duration.ofHours(2));
        assertThat(clock.instant()).isBetween(NOON.plusSeconds(7_200), NOON.plusSeconds(7_260));
    }

    @Test
    void runningItBeginsAtTheSystemsTime() {
        Instant before = Instant.now();

        assertThat(MovableClock.running().instant())
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
    }

    @Test
    void itIsInUtc() {
        assertThat(MovableClock.running().getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
