package io.voiceai.internal.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3000", "' 7 ', 7000", "1.5, 1500", "0.0001, 1", "86400, 86400000"})
    void secondsMayBeWholeOrDecimal(String header, long millis) {
        assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofMillis(millis));
    }

    @Test
    void aDateIsWaitedFor() {
        assertThat(RetryAfter.parse("Fri, 02 Jan 2026 03:04:25 GMT", NOW)).contains(Duration.ofSeconds(20));
        assertThat(RetryAfter.parse("Fri, 02 Jan 2026 03:04:05 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1e3",
                "soon",
                "86401",
                "9999999999",
                "NaN",
                "0x10",
                "１",
                "Fri, 02 Jan 2026 03:04:04 GMT",
                "Sun, 04 Jan 2026 03:04:05 GMT",
                "Fri, 32 Jan 2026 03:04:05 GMT"
            })
    void whatIsNegativeAbsurdOrUnreadableIsNotThere(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Test
    void noHeaderIsNoWait() {
        assertThat(RetryAfter.parse(null, NOW)).isEmpty();
    }
}
