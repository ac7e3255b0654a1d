package io.voiceai.testing.internal.signing;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a JSON library writes.
 *
 * @param comma after a member
 * @param colon after a name
 * @param indent spaces a level, 0 for one line
 * @param sorted whether members are sorted by name
 * @param ascii whether other characters than ASCII are escaped
 * @param slashes whether slashes are escaped
 */
record JsonStyle(String comma, String colon, int indent, boolean sorted, boolean ascii, boolean slashes) {

    /** Those of common libraries. */
    static final List<JsonStyle> ALL = all();

    private static List<JsonStyle> all() {
        List<JsonStyle> all = new ArrayList<>();
        for (boolean sorted : new boolean[] {false, true}) {
            for (boolean ascii : new boolean[] {false, true}) {
                all.add(new JsonStyle(",", ":", 0, sorted, ascii, false));
                all.add(new JsonStyle(", ", ": ", 0, sorted, ascii, false));
                all.add(new JsonStyle(",", ":", 0, sorted, ascii, true));
                all.add(new JsonStyle(",", ": ", 2, sorted, ascii, false));
                all.add(new JsonStyle(",", ": ", 4, sorted, ascii, false));
                all.add(new JsonStyle(",", " : ", 2, sorted, ascii, false));
            }
        }
        return List.copyOf(all);
    }

    /**
     * Writes.
     *
     * @param value maps, lists, strings, numbers, booleans and null
     * @return JSON
     */
    String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.toString();
    }

    private void write(@Nullable Object value, int depth, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            boolean first = true;
            Map<?, ?> ordered = sorted ? new TreeMap<>(map) : map;
            for (Map.Entry<?, ?> member : ordered.entrySet()) {
                next(first, depth, out);
                first = false;
                text(String.valueOf(member.getKey()), out);
                out.append(colon);
                write(member.getValue(), depth + 1, out);
            }
            close('}', first, depth, out);
        } else if (value instanceof List<?> list) {
            out.append('[');
            boolean first = true;
            for (Object item : list) {
                next(first, depth, out);
                first = false;
                write(item, depth + 1, out);
            }
            close(']', first, depth, out);
        } else if (value instanceof String text) {
            text(text, out);
        } else {
            out.append(value);
        }
    }

    private void next(boolean first, int depth, StringBuilder out) {
        if (!first) {
            out.append(comma);
        }
        newLine(depth + 1, out);
    }

    private void close(char bracket, boolean empty, int depth, StringBuilder out) {
        if (!empty) {
            newLine(depth, out);
        }
        out.append(bracket);
    }

    private void newLine(int depth, StringBuilder out) {
        if (indent > 0) {
            out.append('\n').append(" ".repeat(indent * depth));
        }
    }

    private void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '/' -> out.append(slashes ? "\\/" : "/");
                default -> {
                    if (c < ' ' || (ascii && c > '~')) {
                        out.append("\\u" + HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
