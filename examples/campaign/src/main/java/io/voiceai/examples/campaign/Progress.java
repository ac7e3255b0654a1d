package io.voiceai.examples.campaign;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Shows how far the campaign is: a bar that moves on a terminal, otherwise a line now and then. */
final class Progress {
    private static final int BAR = 24;
    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final Duration REFRESH = Duration.ofMillis(500);
    private static final Duration LINE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean moving;
    private final Tally tally;
    private final Deque<long[]> window = new ArrayDeque<>();
    private long shownAt = Long.MIN_VALUE;
    private int width;

    Progress(PrintStream out, boolean moving, Tally tally) {
        this.out = out;
        this.moving = moving;
        this.tally = tally;
    }

    /** Shows it if it is time to. */
    void tick(long nanos, int inFlight) {
        Duration pause = moving ? REFRESH : LINE;
        if (shownAt == Long.MIN_VALUE || nanos - shownAt >= pause.toNanos()) {
            shownAt = nanos;
            show(line(nanos, inFlight));
        }
    }

    /** The last state, and a new line after it. */
    void finish(long nanos, int inFlight) {
        show(line(nanos, inFlight));
        if (moving) {
            out.println();
        }
    }

    private void show(String line) {
        if (!moving) {
            out.println(line);
            return;
        }
        String blanks = " ".repeat(Math.max(0, width - line.length()));
        width = line.length();
        out.print("\r" + line + blanks);
        out.flush();
    }

    String line(long nanos, int inFlight) {
        long done = tally.done();
        double rate = rate(nanos, done);
        long percent = tally.total() == 0 ? 100 : done * 100 / tally.total();
        return String.format(
                Locale.ROOT,
                "[%s] %d%% %d/%d, %.1f/s, answered %d, refused %d, unknown %d, in flight %d, %s",
                bar(done),
                percent,
                done,
                tally.total(),
                rate,
                tally.of(Outcome.ANSWERED),
                tally.of(Outcome.REFUSED) + tally.of(Outcome.DENIED),
                tally.of(Outcome.UNKNOWN),
                inFlight,
                left(tally.total() - done, rate));
    }

    private String bar(long done) {
        int full = tally.total() == 0 ? BAR : (int) (done * BAR / tally.total());
        return "#".repeat(full) + ".".repeat(BAR - full);
    }

    /** Verdicts a second, lately. */
    private double rate(long nanos, long done) {
        window.addLast(new long[] {nanos, done});
        while (window.size() > 2 && nanos - window.peekFirst()[0] > WINDOW.toNanos()) {
            window.removeFirst();
        }
        long[] first = window.peekFirst();
        double seconds = (nanos - first[0]) / 1e9;
        return seconds < 0.001 ? 0 : (done - first[1]) / seconds;
    }

    private static String left(long open, double rate) {
        if (open == 0) {
            return "done";
        }
        if (rate < 0.01) {
            return "time left not known";
        }
        Duration left = Duration.ofSeconds(Math.round(open / rate));
        String text = left.toHours() > 0
                ? left.toHours() + "h" + left.toMinutesPart() + "m"
                : left.toMinutes() > 0 ? left.toMinutes() + "m" + left.toSecondsPart() + "s" : left.toSeconds() + "s";
        return text + " left";
    }
}
