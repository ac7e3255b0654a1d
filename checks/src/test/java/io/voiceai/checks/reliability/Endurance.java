package io.voiceai.checks.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long the rows of load and fuzz run: briefly in every build, at full length with the profile {@code endurance}, which
 * also writes their figures to {@code target/endurance.txt}.
 */
public final class Endurance {
    public static final boolean FULL = Boolean.getBoolean("voiceai.endurance");
    private static final Path FIGURES = Path.of("target", "endurance.txt");

    private final String row;
    private final long begun = System.nanoTime();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    public final long seed;

    private Endurance(String row) {
        this.row = row;
        // A build is the same every time; a long run tries something new, and says what.
        seed = Long.getLong("voiceai.seed", FULL ? System.nanoTime() & 0xffff_ffffL : 20_261_121L);
        figures.put("seed", seed);
    }

    public static Endurance row(String id) {
        return new Endurance(id);
    }

    /** How many of something: {@code -Dvoiceai.count} or one of these. */
    public static int count(int brief, int full) {
        return Integer.getInteger("voiceai.count", FULL ? full : brief);
    }

    /** How long something lasts: {@code -Dvoiceai.seconds} or one of these. */
    public static Duration lasting(int brief, int full) {
        return Duration.ofSeconds(Integer.getInteger("voiceai.seconds", FULL ? full : brief));
    }

    public synchronized Endurance put(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    synchronized void max(String name, long value) {
        figures.merge(name, value, (before, now) -> Math.max((Long) before, (Long) now));
    }

    /** What a failed assertion says, so that the run can be repeated. */
    public String context() {
        return "row " + row + ", repeat with -Dvoiceai.seed=" + seed;
    }

    /** Writes one line. */
    public synchronized void write() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        String line = String.format(
                Locale.ROOT,
                "%s | %s | %s | %.1f s | %s | %s%n",
                row,
                FULL ? "full" : "brief",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                seconds,
                figures.entrySet().stream()
                        .map(figure -> figure.getKey() + " " + figure.getValue())
                        .collect(Collectors.joining(", ")),
                machine());
        System.out.print(line);
        if (FULL) {
            try {
                Files.createDirectories(FIGURES.getParent());
                Files.write(
                        FIGURES,
                        line.getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " cores, heap at most " + (runtime.maxMemory() >> 20) + " MiB, Java "
                + System.getProperty("java.vm.version");
    }
}
