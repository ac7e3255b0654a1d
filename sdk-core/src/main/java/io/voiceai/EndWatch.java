package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks for a call's detail in growing intervals until it ended. Holds no thread in between. */
final class EndWatch extends CompletableFuture<CallDetail> {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 10_000;

    private final CallDetails details;
    private final CallRef call;
    private final Duration limit;
    private final long startedAt = System.nanoTime();
    private long interval = FIRST_MILLIS;
    private @Nullable CallDetail lastKnown;
    private volatile @Nullable CompletableFuture<?> current;

    EndWatch(CallDetails details, CallRef call, Duration limit) {
        this.details = details;
        this.call = call;
        this.limit = limit;
    }

    EndWatch start() {
        ask();
        return this;
    }

    private void ask() {
        if (isDone()) {
            return;
        }
        CompletableFuture<CallDetail> answer = details.detailAsync(call);
        current = answer;
        answer.whenComplete((detail, failure) -> {
            try {
                onAnswer(detail, failure);
            } catch (RuntimeException e) {
                completeExceptionally(e);
            }
        });
    }

    private void onAnswer(@Nullable CallDetail detail, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            boolean passing = cause instanceof VoiceAiException e && e.safeToRepeat();
            if (!passing) {
                completeExceptionally(cause);
                return;
            }
        } else if (detail != null) {
            lastKnown = detail;
            if (detail.ended()) {
                complete(detail);
                return;
            }
        }
        askLater();
    }

    private void askLater() {
        long left = limit.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        if (left <= 0) {
            completeExceptionally(new CallNotEndedException(details.id(), limit, lastKnown));
            return;
        }
        long pause = Math.min(interval, left);
        interval = Math.min(LONGEST_MILLIS, interval * 3 / 2);
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(this::ask);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        CompletableFuture<?> answer = current;
        if (cancelled && answer != null) {
            answer.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
