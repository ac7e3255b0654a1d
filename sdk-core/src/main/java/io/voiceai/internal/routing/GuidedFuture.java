package io.voiceai.internal.routing;

import io.voiceai.call.PlacedCall;
import io.voiceai.internal.routing.FrontDesk.Passage;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the attempts to place one call without blocking. Whoever cancels it, or completes it as {@code orTimeout} does,
 * wants no call any more: the attempt that is under way is cancelled, and after that no other one begins.
 */
final class GuidedFuture extends CompletableFuture<PlacedCall> {
    private final Supplier<Passage> entrance;
    private final BiConsumer<@Nullable PlacedCall, @Nullable Throwable> over;
    /** An attempt that begins and one that is cancelled take turns; a thread that waits must not keep others from a processor. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean unwanted;
    private @Nullable CompletableFuture<PlacedCall> current;

    /**
     * Nothing begins yet.
     *
     * @param entrance lets the call in; may block
     * @param over is done before the future is completed; may be done twice
     */
    GuidedFuture(Supplier<Passage> entrance, BiConsumer<@Nullable PlacedCall, @Nullable Throwable> over) {
        this.entrance = entrance;
        this.over = over;
    }

    void begin() {
        if (isUnwanted()) {
            return;
        }
        Passage passage;
        try {
            passage = entrance.get();
        } catch (RuntimeException | Error e) {
            end(null, e);
            return;
        }
        goOn(passage);
    }

    private void goOn(Passage passage) {
        try {
            CompletableFuture<PlacedCall> attempt = attempt(passage.journey());
            if (attempt == null) {
                passage.close();
            } else {
                attempt.whenComplete((placed, failure) -> answered(passage, placed, failure));
            }
        } catch (RuntimeException | Error e) {
            passage.close();
            end(null, e);
        }
    }

    /** Null if no call is wanted any more. */
    private @Nullable CompletableFuture<PlacedCall> attempt(Journey journey) {
        lock.lock();
        try {
            if (unwanted) {
                return null;
            }
            CompletableFuture<PlacedCall> attempt = started(journey.next());
            current = attempt;
            return attempt;
        } finally {
            lock.unlock();
        }
    }

    private static CompletableFuture<PlacedCall> started(Invocation<PlacedCall> attempt) {
        try {
            return attempt.executeAsync();
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered(Passage passage, @Nullable PlacedCall placed, @Nullable Throwable failure) {
        PlacedCall result = null;
        Throwable end = null;
        try {
            if (placed != null) {
                result = passage.journey().placed(placed);
            } else {
                end = passage.journey().failed(unwrapped(failure), !isUnwanted() && !isCancellation(failure));
            }
        } catch (RuntimeException | Error e) {
            end = e;
        }
        if (result == null && end == null) {
            goOn(passage);
        } else {
            passage.close();
            end(result, end);
        }
    }

    private static boolean isCancellation(@Nullable Throwable failure) {
        return unwrapped(failure) instanceof CancellationException;
    }

    private static Throwable unwrapped(@Nullable Throwable failure) {
        Throwable known = failure == null ? new IllegalStateException("neither a call nor a failure") : failure;
        return known instanceof CompletionException && known.getCause() != null ? known.getCause() : known;
    }

    /** What is not wanted any more was or will be completed by whoever did not want it. */
    private void end(@Nullable PlacedCall placed, @Nullable Throwable failure) {
        if (isUnwanted()) {
            return;
        }
        over.accept(placed, failure);
        if (placed != null) {
            super.complete(placed);
        } else {
            super.completeExceptionally(unwrapped(failure));
        }
    }

    private boolean isUnwanted() {
        lock.lock();
        try {
            return unwanted;
        } finally {
            lock.unlock();
        }
    }

    /** First nothing may be sent any more, then the future may say that it is over. */
    private void stop() {
        if (isDone()) {
            return;
        }
        CompletableFuture<PlacedCall> attempt;
        lock.lock();
        try {
            unwanted = true;
            attempt = current;
        } finally {
            lock.unlock();
        }
        if (attempt != null) {
            attempt.cancel(true);
        }
        over.accept(null, null);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        stop();
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public boolean complete(PlacedCall value) {
        stop();
        return super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        stop();
        return super.completeExceptionally(failure);
    }
}
