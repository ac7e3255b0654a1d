package io.voiceai.internal.placing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a future, ends only after what has to be done first, and hands a cancellation on to it. The stages of one
 * future are served in no order that can be relied on: who asks again from a callback must not meet what is still being
 * cleared away.
 */
final class Following<R> extends CompletableFuture<R> {
    private final CompletableFuture<R> first;

    private Following(CompletableFuture<R> first) {
        this.first = first;
    }

    static <R> CompletableFuture<R> after(
            CompletableFuture<R> first, BiConsumer<@Nullable R, @Nullable Throwable> before) {
        return after(first, before, Runnable::run);
    }

    /** A success is followed where {@code successes} are; a failure at once, so that a cancellation is done when it returns. */
    static <R> CompletableFuture<R> after(
            CompletableFuture<R> first, BiConsumer<@Nullable R, @Nullable Throwable> before, Executor successes) {
        Following<R> following = new Following<>(first);
        first.whenComplete((result, failure) -> {
            Runnable rest = () -> {
                try {
                    before.accept(result, failure);
                } finally {
                    following.end(result, failure);
                }
            };
            if (failure == null) {
                successes.execute(rest);
            } else {
                rest.run();
            }
        });
        return following;
    }

    private void end(R result, @Nullable Throwable failure) {
        if (failure == null) {
            complete(result);
        } else {
            completeExceptionally(failure);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        first.cancel(mayInterruptIfRunning);
        return isCancelled();
    }
}
