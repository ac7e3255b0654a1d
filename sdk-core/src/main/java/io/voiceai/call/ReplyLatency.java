package io.voiceai.call;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the AI agent took for one reply. What the vendor did not measure is absent.
 *
 * @param round the vendor's id of the round of talk
 * @param recognition until the callee's speech was understood as text
 * @param firstToken until the model gave its first word
 * @param model until the model's answer was there
 * @param synthesis until the first sound of the answer was there
 * @param total from the end of the callee's speech to the beginning of the reply
 */
public record ReplyLatency(
        String round,
        Optional<Duration> recognition,
        Optional<Duration> firstToken,
        Optional<Duration> model,
        Optional<Duration> synthesis,
        Optional<Duration> total) {
    public ReplyLatency {
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(recognition, "recognition");
        Objects.requireNonNull(firstToken, "firstToken");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(synthesis, "synthesis");
        Objects.requireNonNull(total, "total");
    }
}
