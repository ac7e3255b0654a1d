package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.Fault;
import io.voiceai.testing.VendorEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A campaign that is killed at random moments while one callee in fifty meets a fault. Briefly in every build; at full length
 * with {@code -Pendurance}, see CONTRIBUTING.md.
 */
class KilledCampaignTest {
    private static final boolean LONG = Boolean.getBoolean("voiceai.endurance");
    private static final int CALLEES = LONG ? Integer.getInteger("voiceai.count", 20_000) : 400;
    private static final int KILLS = LONG ? 5 : 2;
    private static final long SEED = Long.getLong("voiceai.seed", System.nanoTime());
    private static final long MEGABYTE = 1_024;
    private static final Set<String> CALLED = Set.of("answered", "busy", "no_answer", "declined", "failed", "placed");

    private final Random random = new Random(SEED);
    private long highestKilobytes;
    private long resultsAtLastFault;

    @TempDir
    private Path directory;

    @Test
    @DisabledIfSystemProperty(named = "voiceai.processes", matches = "none", disabledReason = "no processes are wanted")
    void nobodyIsCalledTwiceOrLeftOutHoweverOftenTheCampaignIsKilled() throws Exception {
        try (VendorEmulator vendor = VendorEmulator.builder()
                .speed(30)
                .slowAnswer(Duration.ofSeconds(1))
                .start()) {
            Fixture fixture = new Fixture(directory, vendor).callees(CALLEES);
            if (LONG) {
                fixture.with("patience", "3m").with("place-within", "20s");
            }
            long began = System.nanoTime();
            int starts = 1;
            for (int kill = 1; kill <= KILLS; kill++) {
                if (killed(fixture, vendor, kill)) {
                    starts++;
                }
            }
            int exit = toTheEnd(fixture, vendor);
            long seconds = (System.nanoTime() - began) / 1_000_000_000;

            String said = "seed " + SEED + "\n" + fixture.text("out.txt");
            assertThat(exit).as(said).isZero();
            check(fixture, vendor, said);
            assertThat(starts).as(said).isEqualTo(KILLS + 1);
            assertThat(highestKilobytes).as("VmHWM in kB").isLessThan(256 * MEGABYTE);
            report(fixture, seconds);
        }
    }

    /** Kills a run somewhere in its part of the campaign; false if it was over before. */
    private boolean killed(Fixture fixture, VendorEmulator vendor, int kill) throws Exception {
        long after = (long) ((kill - 1 + random.nextDouble()) * CALLEES * 0.8 / KILLS);
        try (Child child = fixture.run()) {
            await().atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(20 + random.nextInt(30)))
                    .until(() -> disturbed(fixture, vendor, child) >= after || !child.isAlive());
            boolean alive = child.isAlive();
            child.kill();
            highestKilobytes = Math.max(highestKilobytes, child.highestKilobytes());
            return alive;
        }
    }

    private int toTheEnd(Fixture fixture, VendorEmulator vendor) throws Exception {
        try (Child child = fixture.run()) {
            await().atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> disturbed(fixture, vendor, child) < 0 || !child.isAlive());
            highestKilobytes = Math.max(highestKilobytes, child.highestKilobytes());
            return child.exit(10);
        }
    }

    /** Lets one request go wrong for each fifty results, whatever it asks; the number of results. */
    private long disturbed(Fixture fixture, VendorEmulator vendor, Child child) throws IOException {
        child.measure();
        Path results = fixture.file("results.csv");
        long count = Files.exists(results) ? Files.size(results) / 230 : 0;
        if (count >= resultsAtLastFault + 50) {
            resultsAtLastFault = count;
            vendor.inject(Fault.values()[random.nextInt(Fault.values().length)]);
        }
        return count;
    }

    private static void check(Fixture fixture, VendorEmulator vendor, String said) throws IOException {
        Map<String, Integer> calls = new HashMap<>();
        for (EmulatedCall call : vendor.calls()) {
            calls.merge(national(call.callee()), 1, Integer::sum);
        }
        Map<String, String> callees = IntStream.range(0, CALLEES)
                .boxed()
                .collect(Collectors.toMap(i -> Integer.toString(i + 2), i -> national(Numbers.callee(i))));
        assertThat(calls.values()).as(said).allMatch(count -> count == 1);
        assertThat(callees.values()).as(said).containsAll(calls.keySet());

        List<List<String>> results = fixture.results();
        assertThat(results.stream().map(row -> row.get(0)).sorted().toList())
                .as(said)
                .isEqualTo(LongStream.range(2, CALLEES + 2L)
                        .mapToObj(Long::toString)
                        .sorted()
                        .toList());
        for (List<String> row : results) {
            int count = calls.getOrDefault(callees.get(row.get(0)), 0);
            if (CALLED.contains(row.get(3)) && !row.get(10).isEmpty()) {
                assertThat(count).as("calls of %s; %s", row, said).isOne();
            } else if (row.get(3).equals("refused")) {
                assertThat(count).as("calls of %s; %s", row, said).isZero();
            }
        }
    }

    private static String national(String number) {
        return number.substring(Math.max(0, number.length() - 11));
    }

    private void report(Fixture fixture, long seconds) throws IOException {
        Map<String, Long> outcomes = fixture.results().stream()
                .collect(Collectors.groupingBy(row -> row.get(3), TreeMap::new, Collectors.counting()));
        String line = CALLEES + " callees, " + KILLS + " kills: " + seconds + " s, highest VmHWM "
                + highestKilobytes / MEGABYTE + " MB, " + outcomes + "\n";
        Files.writeString(
                Path.of("target", LONG ? "endurance.txt" : "killed-campaign.txt"),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
