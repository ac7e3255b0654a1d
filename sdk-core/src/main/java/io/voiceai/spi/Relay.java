package io.voiceai.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A future that stands for another one and hands a cancellation on to it, which the stages of {@link CompletableFuture}
 * do not.
 */
final class Relay<R> extends CompletableFuture<R> {
    private volatile @Nullable CompletableFuture<?> source;

    /** Waits for a source; whatever the consumer throws becomes this future's failure. */
    <S> void follow(CompletableFuture<S> next, Consumer<? super S> onResult) {
        follow(next, onResult, this::completeExceptionally);
    }

    /** Waits for a source and decides what its failure means. */
    <S> void follow(CompletableFuture<S> next, Consumer<? super S> onResult, Consumer<Throwable> onFailure) {
        source = next;
        if (isCancelled()) {
            next.cancel(true);
        }
        next.whenComplete((result, failure) -> {
            if (isDone()) {
                // It was cancelled: what would follow must not begin.
                return;
            }
            try {
                if (failure == null) {
                    onResult.accept(result);
                } else {
                    onFailure.accept(unwrapped(failure));
                }
            } catch (RuntimeException | Error e) {
                completeExceptionally(e);
            }
        });
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        CompletableFuture<?> current = source;
        if (cancelled && current != null) {
            current.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
