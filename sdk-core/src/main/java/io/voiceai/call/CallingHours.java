package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours of the week in which a call task may dial, in the task's time zone.
 *
 * @param days the days; at least one
 * @param from the first moment of each day, to the second
 * @param to the moment at which dialing ends; after {@code from}
 */
public record CallingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public CallingHours {
        if (days.isEmpty() || !to.isAfter(from)) {
            throw VoiceAiException.invalidRequest(
                    "hours",
                    "has no day, or does not end after it begins",
                    "Give two ranges for hours across midnight");
        }
        days = Set.copyOf(days);
    }

    /**
     * The same hours every day.
     *
     * @param from the first moment of each day
     * @param to the moment at which dialing ends
     * @return the hours
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if they do not end after they begin
     */
    public static CallingHours daily(LocalTime from, LocalTime to) {
        return new CallingHours(EnumSet.allOf(DayOfWeek.class), from, to);
    }

    /**
     * Whether these hours are of every day.
     *
     * @return true for all seven days
     */
    public boolean isDaily() {
        return days.size() == DayOfWeek.values().length;
    }
}
