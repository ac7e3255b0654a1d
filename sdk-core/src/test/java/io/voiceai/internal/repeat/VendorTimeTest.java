package io.voiceai.internal.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VendorTimeTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final VendorTime time = new VendorTime(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void itIsTheWallClockAtFirst() {
        assertThat(time.now()).isEqualTo(NOW);
    }

    @Test
    void theOffsetIsMeasuredFromTheMiddleOfTheExchange() {
        assertThat(time.correct(NOW.minusSeconds(4), NOW, NOW.plusSeconds(2400)))
                .contains(Duration.ofSeconds(2402));
        assertThat(time.now()).isEqualTo(NOW.plusSeconds(2402));
    }

    @Test
    void aLaterCorrectionReplacesAnEarlierOneAndIsNotAddedToIt() {
        time.correct(NOW, NOW, NOW.plusSeconds(2400));
        time.correct(NOW, NOW, NOW.plusSeconds(2400));

        assertThat(time.now()).isEqualTo(NOW.plusSeconds(2400));
    }

    @Test
    void aClockThatIsAheadIsCorrectedBackwards() {
        assertThat(time.correct(NOW, NOW, NOW.minusSeconds(30))).contains(Duration.ofSeconds(-30));
        assertThat(time.now()).isEqualTo(NOW.minusSeconds(30));
    }

    @Test
    void smallAndAbsurdDifferencesChangeNothing() {
        assertThat(time.correct(NOW, NOW, NOW.plusSeconds(29))).isEmpty();
        assertThat(time.correct(NOW, NOW, NOW.minusSeconds(29))).isEmpty();
        assertThat(time.correct(NOW, NOW, NOW.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isEmpty();
        assertThat(time.correct(NOW, NOW, NOW.minus(Duration.ofDays(3650)))).isEmpty();
        assertThat(time.correct(NOW, NOW, null)).isEmpty();
        assertThat(time.now()).isEqualTo(NOW);
    }

    @Test
    void aWholeDayIsStillBelieved() {
        assertThat(time.correct(NOW, NOW, NOW.plus(Duration.ofHours(24)))).contains(Duration.ofHours(24));
    }

    @Test
    void whatWasLearnedGoesWhenTheMachinesClockIsRightAgain() {
        time.correct(NOW, NOW, NOW.plusSeconds(2400));

        assertThat(time.correct(NOW, NOW, NOW.plusSeconds(3))).contains(Duration.ZERO);
        assertThat(time.now()).isEqualTo(NOW);
    }
}
