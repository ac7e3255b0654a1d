package io.voiceai.checks.reliability;

import io.voiceai.checks.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows that were carried out, with their results; written to a file which the build prints. */
final class AcceptanceTable {
    static final Path FILE = Path.of("target/acceptance-table.txt");
    private static final Map<String, List<Result>> RESULTS = new LinkedHashMap<>();

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

    static synchronized void record(String id, String outcome, List<String> runs) {
        RESULTS.computeIfAbsent(id, key -> new ArrayList<>()).add(new Result(outcome, List.copyOf(runs)));
    }

    static synchronized void write() throws IOException {
        StringBuilder table = new StringBuilder("Acceptance table\n");
        rows().forEach((id, title) -> table.append(line(id, title)).append('\n'));
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, table);
    }

    private static String line(String id, String title) {
        List<Result> results = RESULTS.getOrDefault(id, List.of());
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

    /** Prints the table of the last run, for the build. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        if (Files.exists(file)) {
            System.out.println(Files.readString(file));
        }
    }
}
