package io.voiceai.redis;

import io.voiceai.journal.CallJournal;
import io.voiceai.testing.contract.JournalContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The journal in Redis does what every journal does. */
class RedisJournalTest extends JournalContract {
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
    protected CallJournal open() {
        RedisFleet fleet = RedisFleet.builder(server.uri())
                .prefix("test-" + tests)
                .timeout(Duration.ofSeconds(5))
                .build();
        fleets.add(fleet);
        return fleet.journal();
    }
}
