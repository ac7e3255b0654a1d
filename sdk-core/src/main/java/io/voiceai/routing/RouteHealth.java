package io.voiceai.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which routes are left in peace for a while because they failed too often. Ready-made: {@link CircuitBreakerHealth}.
 *
 * <p>For those who write one: it is asked by many threads at the same time, must not block, and must not throw; one that throws
 * is taken for one that lets the call pass. After each {@link #admit} that said yes comes exactly one {@link #tell}.
 */
public interface RouteHealth {
    /** What an attempt says about its route. */
    enum Result {
        /** The vendor took the call, or refused it for a reason that lies with the callee or with the call. */
        WELL,
        /**
         * The route did not do its work: not reached, throttled, an unknown outcome, a key or an account that is refused,
         * nothing usable behind it.
         */
        BADLY,
        /** It says nothing about the route: the attempt did not happen, was given up, or was held back by a limit of our own. */
        NEITHER
    }

    /**
     * Whether a route would be tried now. It only looks; what the answer is may have changed a moment later.
     *
     * @param route the route's name
     * @return false while the route is left in peace
     */
    boolean isHealthy(String route);

    /**
     * Asks to try a route now.
     *
     * @param route the route's name
     * @return false while the route is left in peace
     */
    boolean admit(String route);

    /**
     * Tells how an attempt went that was admitted.
     *
     * @param route the route's name
     * @param result how it went
     * @param took how long it took
     */
    void tell(String route, Result result, Duration took);

    /**
     * From when on a route that is left in peace may be tried again.
     *
     * @param route the route's name
     * @return absent if it is not left in peace, or nobody can tell
     */
    default Optional<Instant> notBefore(String route) {
        return Optional.empty();
    }

    /**
     * All routes are always healthy.
     *
     * @return always the same object
     */
    static RouteHealth none() {
        return AlwaysHealthy.INSTANCE;
    }
}
