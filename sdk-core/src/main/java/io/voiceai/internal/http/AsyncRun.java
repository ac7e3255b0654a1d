package io.voiceai.internal.http;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries a run out on other threads. No thread is held while it waits for the next attempt, and it ends at its deadline
 * wherever it is.
 */
final class AsyncRun<R> extends CompletableFuture<R> {
    /** The exchange ends itself at the deadline; this is for runs that wait for a thread or hang in name resolution. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final Pipeline pipeline;
    private final Run<?, R> run;
    private volatile boolean cancelling;
    private volatile @Nullable ScheduledFuture<?> nextAttempt;

    AsyncRun(Pipeline pipeline, Run<?, R> run) {
        this.pipeline = pipeline;
        this.run = run;
    }

    CompletableFuture<R> start() {
        try {
            long nanos = run.deadline().remaining().plus(GRACE).toNanos();
            ScheduledFuture<?> watchdog =
                    pipeline.lanes.scheduler().schedule(this::endAtDeadline, nanos, TimeUnit.NANOSECONDS);
            whenComplete((result, failure) -> {
                watchdog.cancel(false);
                endWhatIsLeft();
            });
            run.onStop(() -> giveUpElsewhere(run::givenUp));
            submit();
        } catch (RejectedExecutionException e) {
            completeExceptionally(run.notDispatched());
        }
        return this;
    }

    /** Anybody may complete a future, as {@link #orTimeout} does: then this is not over yet. */
    private void endWhatIsLeft() {
        ScheduledFuture<?> next = nextAttempt;
        if (next != null && next.cancel(false)) {
            run.endIfUnderWay();
        } else {
            run.leave();
        }
    }

    private void submit() {
        pipeline.lanes.executor(run.effect()).execute(this::attempt);
    }

    private void attempt() {
        if (isDone()) {
            run.endIfUnderWay();
            return;
        }
        try {
            Step<R> step = run.attempt();
            if (step instanceof Step.Done<R> done) {
                complete(done.result());
            } else if (step instanceof Step.Failed<R> failed) {
                fail(failed.failure());
            } else {
                again(((Step.Again<R>) step).delay());
            }
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
        }
    }

    private void again(Duration delay) {
        try {
            ScheduledFuture<?> next =
                    pipeline.lanes.scheduler().schedule(this::resubmit, delay.toNanos(), TimeUnit.NANOSECONDS);
            nextAttempt = next;
            if (isDone()) {
                next.cancel(false);
                run.endIfUnderWay();
            }
        } catch (RejectedExecutionException e) {
            completeExceptionally(run.givenUp());
        }
    }

    private void resubmit() {
        try {
            submit();
        } catch (RejectedExecutionException e) {
            completeExceptionally(run.givenUp());
        }
    }

    /** What is being cancelled ends as cancelled and not with what the cancelling made of the exchange. */
    private void fail(VoiceAiException failure) {
        if (!cancelling) {
            completeExceptionally(failure);
        }
    }

    /** On a thread of its own: the journal and the caller's callbacks may take their time, and the timer is everybody's. */
    private void endAtDeadline() {
        giveUpElsewhere(run::timeOver);
    }

    /** What follows on a future is the caller's and may block; neither the timer nor whoever stops everything may wait for it. */
    private void giveUpElsewhere(Supplier<VoiceAiException> reason) {
        try {
            pipeline.lanes.ends().execute(() -> giveUp(reason));
        } catch (RejectedExecutionException e) {
            giveUp(reason);
        }
    }

    /** What succeeded in this moment did not fail, even if it is still being written down. */
    private void giveUp(Supplier<VoiceAiException> reason) {
        if (isDone() || cancelling) {
            return;
        }
        R known = run.result();
        if (known == null) {
            completeExceptionally(reason.get());
        } else {
            complete(known);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (isDone()) {
            return false;
        }
        // First nothing may be sent any more, then the future may say that it is over.
        cancelling = true;
        try {
            run.stop();
        } finally {
            super.cancel(mayInterruptIfRunning);
        }
        return isCancelled();
    }
}
