package io.voiceai.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import io.voiceai.pacing.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Redis is away, and comes back as it was or empty. */
class RedisGoneTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Line LINE = new Line("caller +8618300000377", 4);
    private static final Rate RATE = new Rate("account", "Call", 4, Duration.ofMillis(1_100));
    private static final String PREFIX = "voiceai";

    private static Wish wish(String holder) {
        return new Wish(holder, List.of(), List.of(LINE), Duration.ofMinutes(5));
    }

    private static void untilTaken(CallSlots slots, String holder) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> slots.take(wish(holder)) instanceof Answer.Taken);
    }

    private static RedisFleet member(String uri) {
        return RedisFleet.builder(uri).timeout(Duration.ofSeconds(2)).build();
    }

    private static void gone(ThrowingCallable what) {
        assertThatExceptionOfType(RedisGoneException.class).isThrownBy(what).withNoCause();
    }

    @Test
    void whatIsNotThereAtTheStartIsUsedWhenItComes() {
        try (RedisServer server = RedisServer.stopped();
                RedisFleet fleet = member(server.uri())) {
            gone(() -> fleet.pacer().reserve(RATE, LONG));
            gone(() -> fleet.slots().take(wish("a")));
            gone(() -> fleet.slots().renew(List.of("a"), LONG));
            gone(() -> fleet.journal().find("order-1"));
            fleet.slots().release("a");

            server.startAgain();

            untilTaken(fleet.slots(), "a");
            assertThat(fleet.pacer().reserve(RATE, LONG)).isPresent();
        }
    }

    @Test
    void oneThatIsSilentIsNotWaitedForTwice() {
        try (RedisServer server = RedisServer.start();
                RedisFleet fleet = member(server.settled(PREFIX).uri())) {
            untilTaken(fleet.slots(), "a");
            server.freeze();
            gone(() -> fleet.slots().take(wish("b")));

            long begun = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                gone(() -> fleet.slots().take(wish("b")));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));

            server.thaw();
            untilTaken(fleet.slots(), "b");
        }
    }

    @Test
    void whatIsHeldIsHeardOfByARedisThatComesBackEmpty() {
        try (RedisServer server = RedisServer.start();
                RedisFleet fleet = member(server.settled(PREFIX).uri());
                RedisFleet other = member(server.uri())) {
            for (String holder : List.of("a", "b", "c", "d")) {
                untilTaken(fleet.slots(), holder);
            }
            server.kill();
            fleet.slots().release("d");
            server.startAgain();

            untilTaken(other.slots(), "e");
            assertThat(other.slots().take(wish("f"))).isInstanceOf(Answer.Busy.class);
            assertThat(other.slots().renew(List.of("a", "b", "c", "d"), LONG)).containsOnly("a", "b", "c");
        }
    }

    @Test
    void oneThatWasEmptiedWithoutBeingStoppedHearsOfPlacesToo() {
        try (RedisServer server = RedisServer.start();
                RedisFleet fleet = member(server.settled(PREFIX).uri())) {
            untilTaken(fleet.slots(), "a");
            server.command("FLUSHALL");

            untilTaken(fleet.slots(), "b");

            assertThat(fleet.slots().renew(List.of("a", "b"), LONG)).containsOnly("a", "b");
        }
    }

    @Test
    void whatCouldNotBeGivenBackIsGivenBackLater() {
        try (RedisServer server = RedisServer.start();
                RedisFleet fleet = member(server.settled(PREFIX).uri());
                RedisFleet other = member(server.uri())) {
            untilTaken(fleet.slots(), "a");
            server.freeze();
            fleet.slots().release("a");
            server.thaw();

            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> other.slots().renew(List.of("a"), LONG).isEmpty());
        }
    }

    @Test
    void afterALossOfMemoryNoRateIsExceeded() {
        try (RedisServer server = RedisServer.start();
                RedisFleet fleet = member(server.uri())) {
            Optional<Duration> first = Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> fleet.pacer().reserve(RATE, LONG), Optional::isPresent);

            assertThat(first.orElseThrow()).isBetween(Duration.ofMillis(1), RATE.window());
        }
    }

    @Test
    void aShareOfTheLimitsIsKeptWhileRedisIsGone() {
        try (RedisServer server = RedisServer.stopped();
                RedisFleet fleet = RedisFleet.builder(server.uri())
                        .whenGone(LocalShare.of(2))
                        .build()) {
            assertThat(fleet.pacer().reserve(RATE, Duration.ofMillis(300))).contains(Duration.ZERO);
            assertThat(fleet.pacer().reserve(RATE, Duration.ofMillis(300))).contains(Duration.ZERO);
            assertThat(fleet.pacer().reserve(RATE, Duration.ZERO)).isEmpty();
            CallSlots slots = fleet.slots();
            assertThat(slots.take(wish("a"))).isEqualTo(new Answer.Taken(Optional.of(LINE)));
            assertThat(slots.take(wish("b"))).isEqualTo(new Answer.Taken(Optional.of(LINE)));
            assertThat(slots.take(wish("b"))).isEqualTo(new Answer.Taken(Optional.of(LINE)));
            assertThat(slots.take(wish("c"))).isInstanceOf(Answer.Busy.class);
            assertThat(slots.renew(Set.of("a", "b", "z"), LONG)).containsOnly("a", "b");
            slots.release("b");
            slots.release("c");
            assertThat(slots.take(wish("d"))).isEqualTo(new Answer.Taken(Optional.of(LINE)));

            server.startAgain();
            untilTaken(slots, "e");
            untilTaken(slots, "f");

            assertThat(slots.take(wish("g"))).isInstanceOf(Answer.Busy.class);
            assertThat(slots.renew(Set.of("a", "b", "d"), LONG)).containsOnly("a", "d");
        }
    }

    @Test
    void aShareOfLessThanOneIsNone() {
        try (RedisServer server = RedisServer.stopped();
                RedisFleet fleet = RedisFleet.builder(server.uri())
                        .whenGone(LocalShare.of(5))
                        .build()) {
            assertThat(fleet.pacer().reserve(RATE, LONG)).isEmpty();
            gone(() -> fleet.slots().take(wish("a")));
        }
        assertThatThrownBy(() -> LocalShare.of(0)).isInstanceOf(VoiceAiException.class);
    }

    @Test
    void whatWasTakenOfRedisCountsAgainstTheShare() {
        try (RedisServer server = RedisServer.start();
                RedisFleet fleet = RedisFleet.builder(server.settled(PREFIX).uri())
                        .whenGone(LocalShare.of(2))
                        .build()) {
            for (String holder : List.of("a", "b", "c")) {
                untilTaken(fleet.slots(), holder);
            }
            server.kill();

            assertThat(fleet.slots().take(wish("d"))).isInstanceOf(Answer.Busy.class);
            fleet.slots().release("a");
            fleet.slots().release("b");
            assertThat(fleet.slots().take(wish("d"))).isInstanceOf(Answer.Taken.class);
        }
    }

    @Test
    void aPasswordIsShownNowhere() {
        String secret = "pa55word";
        try (RedisServer server = RedisServer.start("--requirepass", secret);
                RedisFleet wrong = RedisFleet.connect(server.uri().replace("//", "//:" + secret + "x@"));
                RedisFleet right = RedisFleet.connect(server.uri().replace("//", "//:" + secret + "@"))) {
            assertThatThrownBy(() -> wrong.slots().take(wish("a")))
                    .isInstanceOf(RedisGoneException.class)
                    .hasMessageNotContaining(secret);
            assertThat(wrong.toString()).doesNotContain(secret).contains("voiceai");
            untilTaken(right.slots(), "a");
        }
        assertThatThrownBy(() -> RedisFleet.connect("redis:\\\\:" + secret + "@nowhere"))
                .isInstanceOf(VoiceAiException.class)
                .hasMessageNotContaining(secret)
                .hasNoCause();
    }

    /** Those that docs/fleet.md names. */
    @Test
    void fewRightsAreEnough() {
        try (RedisServer server = RedisServer.start()) {
            server.settled(PREFIX);
            String rights = "~{voiceai}:* +@read +@write +time +evalsha +eval +hello +ping +client";
            assertThat(server.command("ACL SETUSER fleet on >secret " + rights)).isEqualTo("+OK");
            try (RedisFleet fleet = member(server.uri().replace("//", "//fleet:secret@"))) {
                untilTaken(fleet.slots(), "a");
                assertThat(fleet.pacer().reserve(RATE, LONG)).contains(Duration.ZERO);
                assertThat(fleet.journal().find("order-1")).isEmpty();
                assertThat(fleet.journal().forgetBefore(Instant.EPOCH)).isZero();
            }
        }
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        RedisFleet.Builder builder = RedisFleet.builder("redis://127.0.0.1:1");
        assertThatThrownBy(() -> builder.timeout(Duration.ofMillis(9))).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> builder.timeout(Duration.ofSeconds(11))).isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> builder.prefix("a{b").build()).isInstanceOf(VoiceAiException.class);
    }

    @Test
    void noNumberStandsInAKeyAndAllKeysAreOfOneSlot() {
        Names names = new Names("fleet");

        String key = names.of("until", LINE.name());

        assertThat(key).startsWith("{fleet}:until:").doesNotContain("18300000377");
        assertThat(Names.digest("ab", "c")).isNotEqualTo(Names.digest("a", "bc"));
    }

    @Test
    void aClientOfTheApplicationsOwnIsUsedAndNotClosed() {
        try (RedisServer server = RedisServer.start()) {
            RedisClient client = RedisClient.create();
            RedisURI uri = RedisURI.create(server.settled(PREFIX).uri());
            try (RedisFleet fleet = RedisFleet.builder(client, uri).build()) {
                untilTaken(fleet.slots(), "a");
                server.kill();
                gone(() -> fleet.slots().take(wish("b")));
                server.startAgain();
                untilTaken(fleet.slots(), "b");
            }
            assertThat(client.connect(uri).sync().ping()).isEqualTo("PONG");
            client.shutdown();
        }
    }

    @Test
    void aClosedFleetLeavesNoThreadAndAnswersNothing() {
        try (RedisServer server = RedisServer.start()) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            RedisFleet fleet = member(server.settled(PREFIX).uri());
            untilTaken(fleet.slots(), "a");

            fleet.close();
            fleet.close();

            gone(() -> fleet.slots().take(wish("b")));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !before.contains(thread))
                            .noneMatch(thread -> thread.getName().startsWith("lettuce")
                                    || thread.getName().equals("voiceai-redis")));
        }
    }
}
