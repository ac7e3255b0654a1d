package io.voiceai.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlacementRateTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Pacer pacer = new PlacementRate(20, nanos::get);

    private Optional<Duration> place(Duration longest) {
        return pacer.reserve("vendor", "Dial", Effect.PLACE, longest);
    }

    @Test
    void placementsComeInEvenDistances() {
        assertThat(place(LONG)).contains(Duration.ZERO);
        assertThat(place(LONG)).contains(Duration.ofMillis(50));
        assertThat(place(LONG)).contains(Duration.ofMillis(100));
        nanos.addAndGet(Duration.ofMillis(120).toNanos());
        assertThat(place(LONG)).contains(Duration.ofMillis(30));
    }

    @Test
    void whatWasNotUsedIsNotSavedUp() {
        place(LONG);
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(place(LONG)).contains(Duration.ZERO);
        assertThat(place(LONG)).contains(Duration.ofMillis(50));
    }

    @Test
    void whoCannotWaitThatLongTakesNoTurn() {
        place(LONG);

        assertThat(place(Duration.ofMillis(49))).isEmpty();
        assertThat(place(Duration.ofMillis(50))).contains(Duration.ofMillis(50));
    }

    @Test
    void hangUpsQueriesAndOtherOperationsDoNotWait() {
        place(LONG);

        assertThat(pacer.reserve("vendor", "Dial", Effect.END, LONG)).contains(Duration.ZERO);
        assertThat(pacer.reserve("vendor", "Dial", Effect.READ, LONG)).contains(Duration.ZERO);
        assertThat(pacer.reserve("vendor", "Other", Effect.PLACE, LONG)).contains(Duration.ZERO);
        assertThat(pacer.reserve("other", "Dial", Effect.PLACE, LONG)).contains(Duration.ZERO);
    }

    @Test
    void noLimitNeverWaits() {
        assertThat(Pacer.none().reserve("vendor", "Dial", Effect.PLACE, Duration.ZERO))
                .contains(Duration.ZERO);
    }

    @Test
    void lessThanOneASecondIsRefused() {
        assertThatThrownBy(() -> Pacer.placementsPerSecond(0)).hasMessageContaining("pacer");
    }
}
