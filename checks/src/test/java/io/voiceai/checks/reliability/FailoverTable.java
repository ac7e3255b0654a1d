package io.voiceai.checks.reliability;

import io.voiceai.error.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of a call over two routes, for each way in which the first vendor can fail; a file which the build prints. */
final class FailoverTable {
    static final Path FILE = Path.of("target/failover-table.txt");
    private final Map<String, Line> lines = new TreeMap<>();

    /**
     * One call.
     *
     * @param first the vendor of the first route
     * @param fault what is wrong with it
     * @param form how the call was placed
     * @param placedBy the route that placed it; null if none did
     * @param kind the failure; null if it was placed
     * @param atFirst whole place requests that the first vendor read
     * @param atSecond the same of the second one
     * @param decision what became of each route
     */
    record Line(
            String first,
            Fault fault,
            Form form,
            @Nullable String placedBy,
            @Nullable FailureKind kind,
            int atFirst,
            int atSecond,
            List<String> decision) {
        private String text() {
            return String.format(
                    "%-30s %-11s %-5s  %-9s %-15s  %d + %d  %s",
                    fault.words,
                    first,
                    form,
                    placedBy == null ? "-" : placedBy,
                    kind == null ? "-" : kind,
                    atFirst,
                    atSecond,
                    decision.get(0));
        }
    }

    synchronized void add(Line line) {
        lines.put(line.first + String.format("%02d", line.fault.ordinal()) + line.form, line);
    }

    void write() throws IOException {
        StringBuilder table = new StringBuilder("Failover over two vendors\n");
        table.append(String.format(
                "%-30s %-11s %-5s  %-9s %-15s  %s  %s\n",
                "the first vendor", "", "form", "placed by", "failure", "requests", "what became of the first route"));
        lines.values().forEach(line -> table.append(line.text()).append('\n'));
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, table);
    }
}
