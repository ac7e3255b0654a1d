package io.voiceai.policy;

import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Hours in which calls may be placed, on some days of the week. A window that goes across midnight belongs to the day on which
 * it begins.
 *
 * @param days the days on which it begins; at least one
 * @param hours from when to when
 * @param breaks parts of the hours in which calls may not be placed
 */
public record CallingWindow(Set<DayOfWeek> days, TimeSpan hours, List<TimeSpan> breaks) {
    /**
     * A window.
     *
     * @throws VoiceAiException of kind {@code CONFIG} if it has no day, a break is not within the hours, breaks overlap, or
     *     nothing is left between them
     */
    public CallingWindow {
        Objects.requireNonNull(hours, "hours");
        breaks = List.copyOf(breaks);
        RuleChecks.hold("window", RuleChecks.window(days, hours, breaks));
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /**
     * The same hours every day, without breaks.
     *
     * @param hours from when to when
     * @return the window
     */
    public static CallingWindow daily(TimeSpan hours) {
        return new CallingWindow(EnumSet.allOf(DayOfWeek.class), hours, List.of());
    }
}
