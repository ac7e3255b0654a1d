package io.voiceai.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The events of the last day in this process, the eldest first. */
final class RecentEvents implements SeenEvents {
    private static final int MOST = 100_000;
    private static final long NANOS_KEPT = TimeUnit.HOURS.toNanos(24);
    private static final int SHORT = 64;

    private final LongSupplier nanoTime;
    private final Map<String, Long> seenAt = new LinkedHashMap<>();

    RecentEvents(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized boolean firstSeen(String id) {
        long now = nanoTime.getAsLong();
        dropOld(now);
        return seenAt.putIfAbsent(bounded(id), now) == null;
    }

    @Override
    public synchronized void forget(String id) {
        seenAt.remove(bounded(id));
    }

    private void dropOld(long now) {
        Iterator<Long> times = seenAt.values().iterator();
        while (times.hasNext()) {
            boolean old = now - times.next() >= NANOS_KEPT;
            if (!old && seenAt.size() < MOST) {
                return;
            }
            times.remove();
        }
    }

    /** Ids are made of what was pushed, which may be as long as a request. */
    private static String bounded(String id) {
        if (id.length() <= SHORT) {
            return id;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return '#' + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
