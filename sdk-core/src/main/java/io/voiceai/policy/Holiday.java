package io.voiceai.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A date with hours of its own instead of those of its day of the week. Hours of the day before that go across midnight end at
 * midnight, when the holiday begins.
 *
 * @param date the date, in the callee's zone
 * @param hours when calls may be placed; empty for not at all
 */
public record Holiday(LocalDate date, List<TimeSpan> hours) {
    public Holiday {
        Objects.requireNonNull(date, "date");
        hours = List.copyOf(hours);
    }

    /**
     * A date on which nobody is called.
     *
     * @param date the date
     * @return the holiday
     */
    public static Holiday closed(LocalDate date) {
        return new Holiday(date, List.of());
    }
}
