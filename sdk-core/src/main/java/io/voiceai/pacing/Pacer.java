package io.voiceai.pacing;

import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.Optional;

/**
 * Says when a request may be sent. Asked before every attempt, repeats included. Implementations are thread-safe and fair:
 * who asks first is let through first. One that fails with an exception keeps placements from being sent and lets hang-ups and
 * queries through.
 */
@FunctionalInterface
public interface Pacer {
    /**
     * Takes the next free moment for one request. A moment that was taken and is not used is lost.
     *
     * @param provider the provider's id
     * @param action the vendor's name of the operation
     * @param effect what the operation does to the world
     * @param longest the longest wait that is of use
     * @return how long to wait, zero for not at all; empty if it were longer than {@code longest}, and then no moment was taken
     */
    Optional<Duration> reserve(String provider, String action, Effect effect, Duration longest);

    /**
     * No limit.
     *
     * @return a pacer that never makes anybody wait
     */
    static Pacer none() {
        return (provider, action, effect, longest) -> Optional.of(Duration.ZERO);
    }

    /**
     * A rate in this process for placements: each operation that may make a phone ring is sent at most so often, in even
     * distances. Hang-ups and queries pass.
     *
     * @param perSecond how many requests a second, 1 or more
     * @return a pacer
     */
    static Pacer placementsPerSecond(int perSecond) {
        return new PlacementRate(perSecond, System::nanoTime);
    }
}
