package io.voiceai.redis;

import io.voiceai.pacing.CallSlots;
import io.voiceai.testing.contract.SlotsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The places in Redis do what all places do. */
class RedisSlotsTest extends SlotsContract {
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
    protected CallSlots open() {
        String prefix = "test-" + tests;
        server.command("FLUSHALL");
        server.settled(prefix);
        RedisFleet fleet = RedisFleet.builder(server.uri()).prefix(prefix).build();
        fleets.add(fleet);
        return fleet.slots();
    }

    @Override
    public OptionalInt remembered() {
        return OptionalInt.of(server.keys());
    }
}
