package io.voiceai.pacing;

import java.time.Duration;
import java.util.Optional;

/**
 * Says when a request may be sent, so that no more are sent than a rate allows. Asked before every attempt of placing and of
 * reading, repeats included; a hang-up never asks. What several processes share must be counted in a store of their own behind
 * this interface. Implementations are thread-safe, may block for a short while, and are fair: who asks first is let through
 * first. One that fails with an exception keeps placements from being sent and lets queries through.
 */
@FunctionalInterface
public interface Pacer {
    /** For how long a moment may be used after it came: a request that is later asks again. */
    Duration GRACE = Duration.ofMillis(50);

    /**
     * Takes the next free moment for one request. A moment that was taken and is not used is lost.
     *
     * @param rate what is limited, and to how much
     * @param longest the longest wait that is of use
     * @return how long to wait, zero for not at all; empty if it were longer than {@code longest}, and then no moment was taken
     */
    Optional<Duration> reserve(Rate rate, Duration longest);

    /**
     * Rates that this process keeps for itself.
     *
     * @return a new pacer
     */
    static Pacer inProcess() {
        return new ProcessPacer(System::nanoTime);
    }

    /**
     * No limit, whatever the rates say.
     *
     * @return a pacer that never makes anybody wait
     */
    static Pacer none() {
        return (rate, longest) -> Optional.of(Duration.ZERO);
    }
}
