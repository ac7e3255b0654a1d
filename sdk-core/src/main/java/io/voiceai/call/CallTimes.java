package io.voiceai.call;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When what happened, by the vendor's clock. What did not happen, or what the vendor does not tell, is absent.
 *
 * @param startedAt when the vendor began to dial
 * @param ringingAt when the callee's phone began to ring
 * @param answeredAt when the callee picked up
 * @param endedAt when the call ended
 */
public record CallTimes(
        Optional<Instant> startedAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt) {

    /** Nothing is known. */
    public static final CallTimes NONE =
            new CallTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CallTimes {
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(ringingAt, "ringingAt");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(endedAt, "endedAt");
    }
}
