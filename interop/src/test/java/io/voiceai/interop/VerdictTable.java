package io.voiceai.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Client, version, signature, operation, verdict. */
final class VerdictTable {

    private record Row(OfficialClient client, String operation, String verdict) {
        List<String> cells() {
            return List.of(client.name(), client.version(), client.signature(), operation, verdict);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    void add(OfficialClient client, String operation, String verdict) {
        rows.add(new Row(client, operation, verdict));
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("client", "version", "signature", "operation", "verdict"));
        rows.forEach(row -> lines.add(row.cells()));
        String table = lines.stream().map(cells -> line(cells, lines)).collect(Collectors.joining("\n", "\n", "\n"));
        return table + remarks.stream().map(remark -> remark + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> cells, List<List<String>> all) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            int width =
                    all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
            line.append(cells.get(i)).append(" ".repeat(width + 2 - cells.get(i).length()));
        }
        return line.toString().stripTrailing();
    }
}
