package io.voiceai.checks.reliability;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged while a test runs; it goes on to where it would have gone, too. */
final class LogTap {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    private LogTap() {}

    /** The logger of these tests looks {@code System.err} up for every line. */
    static LogTap open() {
        LogTap tap = new LogTap();
        System.setErr(new PrintStream(tap.both(), true, StandardCharsets.UTF_8));
        return tap;
    }

    /** The lines at WARN and above so far that hold a text. */
    List<String> warnings(String part) {
        return text().lines()
                .filter(line -> line.contains("WARN ") || line.contains("ERROR "))
                .filter(line -> line.contains(part))
                .toList();
    }

    /** Ends it and gives everything. */
    String close() {
        System.setErr(before);
        return text();
    }

    private String text() {
        synchronized (copy) {
            return copy.toString(StandardCharsets.UTF_8);
        }
    }

    private OutputStream both() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                synchronized (copy) {
                    copy.write(bytes, from, length);
                }
                before.write(bytes, from, length);
            }
        };
    }
}
