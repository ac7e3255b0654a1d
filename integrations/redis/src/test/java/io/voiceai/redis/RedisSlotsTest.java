package io.voiceai.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.pacing.CallSlots;
import io.voiceai.testing.contract.SlotsContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        RedisFleet fleet = RedisFleet.builder(server.uri())
                .prefix(prefix)
                .timeout(Duration.ofSeconds(5))
                .build();
        fleets.add(fleet);
        return fleet.slots();
    }

    @Override
    public OptionalInt remembered() {
        return OptionalInt.of(server.keys());
    }

    @Test
    void whatIsRenewedInARedisThatWasEmptiedIsHeldOn() {
        CallSlots slots = open();
        CallSlots.Line line = new CallSlots.Line("line", 1);
        Duration lease = Duration.ofMinutes(1);
        slots.take(new CallSlots.Wish("one", List.of(line), List.of(), lease));
        server.command("FLUSHALL");

        assertThat(slots.renew(List.of("one"), lease)).containsExactly("one");

        server.settled("test-" + tests);
        assertThat(slots.take(new CallSlots.Wish("two", List.of(line), List.of(), lease)))
                .isInstanceOf(CallSlots.Answer.Busy.class);
    }
}
