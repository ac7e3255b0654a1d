package io.voiceai.internal.repeat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time by which requests to one endpoint are signed: the wall clock and what the vendor's own answers showed it to be off
 * by. Only a refusal of the time stamp may correct it, and a correction replaces an earlier one. Thread-safe.
 */
public final class VendorTime {
    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofHours(24);

    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;

    /**
     * Starts without an offset.
     *
     * @param clock the wall clock
     */
    public VendorTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * The time to sign by.
     *
     * @return the wall clock with the offset
     */
    public Instant now() {
        return clock.instant().plus(offset);
    }

    /**
     * Learns from an answer that refused the time stamp.
     *
     * @param sent when the request was sent, by the wall clock
     * @param received when the answer came, by the wall clock
     * @param vendor the time in the answer, or null if it has none
     * @return the new offset; empty if there is no reason to change anything
     */
    public Optional<Duration> correct(Instant sent, Instant received, @Nullable Instant vendor) {
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        Optional<Duration> proposed = Optional.ofNullable(vendor)
                .map(server -> Duration.between(middle, server))
                .filter(difference -> difference.abs().compareTo(MOST) <= 0);
        if (proposed.isPresent() && proposed.get().abs().compareTo(LEAST) < 0) {
            // The machine's clock is right: what was learned before it was set must go.
            proposed = offset.isZero() ? Optional.empty() : Optional.of(Duration.ZERO);
        }
        proposed.ifPresent(value -> offset = value);
        return proposed;
    }
}
