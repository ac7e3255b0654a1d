package io.voiceai.testing.internal.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers nonces for 31 minutes, as long as Alibaba does; safe for several threads. */
public final class NonceMemory {

    private static final Duration KEPT = Duration.ofMinutes(31);

    private final Map<String, Instant> seen = new LinkedHashMap<>();

    /** Starts empty. */
    public NonceMemory() {}

    /**
     * Takes note of a nonce.
     *
     * @param keyId whose nonce it is
     * @param nonce as sent
     * @param now the time
     * @return false if it was used within the last 31 minutes
     */
    public synchronized boolean firstUse(String keyId, String nonce, Instant now) {
        Instant limit = now.minus(KEPT);
        Iterator<Instant> oldestFirst = seen.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isBefore(limit)) {
            oldestFirst.remove();
        }
        return seen.putIfAbsent(keyId + "\n" + nonce, now) == null;
    }

    /**
     * When a nonce was used.
     *
     * @param keyId whose nonce it is
     * @param nonce as sent
     * @return the first time that is remembered; empty if there is none
     */
    public synchronized Optional<Instant> firstUsedAt(String keyId, String nonce) {
        return Optional.ofNullable(seen.get(keyId + "\n" + nonce));
    }

    /**
     * Forgets a nonce, so that it may be used again.
     *
     * @param keyId whose nonce it is
     * @param nonce as sent
     */
    synchronized void forget(String keyId, String nonce) {
        seen.remove(keyId + "\n" + nonce);
    }

    /** Forgets all. */
    public synchronized void clear() {
        seen.clear();
    }
}
