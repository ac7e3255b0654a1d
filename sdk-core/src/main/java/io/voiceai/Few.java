package io.voiceai;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asynchronous work on many things, only a few at a time, holding no thread in between. */
final class Few {
    private static final int AT_ONCE = 16;

    private Few() {}

    /** Completes when all of it is done; the work must not fail. */
    static <T> CompletableFuture<Void> atOnce(Collection<T> things, Function<T, CompletableFuture<Void>> work) {
        Queue<T> left = new ConcurrentLinkedQueue<>(things);
        return CompletableFuture.allOf(Stream.generate(() -> rest(left, work))
                .limit(Math.min(AT_ONCE, things.size()))
                .toArray(CompletableFuture[]::new));
    }

    private static <T> CompletableFuture<Void> rest(Queue<T> left, Function<T, CompletableFuture<Void>> work) {
        T next = left.poll();
        return next == null
                ? CompletableFuture.completedFuture(null)
                // On another thread, so that the stack does not grow with what is done at once.
                : work.apply(next).thenComposeAsync(done -> rest(left, work));
    }
}
