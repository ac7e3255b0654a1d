package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.AllowedHours;
import io.voiceai.testing.internal.call.AllowedHours.Span;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a task of Tencent's may call: AvailableTime on every day or, without it, AvailableWorkTimeConfig, whose entries are
 * added up; at any time without either. Hours are those of TimeZone, without it those of China, which the vendor leaves
 * open. Nobody knows the vendor's calendar: here Saturdays and Sundays are holidays, all other days are for business. An
 * entry without hours holds all day long.
 */
final class TencentHours {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private TencentHours() {}

    static AllowedHours read(Parameters in) {
        List<Span> daily = in.list("AvailableTime").stream()
                .map(range -> span(Span.EVERY_DAY, range, "AvailableTime"))
                .toList();
        // Read in any case, so that a fault in it is found.
        List<Span> byDay = in.list("AvailableWorkTimeConfig").stream()
                .flatMap(TencentHours::spans)
                .toList();
        return new AllowedHours(zone(in), daily.isEmpty() ? byDay : daily);
    }

    private static ZoneId zone(Parameters in) {
        String name = in.textOr("TimeZone", AllowedHours.CHINA.getId());
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw TencentInputs.invalid("The parameter `TimeZone` is not the name of a time zone.");
        }
        return ZoneId.of(name);
    }

    private static Stream<Span> spans(@Nullable Object item) {
        Parameters entry = new Parameters(Json.asObject(item));
        Set<DayOfWeek> days = days(entry);
        List<@Nullable Object> ranges = entry.list("TimeRanges");
        return ranges.isEmpty()
                ? Stream.of(new Span(days, LocalTime.MIN, LocalTime.MAX))
                : ranges.stream().map(range -> span(days, range, "AvailableWorkTimeConfig"));
    }

    private static Set<DayOfWeek> days(Parameters entry) {
        return switch (entry.textOr("DayType", "EveryDay")) {
            case "EveryDay" -> Span.EVERY_DAY;
            case "BusinessDay" -> EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
            case "Holiday" -> WEEKEND;
            case "Custom" -> named(TencentInputs.texts(entry, "DaysOfWeek"));
            default -> throw invalid("AvailableWorkTimeConfig");
        };
    }

    private static Set<DayOfWeek> named(List<String> names) {
        try {
            Set<DayOfWeek> days = names.stream()
                    .map(name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
            if (!days.isEmpty()) {
                return days;
            }
        } catch (IllegalArgumentException e) {
            throw invalid("AvailableWorkTimeConfig");
        }
        throw invalid("AvailableWorkTimeConfig");
    }

    private static Span span(Set<DayOfWeek> days, @Nullable Object item, String parameter) {
        Parameters range = new Parameters(Json.asObject(item));
        try {
            return Span.of(days, range.text("StartTime"), range.text("EndTime"));
        } catch (DateTimeException e) {
            throw invalid(parameter);
        }
    }

    private static Refusal invalid(String parameter) {
        return TencentInputs.invalid("The hours in parameter `" + parameter + "` are not valid.");
    }
}
