package io.voiceai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final SeenEvents seen = new RecentEvents(now::get);

    @Test
    void onlyTheFirstWhoAsksIsFirst() {
        assertThat(seen.firstSeen("a")).isTrue();
        assertThat(seen.firstSeen("a")).isFalse();
        assertThat(seen.firstSeen("b")).isTrue();
    }

    @Test
    void whatWasForgottenIsFirstAgain() {
        seen.firstSeen("a");
        seen.forget("a");

        assertThat(seen.firstSeen("a")).isTrue();
        assertThat(seen.firstSeen("a")).isFalse();
    }

    @Test
    void anEventIsKnownForADay() {
        seen.firstSeen("a");
        now.addAndGet(TimeUnit.HOURS.toNanos(24) - 1);
        assertThat(seen.firstSeen("a")).isFalse();
        now.addAndGet(1);
        assertThat(seen.firstSeen("a")).isTrue();
    }

    @Test
    void theEldestOfAHundredThousandMakesRoom() {
        for (int i = 0; i < 100_000; i++) {
            seen.firstSeen("event " + i);
        }
        seen.firstSeen("one more");

        assertThat(seen.firstSeen("event 2")).isFalse();
        assertThat(seen.firstSeen("event 0")).isTrue();
    }

    @Test
    void longIdsAreToldApartToTheirEnd() {
        String id = "x".repeat(100_000);

        assertThat(seen.firstSeen(id + "a")).isTrue();
        assertThat(seen.firstSeen(id + "b")).isTrue();
        assertThat(seen.firstSeen(id + "a")).isFalse();
        seen.forget(id + "a");
        assertThat(seen.firstSeen(id + "a")).isTrue();
    }
}
