package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NonceMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final NonceMemory nonces = new NonceMemory();

    @Test
    void nonceIsFreeAgainAfterThirtyOneMinutes() {
        assertThat(nonces.firstUse("key", "n", NOON)).isTrue();
        assertThat(nonces.firstUse("key", "n", NOON.plusSeconds(31 * 60))).isFalse();
        assertThat(nonces.firstUse("key", "n", NOON.plusSeconds(31 * 60 + 1))).isTrue();
    }

    @Test
    void everyKeyHasItsOwnNonces() {
        assertThat(nonces.firstUse("key", "n", NOON)).isTrue();
        assertThat(nonces.firstUse("other", "n", NOON)).isTrue();
    }
}
