package io.voiceai.internal.placing;

import java.util.concurrent.CompletableFuture;
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
        Following<R> following = new Following<>(first);
        first.whenComplete((result, failure) -> {
            try {
                before.accept(result, failure);
            } finally {
                following.end(result, failure);
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
