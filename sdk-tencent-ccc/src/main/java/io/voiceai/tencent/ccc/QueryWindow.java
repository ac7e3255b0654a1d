package io.voiceai.tencent.ccc;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which the vendor shall look for a call. Which of a call's times it compares is not documented, so the window
 * is wide; the vendor takes less than 90 days, at most 180 days back.
 */
record QueryWindow(long from, long to) {
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(90).minusSeconds(1);

    /** A minute less, because the vendor's clock may be ahead. */
    private static final Duration OLDEST = Duration.ofDays(180).minusMinutes(1);

    static QueryWindow around(Instant placedAt, Instant now) {
        return since(placedAt.minus(BEFORE), now);
    }

    /** Until now, because a record may be filed under the time of its call's end. */
    static QueryWindow since(Instant wanted, Instant now) {
        Instant oldest = now.minus(OLDEST);
        Instant from = wanted.isBefore(oldest) ? oldest : wanted;
        Instant latest = from.plus(LONGEST);
        Instant to = now.plus(AFTER);
        Instant end = to.isAfter(latest) ? latest : to;
        return new QueryWindow(from.getEpochSecond(), Math.max(from.getEpochSecond(), end.getEpochSecond()));
    }
}
