package io.voiceai.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProcessPacerTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Rate THREE = new Rate("account", "Dial", 3, Duration.ofMillis(1_100));

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Pacer pacer = new ProcessPacer(nanos::get);

    private Optional<Duration> ask(Duration longest) {
        return pacer.reserve(THREE, longest);
    }

    private void passes(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void asManyAsTheWindowTakesPassAtOnceAndTheNextComeAWindowAfterThem() {
        assertThat(ask(LONG)).contains(Duration.ZERO);
        passes(10);
        assertThat(ask(LONG)).contains(Duration.ZERO);
        assertThat(ask(LONG)).contains(Duration.ZERO);
        assertThat(ask(LONG)).contains(Duration.ofMillis(1_090));
        assertThat(ask(LONG)).contains(Duration.ofMillis(1_100));
        passes(1_090);
        assertThat(ask(LONG)).contains(Duration.ofMillis(10));
    }

    @Test
    void whoCannotWaitThatLongTakesNoMoment() {
        for (int i = 0; i < 3; i++) {
            ask(LONG);
        }

        assertThat(ask(Duration.ofMillis(1_099))).isEmpty();
        assertThat(ask(Duration.ofMillis(1_100))).contains(Duration.ofMillis(1_100));
    }

    @Test
    void operationsAndAccountsHaveRatesOfTheirOwn() {
        for (int i = 0; i < 3; i++) {
            ask(LONG);
        }

        assertThat(pacer.reserve(new Rate("account", "Read", 3, THREE.window()), LONG))
                .contains(Duration.ZERO);
        assertThat(pacer.reserve(new Rate("other", "Dial", 3, THREE.window()), LONG))
                .contains(Duration.ZERO);
    }

    @Test
    void noWindowEverHasMoreThanItMay() {
        Random random = new Random(7);
        List<Long> moments = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            passes(random.nextInt(500));
            ask(LONG).ifPresent(wait -> moments.add(nanos.get() + wait.toNanos()));
        }

        for (int i = 3; i < moments.size(); i++) {
            assertThat(moments.get(i) - moments.get(i - 3))
                    .isGreaterThanOrEqualTo(THREE.window().toNanos());
        }
    }

    @Test
    void noLimitNeverWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(Pacer.none().reserve(THREE, Duration.ZERO)).contains(Duration.ZERO);
        }
    }
}
