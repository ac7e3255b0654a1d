package io.voiceai.redis;

import io.voiceai.pacing.Pacer;
import io.voiceai.testing.contract.PacerContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

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
        RedisFleet fleet =
                RedisFleet.builder(server.settled(prefix).uri()).prefix(prefix).build();
        fleets.add(fleet);
        return fleet.pacer();
    }
}
