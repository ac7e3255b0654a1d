package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import java.time.Duration;
import java.util.Objects;

/**
 * How a provider remembers its calls, and how fast and how many it may place.
 *
 * @param journal where calls are written down
 * @param goneAfter after which time since it can last have been sent a call without a record does not exist: longer than the
 *     longest ringing, the longest call and the vendor's delay of records together
 * @param limits limits of our own
 * @param pacer who keeps their rates
 * @param slots who keeps their numbers of calls
 */
public record PlacingSettings(
        CallJournal journal, Duration goneAfter, CallLimits limits, Pacer pacer, CallSlots slots) {
    /** The usual {@link #goneAfter}: two minutes of ringing, two hours of talk, half an hour until the record is there, and a
     * margin. No vendor documents any of the three. */
    public static final Duration USUAL_GONE_AFTER = Duration.ofHours(3);

    public PlacingSettings {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(pacer, "pacer");
        Objects.requireNonNull(slots, "slots");
        goneAfter(goneAfter);
    }

    static Duration goneAfter(Duration value) {
        if (value.compareTo(Duration.ofMinutes(1)) < 0 || value.compareTo(Duration.ofDays(365)) > 0) {
            throw VoiceAiException.config(
                    "goneAfter", "is not from a minute to a year", "Leave it out for three hours");
        }
        return value;
    }

    /**
     * A new journal in memory, three hours, no limit.
     *
     * @return the settings
     */
    public static PlacingSettings defaults() {
        return defaults(CallLimits.none());
    }

    /**
     * A new journal in memory, three hours, limits that this process keeps for itself.
     *
     * @param limits the limits
     * @return the settings
     */
    public static PlacingSettings defaults(CallLimits limits) {
        return new PlacingSettings(
                CallJournal.inMemory(), USUAL_GONE_AFTER, limits, Pacer.inProcess(), CallSlots.inProcess());
    }
}
