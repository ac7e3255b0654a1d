package io.voiceai.examples.campaign;

import io.voiceai.examples.campaign.Row.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Whose turn it is: those who fell due before those who were never tried. One thread uses it. */
final class Queue {
    private static final int AHEAD = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Rows rows;
    private final Clock clock;
    private final Deque<Row> fresh = new ArrayDeque<>();
    private final Deque<Row> due = new ArrayDeque<>();
    private long lastLine;
    private boolean isFreshOver;
    private Instant askedAt = Instant.MIN;

    Queue(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The next rows.
     *
     * @param most how many at most
     * @param active the lines that are being dealt with
     */
    List<Row> next(int most, Set<Long> active) {
        List<Row> next = new ArrayList<>();
        if (most > 0) {
            askForDue(active);
        }
        while (next.size() < most && !due.isEmpty()) {
            Row row = due.remove();
            if (!active.contains(row.line())) {
                next.add(row);
            }
        }
        while (next.size() < most && hasFresh()) {
            next.add(fresh.remove());
        }
        return next;
    }

    private boolean hasFresh() {
        if (fresh.isEmpty() && !isFreshOver) {
            List<Row> more = rows.fresh(lastLine, AHEAD);
            isFreshOver = more.isEmpty();
            fresh.addAll(more);
            more.forEach(row -> lastLine = row.line());
        }
        return !fresh.isEmpty();
    }

    /** Those who are being dealt with are still due in the database. What was read before may be dealt with by now. */
    private void askForDue(Set<Long> active) {
        Instant now = clock.instant();
        if (now.isBefore(askedAt.plus(PAUSE)) || !due.isEmpty()) {
            return;
        }
        askedAt = now;
        for (Stage stage : List.of(Stage.LOST, Stage.AGAIN)) {
            rows.due(stage, now, AHEAD + active.size()).stream()
                    .filter(row -> !active.contains(row.line()))
                    .forEach(due::add);
        }
    }
}
