package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.AllowedHours;
import io.voiceai.testing.internal.call.AllowedHours.Span;
import io.voiceai.testing.internal.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign may dial. Hours of the day are those of China, which the vendor leaves open.
 *
 * @param start the first moment
 * @param end the moment after the last
 * @param hours on every day between
 */
record CccSchedule(Instant start, Instant end, AllowedHours hours) {

    static CccSchedule read(Parameters in) {
        in.required("StartTime");
        in.required("EndTime");
        in.required("CallableTime");
        Instant start = Instant.ofEpochMilli(in.number("StartTime", 0, Long.MAX_VALUE, 0));
        Instant end = Instant.ofEpochMilli(in.number("EndTime", 0, Long.MAX_VALUE, 0));
        if (!start.isBefore(end)) {
            throw Parameters.invalid("EndTime");
        }
        List<Span> hours =
                in.list("CallableTime").stream().map(CccSchedule::hours).toList();
        if (hours.isEmpty()) {
            throw Parameters.invalid("CallableTime");
        }
        return new CccSchedule(start, end, new AllowedHours(AllowedHours.CHINA, hours));
    }

    private static Span hours(@Nullable Object item) {
        try {
            Map<String, @Nullable Object> members = Json.asObject(item);
            return Span.of(
                    Span.EVERY_DAY, String.valueOf(members.get("beginTime")), String.valueOf(members.get("endTime")));
        } catch (Json.NotJson | DateTimeException e) {
            throw Parameters.invalid("CallableTime");
        }
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end);
    }
}
