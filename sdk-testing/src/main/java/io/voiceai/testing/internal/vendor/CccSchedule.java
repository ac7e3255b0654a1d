package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign may dial. Hours of the day are those of China, which the vendor leaves open.
 *
 * @param start the first moment
 * @param end the moment after the last
 * @param hours on every day between
 */
record CccSchedule(Instant start, Instant end, List<Hours> hours) {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /** A part of a day; it begins before it ends. */
    record Hours(LocalTime begin, LocalTime end) {}

    static CccSchedule read(Parameters in) {
        in.required("StartTime");
        in.required("EndTime");
        in.required("CallableTime");
        Instant start = Instant.ofEpochMilli(in.number("StartTime", 0, Long.MAX_VALUE, 0));
        Instant end = Instant.ofEpochMilli(in.number("EndTime", 0, Long.MAX_VALUE, 0));
        if (!start.isBefore(end)) {
            throw Parameters.invalid("EndTime");
        }
        List<Hours> hours =
                in.list("CallableTime").stream().map(CccSchedule::hours).toList();
        if (hours.isEmpty()) {
            throw Parameters.invalid("CallableTime");
        }
        return new CccSchedule(start, end, hours);
    }

    private static Hours hours(@Nullable Object item) {
        try {
            Map<String, @Nullable Object> members = Json.asObject(item);
            LocalTime begin = LocalTime.parse(String.valueOf(members.get("beginTime")));
            LocalTime end = LocalTime.parse(String.valueOf(members.get("endTime")));
            if (begin.isBefore(end)) {
                return new Hours(begin, end);
            }
        } catch (Json.NotJson | DateTimeException e) {
            throw Parameters.invalid("CallableTime");
        }
        throw Parameters.invalid("CallableTime");
    }

    /** The first moment from this one on at which it may dial; empty if there is none left. */
    Optional<Instant> next(Instant from) {
        Instant earliest = from.isAfter(start) ? from : start;
        if (!earliest.isBefore(end)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(earliest, ZONE);
        return Stream.of(today, today.plusDays(1))
                .flatMap(day -> hours.stream().flatMap(part -> within(day, part, earliest)))
                .min(Comparator.naturalOrder())
                .filter(moment -> moment.isBefore(end));
    }

    private static Stream<Instant> within(LocalDate day, Hours hours, Instant earliest) {
        Instant begin = day.atTime(hours.begin).toInstant(ZONE);
        Instant end = day.atTime(hours.end).toInstant(ZONE);
        Instant moment = earliest.isAfter(begin) ? earliest : begin;
        return moment.isBefore(end) ? Stream.of(moment) : Stream.empty();
    }
}
