package io.voiceai.testing.internal.call;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The hours of the week in which a task may dial.
 *
 * @param zone whose clock shows them
 * @param spans may overlap; none for any time
 */
public record AllowedHours(ZoneId zone, List<Span> spans) {

    /** The clock that Alibaba Cloud works by, and Tencent Cloud unless it is told another. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    // A span of one day may fall into the hour that is left out in spring, so a week is not always enough.
    private static final int DAYS_TO_LOOK_AT = 15;

    /**
     * The first moment at which a task may dial.
     *
     * @param from the earliest that is wanted
     * @return this moment or one after it; empty if there is none within two weeks
     */
    public Optional<Instant> next(Instant from) {
        if (spans.isEmpty()) {
            return Optional.of(from);
        }
        LocalDate today = LocalDate.ofInstant(from, zone);
        for (int days = 0; days < DAYS_TO_LOOK_AT; days++) {
            LocalDate day = today.plusDays(days);
            Optional<Instant> moment = spans.stream()
                    .filter(span -> span.days.contains(day.getDayOfWeek()))
                    .flatMap(span -> within(day, span, from))
                    .min(Comparator.naturalOrder());
            if (moment.isPresent()) {
                return moment;
            }
        }
        return Optional.empty();
    }

    private Stream<Instant> within(LocalDate day, Span span, Instant earliest) {
        Instant begin = day.atTime(span.begin).atZone(zone).toInstant();
        Instant end = day.atTime(span.end).atZone(zone).toInstant();
        Instant moment = earliest.isAfter(begin) ? earliest : begin;
        return moment.isBefore(end) ? Stream.of(moment) : Stream.empty();
    }

    /**
     * The same hours on some days.
     *
     * @param days on which
     * @param begin the first moment
     * @param end the moment after the last
     */
    public record Span(Set<DayOfWeek> days, LocalTime begin, LocalTime end) {

        /** Every day of the week. */
        public static final Set<DayOfWeek> EVERY_DAY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));

        /**
         * Reads both times.
         *
         * @param days on which
         * @param begin such as 09:00:00
         * @param end after that
         * @return the hours
         * @throws DateTimeException if one is no time, or they do not end after they begin
         */
        public static Span of(Set<DayOfWeek> days, String begin, String end) {
            Span span = new Span(days, LocalTime.parse(begin), LocalTime.parse(end));
            if (!span.begin.isBefore(span.end)) {
                throw new DateTimeException("The hours do not end after they begin.");
            }
            return span;
        }
    }
}
