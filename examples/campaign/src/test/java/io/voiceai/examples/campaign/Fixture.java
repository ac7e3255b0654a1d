package io.voiceai.examples.campaign;

import io.voiceai.testing.VendorEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A campaign's files in one directory, and a process that works on them. */
final class Fixture {
    private final Path directory;
    private final VendorEmulator vendor;
    private final Map<String, String> settings = new LinkedHashMap<>();

    Fixture(Path directory, VendorEmulator vendor) {
        this.directory = directory;
        this.vendor = vendor;
        settings.put("campaign", "test");
        settings.put("in-flight", "60");
        settings.put("place-within", "5s");
        settings.put("patience", "8s");
        settings.put("gone-after", "1m");
        settings.put("provider.ice.type", "aliyun-ice");
        settings.put("provider.ice.limits.calls-per-caller", "15");
        settings.put("provider.tccc.type", "tencent-ccc");
        settings.put("provider.tccc.settings.sdk-app-id", "1400000000");
        settings.put("provider.tccc.limits.requests-per-second", "200");
        settings.put("route.first.provider", "ice");
        settings.put("route.first.agent", "agent-7");
        settings.put("route.first.callers", "+8618300000333,+8618300000334");
        settings.put("route.first.priority", "1");
        settings.put("route.second.provider", "tccc");
        settings.put("route.second.agent", "15");
        settings.put("route.second.callers", "+861012345678");
        settings.put("route.second.priority", "2");
        settings.put("route.second.calls", "40");
    }

    Fixture with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    Fixture callees(String... lines) throws IOException {
        Files.writeString(file("callees.csv"), String.join("\n", lines) + "\n");
        return this;
    }

    /** Callees on the lines 2 to {@code count + 1}. */
    Fixture callees(int count) throws IOException {
        return callees(IntStream.rangeClosed(0, count)
                .mapToObj(i -> i == 0 ? "callee" : Numbers.callee(i - 1))
                .toArray(String[]::new));
    }

    /** Callees with whom nothing out of the ordinary happens. */
    Fixture talkers(int count) throws IOException {
        return callees(IntStream.rangeClosed(0, count)
                .mapToObj(i -> i == 0 ? "callee" : "+86173000" + (10_000 + i))
                .toArray(String[]::new));
    }

    List<String> common() throws IOException {
        StringBuilder text = new StringBuilder();
        settings.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(file("campaign.properties"), text);
        return List.of(
                "--config",
                file("campaign.properties").toString(),
                "--emulator",
                vendor.uri().toString());
    }

    private List<String> words(String command, List<String> more) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(common());
        words.addAll(more);
        return words;
    }

    Child run(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--state",
                file("state").toString(),
                "--results",
                file("results.csv").toString(),
                file("callees.csv").toString()));
        words.addAll(List.of(more));
        return Child.start(file("out.txt"), words("run", words));
    }

    Child stop() throws IOException {
        return Child.start(
                file("stop.txt"), words("stop", List.of("--state", file("state").toString())));
    }

    Child dryRun() throws IOException {
        return Child.start(
                file("dry-run.txt"),
                words("dry-run", List.of(file("callees.csv").toString())));
    }

    /** The results without their header. */
    List<List<String>> results() throws IOException {
        List<String> lines = Files.exists(file("results.csv"))
                ? Files.readAllLines(file("results.csv"), StandardCharsets.UTF_8)
                : List.of();
        return lines.stream().skip(1).map(CalleeFile::split).toList();
    }

    long resultCount() throws IOException {
        return Math.max(0, results().size());
    }

    /** The outcome of one line. */
    String outcome(long line) throws IOException {
        return results().stream()
                .filter(row -> row.get(0).equals(Long.toString(line)))
                .map(row -> row.get(3))
                .findFirst()
                .orElse("none");
    }

    String text(String name) throws IOException {
        return Files.exists(file(name)) ? Files.readString(file(name)) : "";
    }
}
