package io.voiceai.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one speaker said until the other spoke. The text is personal data, so {@code toString} shows only its length.
 *
 * @param speaker who
 * @param text what was said, without the vendor's markers
 * @param interruption true if with this turn the callee spoke over the AI agent (barge-in)
 * @param startedAt when it began, if the vendor tells
 * @param length how long it took, if the vendor tells
 */
public record TranscriptTurn(
        Speaker speaker, String text, boolean interruption, Optional<Instant> startedAt, Optional<Duration> length) {

    public TranscriptTurn {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(length, "length");
    }

    /**
     * A turn without times.
     *
     * @param speaker who
     * @param text what was said
     * @param interruption true if the callee spoke over the AI agent
     */
    public TranscriptTurn(Speaker speaker, String text, boolean interruption) {
        this(speaker, text, interruption, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "TranscriptTurn[" + speaker + ", " + text.length() + " characters"
                + (interruption ? ", interruption]" : "]");
    }
}
