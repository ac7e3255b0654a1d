package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final AcceptedMemory memory = new AcceptedMemory();

    @Test
    void thousandRequestsAreKept() {
        for (int i = 0; i <= 1_000; i++) {
            accept("s" + i, "text" + i);
        }
        assertThat(memory.withSignature("s0")).isEmpty();
        assertThat(memory.withSignature("s1")).isPresent();
        assertThat(memory.withContent("text1000")).isPresent();
        assertThat(memory.withContent("text0")).isEmpty();
        assertThat(memory.lastSignatures()).hasSize(20).startsWith("s1000").endsWith("s981");
    }

    @Test
    void longTextIsNotKept() {
        accept("long", "x".repeat(20_001));
        assertThat(memory.withSignature("long")).isEmpty();
        accept("short", "x".repeat(20_000));
        assertThat(memory.withSignature("short")).isPresent();
    }

    private void accept(String signature, String text) {
        Claim.Candidate signed = new Claim.Candidate(text, null, "");
        Claim claim = new Claim("key", null, "", null, signature, List.of(signed), (secret, said) -> "");
        memory.accepted(claim, signed, NOON);
    }
}
