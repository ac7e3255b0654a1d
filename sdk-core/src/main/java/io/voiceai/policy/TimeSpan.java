package io.voiceai.policy;

import io.voiceai.error.VoiceAiException;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A part of the day by the clock on the wall, in whole minutes. It goes across midnight if it ends earlier than it begins.
 *
 * @param from its first minute
 * @param to the minute at which it is over; {@link LocalTime#MIDNIGHT} is the end of the day, so from midnight to midnight is a
 *     whole day
 */
public record TimeSpan(LocalTime from, LocalTime to) {
    static final int DAY = 24 * 60;
    static final String END_OF_DAY = "24:00";

    /** The whole day. */
    public static final TimeSpan WHOLE_DAY = new TimeSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * A part of the day.
     *
     * @throws VoiceAiException of kind {@code CONFIG} if it has no length or has seconds
     */
    public TimeSpan {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        RuleChecks.hold("timeSpan", RuleChecks.span(from, to));
    }

    int begin() {
        return from.toSecondOfDay() / 60;
    }

    /** In minutes, more than zero. */
    int length() {
        int length = Math.floorMod(to.toSecondOfDay() / 60 - begin(), DAY);
        return length == 0 ? DAY : length;
    }

    /** The end as it is written in a rule file. */
    String end() {
        return to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to.toString();
    }

    @Override
    public String toString() {
        return from + "-" + end();
    }
}
