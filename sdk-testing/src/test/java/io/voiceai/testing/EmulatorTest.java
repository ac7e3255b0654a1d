package io.voiceai.testing;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An emulator whose clock stands still, and a client that signs. */
abstract class EmulatorTest {

    static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    static final Duration UNTIL_RINGING = Duration.ofMillis(500);
    static final Duration UNTIL_TALKING = Duration.ofSeconds(2);
    static final Duration UNTIL_OVER = Duration.ofSeconds(20);

    final MovableClock clock = new MovableClock(NOON);
    VendorEmulator emulator;
    SignedClient client;

    @BeforeEach
    void start() {
        emulator = VendorEmulator.builder().clock(clock).callingHours().start();
        client = new SignedClient(emulator, clock);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    EmulatedCall onlyCall() {
        return emulator.calls().get(0);
    }
}
