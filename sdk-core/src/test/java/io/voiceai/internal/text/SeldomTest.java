package io.voiceai.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {
    @Test
    void oneLinePassesInTenSeconds() {
        AtomicLong nanos = new AtomicLong(-5);
        Seldom seldom = new Seldom(nanos::get);

        assertThat(seldom.isTime()).isTrue();
        assertThat(seldom.isTime()).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(10) - 1);
        assertThat(seldom.isTime()).isFalse();
        nanos.addAndGet(1);
        assertThat(seldom.isTime()).isTrue();
        assertThat(seldom.isTime()).isFalse();
    }
}
