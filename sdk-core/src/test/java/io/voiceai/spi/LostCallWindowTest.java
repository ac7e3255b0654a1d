package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.PhoneNumber;
import io.voiceai.call.UnresolvedCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostCallWindowTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    private final LostCallWindow window = LostCallWindow.of(new UnresolvedCall(
            "toy",
            "order-1",
            PhoneNumber.of("+8617300000533"),
            Optional.empty(),
            NOON,
            NOON.plusSeconds(20),
            List.of()));

    @Test
    void holdsAMinuteBeforeAndTwoMinutesAfter() {
        assertThat(window.from()).isEqualTo(NOON.minusSeconds(60));
        assertThat(window.to()).isEqualTo(NOON.plusSeconds(140));
        assertThat(window.mayHold(Optional.of(window.from()))).isTrue();
        assertThat(window.mayHold(Optional.of(window.to()))).isTrue();
    }

    @Test
    void doesNotHoldWhatBeganBeforeOrAfter() {
        assertThat(window.mayHold(Optional.of(window.from().minusMillis(1)))).isFalse();
        assertThat(window.mayHold(Optional.of(window.to().plusMillis(1)))).isFalse();
    }

    @Test
    void mayHoldWhatTellsNoTime() {
        assertThat(window.mayHold(Optional.empty())).isTrue();
    }
}
