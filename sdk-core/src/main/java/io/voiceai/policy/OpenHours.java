package io.voiceai.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The minutes of each date in which a rule lets calls be placed, by the clock on the wall. Immutable. */
final class OpenHours {
    /** Two days: what a day's windows open on it, and behind it what they open on the next one. */
    private static final int BOTH = 2 * TimeSpan.DAY;

    private final Map<DayOfWeek, BitSet> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, BitSet> holidays = new HashMap<>();
    private final Map<DayOfWeek, BitSet> usual = new EnumMap<>(DayOfWeek.class);

    OpenHours(PolicyRule.Hours rule) {
        for (DayOfWeek day : DayOfWeek.values()) {
            BitSet minutes = new BitSet(BOTH);
            rule.windows().stream()
                    .filter(window -> window.days().contains(day))
                    .forEach(window -> minutes.or(minutes(window.hours(), window.breaks())));
            weekdays.put(day, minutes);
        }
        for (Holiday holiday : rule.holidays()) {
            BitSet minutes = new BitSet(BOTH);
            holiday.hours().forEach(hours -> minutes.or(minutes(hours, List.of())));
            holidays.put(holiday.date(), minutes);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            usual.put(day, joined(own(weekdays, day), own(weekdays, day.minus(1))));
        }
    }

    private static BitSet own(Map<DayOfWeek, BitSet> days, DayOfWeek day) {
        return days.getOrDefault(day, new BitSet());
    }

    private static BitSet minutes(TimeSpan hours, List<TimeSpan> breaks) {
        BitSet minutes = new BitSet(BOTH);
        minutes.set(hours.begin(), hours.begin() + hours.length());
        for (TimeSpan pause : breaks) {
            int begin = hours.begin() + Math.floorMod(pause.begin() - hours.begin(), TimeSpan.DAY);
            minutes.clear(begin, begin + pause.length());
        }
        return minutes;
    }

    private static BitSet joined(BitSet today, BitSet yesterday) {
        BitSet minutes = today.get(0, TimeSpan.DAY);
        minutes.or(yesterday.get(TimeSpan.DAY, BOTH));
        return minutes;
    }

    private BitSet on(LocalDate date) {
        BitSet holiday = holidays.get(date);
        if (holiday != null) {
            return holiday.get(0, TimeSpan.DAY);
        }
        BitSet dayBefore = holidays.get(date.minusDays(1));
        return dayBefore == null
                ? own(usual, date.getDayOfWeek())
                : joined(own(weekdays, date.getDayOfWeek()), dayBefore);
    }

    /**
     * The first moment that is open.
     *
     * @param from this one or a later one
     * @param last the last date that is looked at
     * @return null if there is none
     */
    @Nullable
    LocalDateTime next(LocalDateTime from, LocalDate last) {
        int minute = from.toLocalTime().toSecondOfDay() / 60;
        if (on(from.toLocalDate()).get(minute)) {
            return from;
        }
        minute++;
        for (LocalDate date = from.toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            int open = on(date).nextSetBit(minute);
            if (open >= 0) {
                return date.atTime(LocalTime.MIDNIGHT.plus(open, ChronoUnit.MINUTES));
            }
            minute = 0;
        }
        return null;
    }
}
