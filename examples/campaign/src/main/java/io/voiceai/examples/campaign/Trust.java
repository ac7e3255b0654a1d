package io.voiceai.examples.campaign;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells a key that is refused from a call that is. A vendor may refuse single callees with the codes by which it refuses keys, but
 * not one call after the other while none is placed.
 */
final class Trust {
    /** So many in a row are no coincidence. */
    static final int MOST = 20;

    private final AtomicInteger refused = new AtomicInteger();

    void placed() {
        refused.set(0);
    }

    /** True once the key itself must be what is wrong. */
    boolean isLostAfterRefusal() {
        return refused.incrementAndGet() >= MOST;
    }
}
