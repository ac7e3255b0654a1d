package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.Pacer;
import java.time.Duration;
import java.util.Objects;

/**
 * How a provider remembers its calls and how fast it may place them.
 *
 * @param journal where calls are written down
 * @param goneAfter after which time since it can last have been sent a call without a record does not exist: longer than the
 *     longest ringing, the longest call and the vendor's delay of records together
 * @param pacer limits of our own
 */
public record PlacingSettings(CallJournal journal, Duration goneAfter, Pacer pacer) {
    /** The usual {@link #goneAfter}: two minutes of ringing, two hours of talk, half an hour until the record is there, and a
     * margin. No vendor documents any of the three. */
    public static final Duration USUAL_GONE_AFTER = Duration.ofHours(3);

    public PlacingSettings {
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(pacer, "pacer");
        if (goneAfter.compareTo(Duration.ofMinutes(1)) < 0 || goneAfter.compareTo(Duration.ofDays(365)) > 0) {
            throw VoiceAiException.config(
                    "goneAfter", "is not from a minute to a year", "Leave it out for three hours");
        }
    }

    /**
     * A new journal in memory, three hours, no limit.
     *
     * @return the settings
     */
    public static PlacingSettings defaults() {
        return new PlacingSettings(CallJournal.inMemory(), USUAL_GONE_AFTER, Pacer.none());
    }
}
