package io.voiceai.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Whether hours are open, told for one moment at a time from what the documentation says, and without any table. */
final class NaiveHours {
    private NaiveHours() {}

    static boolean isOpen(PolicyRule.Hours rule, ZoneId zone, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        LocalDate today = local.toLocalDate();
        boolean fromYesterday = holiday(rule, today).isEmpty() && begunOn(rule, today.minusDays(1), local);
        return fromYesterday || begunOn(rule, today, local);
    }

    private static Optional<Holiday> holiday(PolicyRule.Hours rule, LocalDate date) {
        return rule.holidays().stream().filter(day -> day.date().equals(date)).findFirst();
    }

    private static boolean begunOn(PolicyRule.Hours rule, LocalDate date, LocalDateTime local) {
        Optional<Holiday> holiday = holiday(rule, date);
        if (holiday.isPresent()) {
            return holiday.get().hours().stream().anyMatch(hours -> isWithin(hours, date.atTime(hours.from()), local));
        }
        return rule.windows().stream()
                .filter(window -> window.days().contains(date.getDayOfWeek()))
                .anyMatch(window -> isWithin(
                                window.hours(), date.atTime(window.hours().from()), local)
                        && window.breaks().stream()
                                .noneMatch(pause -> isWithin(
                                        pause, after(date.atTime(window.hours().from()), pause), local)));
    }

    private static LocalDateTime after(LocalDateTime begin, TimeSpan pause) {
        LocalDateTime sameDay = begin.toLocalDate().atTime(pause.from());
        return sameDay.isBefore(begin) ? sameDay.plusDays(1) : sameDay;
    }

    private static boolean isWithin(TimeSpan hours, LocalDateTime begin, LocalDateTime local) {
        LocalDateTime end = begin.toLocalDate().atTime(hours.to());
        end = end.isAfter(begin) ? end : end.plusDays(1);
        return !local.isBefore(begin) && local.isBefore(end);
    }
}
