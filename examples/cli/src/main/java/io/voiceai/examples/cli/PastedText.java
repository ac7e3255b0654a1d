package io.voiceai.examples.cli;

import java.util.ArrayList;
import java.util.List;

/** What came along when a key was copied. Says which part it is in, never what stands there. */
final class PastedText {
    private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019";

    private PastedText() {}

    static List<String> findings(String field, String value) {
        if (value.startsWith("-----BEGIN ")) {
            return List.of();
        }
        List<String> findings = new ArrayList<>();
        String inner = value.strip();
        find(findings, field, !inner.equals(value.stripTrailing()), "white space at its start");
        find(findings, field, !inner.equals(value.stripLeading()), "white space at its end");
        find(findings, field, inner.chars().anyMatch(Character::isWhitespace), "white space inside");
        find(findings, field, inner.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0), "a quote");
        find(
                findings,
                field,
                inner.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c)),
                "a control character");
        find(
                findings,
                field,
                inner.chars().anyMatch(c -> c > 159 && QUOTES.indexOf(c) < 0 && !Character.isWhitespace(c)),
                "a character outside ASCII, perhaps one that cannot be seen");
        return findings;
    }

    private static void find(List<String> findings, String field, boolean found, String what) {
        if (found) {
            findings.add("The " + field + " has " + what + ": paste it again without");
        }
    }
}
