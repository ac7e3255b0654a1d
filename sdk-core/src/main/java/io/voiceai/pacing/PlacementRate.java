package io.voiceai.pacing;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Even distances between the requests of one operation. There are as many counters as a provider has such operations. */
final class PlacementRate implements Pacer {
    private final long distance;
    private final LongSupplier nanoTime;
    private final Map<String, AtomicLong> nextFree = new ConcurrentHashMap<>();

    PlacementRate(int perSecond, LongSupplier nanoTime) {
        if (perSecond < 1) {
            throw VoiceAiException.config("pacer", "is of less than 1 request a second", null);
        }
        distance = Duration.ofSeconds(1).toNanos() / perSecond;
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Duration> reserve(String provider, String action, Effect effect, Duration longest) {
        if (effect != Effect.PLACE) {
            return Optional.of(Duration.ZERO);
        }
        AtomicLong next =
                nextFree.computeIfAbsent(provider + " " + action, operation -> new AtomicLong(nanoTime.getAsLong()));
        while (true) {
            long now = nanoTime.getAsLong();
            long free = next.get();
            long wait = Math.max(0, free - now);
            if (wait > longest.toNanos()) {
                return Optional.empty();
            }
            if (next.compareAndSet(free, now + wait + distance)) {
                return Optional.of(Duration.ofNanos(wait));
            }
        }
    }
}
