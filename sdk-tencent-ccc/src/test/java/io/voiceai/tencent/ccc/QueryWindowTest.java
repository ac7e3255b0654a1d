package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

    @Test
    void beginsADayBeforeTheCallAndEndsAnHourFromNow() {
        QueryWindow window = QueryWindow.around(NOW.minusSeconds(600), NOW);
        assertThat(window.from()).isEqualTo(NOW.minusSeconds(87_000).getEpochSecond());
        assertThat(window.to()).isEqualTo(NOW.plusSeconds(3_600).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 0, 1, 88, 89, 90, 100, 178, 179, 180, 181, 400, 20_000})
    void staysWithinTheVendorsLimits(long daysAgo) {
        QueryWindow window = QueryWindow.around(NOW.minus(Duration.ofDays(daysAgo)), NOW);
        assertThat(window.to() - window.from())
                .isBetween(0L, Duration.ofDays(90).toSeconds() - 1);
        assertThat(window.from()).isGreaterThan(NOW.minus(Duration.ofDays(180)).getEpochSecond());
    }

    @Test
    void canBeginAtATime() {
        QueryWindow window = QueryWindow.since(NOW.minusSeconds(600), NOW);
        assertThat(window.from()).isEqualTo(NOW.minusSeconds(600).getEpochSecond());
        assertThat(window.to()).isEqualTo(NOW.plusSeconds(3_600).getEpochSecond());
    }

    @Test
    void holdsACallOfHundredDaysAgo() {
        Instant placed = NOW.minus(Duration.ofDays(100));
        QueryWindow window = QueryWindow.around(placed, NOW);
        assertThat(placed.getEpochSecond()).isBetween(window.from(), window.to());
    }
}
