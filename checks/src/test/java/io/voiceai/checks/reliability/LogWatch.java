package io.voiceai.checks.reliability;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands in for the error stream, to which the tests' logger writes, and looks at every line for a secret or a callee's
 * number. Keeps none of the other lines.
 */
final class LogWatch implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> findings = new ArrayList<>();
    private long lines;

    LogWatch() {
        OutputStream watched = new OutputStream() {
            @Override
            public void write(int b) {
                take(b);
            }
        };
        System.setErr(new PrintStream(watched, false, StandardCharsets.UTF_8));
    }

    private synchronized void take(int b) {
        if (b != '\n') {
            line.write(b);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines++;
        if (findings.size() < 20 && !Canary.in(text).isEmpty()) {
            findings.add(text);
        }
    }

    /** Lines that tell what they must not, at most the first twenty. */
    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    synchronized long lines() {
        return lines;
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
