package io.voiceai.internal.http;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logical operations that are under way, the gate for those that may make a phone ring, and the end of all. */
final class LiveRuns {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");
    private static final int MOST_NAMED = 50;

    private final Set<Run<?, ?>> runs = ConcurrentHashMap.newKeySet();
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
    private volatile boolean gateClosed;
    private volatile boolean closed;

    private record Waiter(boolean onlyPlacing, CompletableFuture<Void> nothingLeft) {}

    void add(Run<?, ?> run) {
        runs.add(run);
    }

    void remove(Run<?, ?> run) {
        if (runs.remove(run) && !waiters.isEmpty()) {
            waiters.forEach(this::check);
        }
    }

    boolean contains(Run<?, ?> run) {
        return runs.contains(run);
    }

    boolean isGateClosed() {
        return gateClosed;
    }

    boolean isClosed() {
        return closed;
    }

    CompletableFuture<Void> closeGate() {
        gateClosed = true;
        runs.stream().filter(run -> run.effect() == Effect.PLACE).forEach(Run::stopUnlessSent);
        return whenNothingIsLeft(true);
    }

    void openGate() {
        gateClosed = false;
    }

    /** What waits ends at once; what was sent has a little time for its answer, and is cut off then. */
    void close(String provider, Duration grace) {
        closed = true;
        runs.forEach(Run::stopUnlessSent);
        try {
            whenNothingIsLeft(false).get(grace.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            // What is left is cut off below.
        }
        List<String> cut = new ArrayList<>();
        for (Run<?, ?> run : runs) {
            VoiceAiException failure = run.stop();
            cut.add(failure.correlationId()
                    .orElse(String.valueOf(failure.operation().orElse(""))));
        }
        if (!cut.isEmpty()) {
            LOG.warn(
                    "{} was closed with {} operations under way, they are cut off: {}",
                    provider,
                    cut.size(),
                    cut.subList(0, Math.min(MOST_NAMED, cut.size())));
        }
    }

    private CompletableFuture<Void> whenNothingIsLeft(boolean onlyPlacing) {
        Waiter waiter = new Waiter(onlyPlacing, new CompletableFuture<>());
        waiters.add(waiter);
        check(waiter);
        return waiter.nothingLeft();
    }

    private void check(Waiter waiter) {
        boolean left = runs.stream().anyMatch(run -> !waiter.onlyPlacing() || run.effect() == Effect.PLACE);
        if (!left) {
            waiters.remove(waiter);
            waiter.nothingLeft().complete(null);
        }
    }
}
