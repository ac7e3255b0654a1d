package io.voiceai.checks.reliability;

import io.voiceai.checks.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rows that were carried out, with their results. Each test class keeps its own in a file, because test classes run in
 * several processes; the build prints them all as one table.
 */
final class AcceptanceTable {
    private static final Path RESULTS = House.ROOT.resolve("checks/target/acceptance");
    private static final Map<String, StringBuilder> WRITTEN = new HashMap<>();

    private AcceptanceTable() {}

    private record Result(String outcome, List<String> runs) {}

    /** All rows by id, with their titles, in the order of the table. */
    static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : House.read(House.ROOT.resolve("checks/src/test/resources/acceptance-rows.txt"))
                .lines()
                .toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int blank = line.indexOf(' ');
                rows.put(line.substring(0, blank), line.substring(blank).strip());
            }
        }
        return rows;
    }

    /** A class that runs again replaces what it wrote before. */
    static synchronized void record(Class<?> test, String id, String outcome, List<String> runs) {
        StringBuilder lines = WRITTEN.computeIfAbsent(test.getName(), name -> new StringBuilder());
        lines.append(id)
                .append('\t')
                .append(outcome)
                .append('\t')
                .append(String.join(",", runs))
                .append('\n');
        try {
            Files.createDirectories(RESULTS);
            Files.writeString(RESULTS.resolve(test.getName() + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Result>> results(Path folder) {
        Map<String, List<Result>> results = new HashMap<>();
        for (Path file : House.files(folder, ".txt")) {
            for (String line : House.read(file).lines().toList()) {
                String[] parts = line.split("\t", -1);
                List<String> runs = parts[2].isEmpty() ? List.of() : List.of(parts[2].split(","));
                results.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(new Result(parts[1], runs));
            }
        }
        return results;
    }

    private static String line(String id, String title, List<Result> results) {
        return String.format("%-4s %-8s %-58s %s", id, outcome(results), runs(results), title);
    }

    private static String outcome(List<Result> results) {
        Set<String> outcomes = results.stream().map(Result::outcome).collect(Collectors.toCollection(TreeSet::new));
        return outcomes.contains("FAILED") ? "FAILED" : outcomes.contains("passed") ? "passed" : "not run";
    }

    private static String runs(List<Result> results) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        results.stream().flatMap(result -> result.runs().stream()).forEach(run -> {
            String[] words = run.split(" ");
            forms.computeIfAbsent(words[0], key -> new TreeSet<>()).add(words[1].toLowerCase(java.util.Locale.ROOT));
        });
        if (forms.isEmpty()) {
            return results.isEmpty() ? "" : "once";
        }
        Set<Set<String>> distinct = Set.copyOf(forms.values());
        return distinct.size() == 1
                ? String.join(" ", forms.keySet()) + ": "
                        + String.join(", ", distinct.iterator().next())
                : forms.toString();
    }

    /** Writes and prints the table, for the build, and prints the one of failover. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        if (Files.isDirectory(target.resolve("acceptance"))) {
            Map<String, List<Result>> results = results(target.resolve("acceptance"));
            StringBuilder table = new StringBuilder("Acceptance table\n");
            rows().forEach((id, title) -> table.append(line(id, title, results.getOrDefault(id, List.of())))
                    .append('\n'));
            Files.writeString(target.resolve("acceptance-table.txt"), table);
            System.out.println(table);
        }
        Path failover = target.resolve("failover-table.txt");
        if (Files.exists(failover)) {
            System.out.println(Files.readString(failover));
        }
    }
}
