package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireAnswerTest {
    private static WireAnswer dated(String date) {
        return new WireAnswer(200, Map.of("date", date), new byte[0]);
    }

    @Test
    void theVendorsTimeIsReadWhereItCanBe() {
        assertThat(dated("Fri, 02 Jan 2026 03:04:05 GMT").date()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(dated("yesterday").date()).isNull();
        assertThat(new WireAnswer(200, Map.of(), new byte[0]).date()).isNull();
    }
}
