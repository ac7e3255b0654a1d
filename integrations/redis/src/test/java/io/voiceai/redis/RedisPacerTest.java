package io.voiceai.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.pacing.Pacer;
import io.voiceai.pacing.Rate;
import io.voiceai.testing.contract.PacerContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pacer in Redis does what every pacer does. */
class RedisPacerTest extends PacerContract {
    private static RedisServer server;
    private static int tests;
    private final List<RedisFleet> fleets = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = RedisServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nextTest() {
        tests++;
    }

    @AfterEach
    void leave() {
        fleets.forEach(RedisFleet::close);
    }

    @Override
    protected Pacer open() {
        String prefix = "test-" + tests;
        RedisFleet fleet = RedisFleet.builder(server.settled(prefix).uri())
                .prefix(prefix)
                .timeout(Duration.ofSeconds(5))
                .build();
        fleets.add(fleet);
        return fleet.pacer();
    }

    @Test
    void whoHasToWaitIsSpreadOverTheWindow() {
        Rate rate = new Rate("account", "Call", 4, Duration.ofSeconds(40));
        Pacer pacer = open();
        for (int i = 0; i < rate.requests(); i++) {
            assertThat(pacer.reserve(rate, Duration.ofHours(1))).contains(Duration.ZERO);
        }
        Duration before = pacer.reserve(rate, Duration.ofHours(1)).orElseThrow();
        for (int i = 0; i < 8; i++) {
            Duration next = pacer.reserve(rate, Duration.ofHours(1)).orElseThrow();
            assertThat(next.minus(before)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
            before = next;
        }
    }
}
