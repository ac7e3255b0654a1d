package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallStatus;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a call's detail in growing intervals, and again when an event of it comes, until it has ended and what is wanted
 * is there. Holds no thread in between.
 */
final class ResultWatch extends CompletableFuture<CallDetail> {
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 10_000;

    private final CallDetails details;
    private final ResultWait wait;
    private final Set<CallPart> wanted;
    private final List<CallEvent> events;
    private long interval = FIRST_MILLIS;
    private boolean asking;
    private boolean askAgain;
    private int question;
    private @Nullable CallDetail lastKnown;
    private volatile @Nullable CompletableFuture<?> current;

    ResultWatch(CallDetails details, ResultWait wait) {
        this.details = details;
        this.wait = wait;
        wanted = wait.parts().orElseGet(() -> details.parts(wait.call()));
        events = new ArrayList<>(wait.events());
    }

    ResultWatch start() {
        CompletableFuture<Void> timer = new CompletableFuture<Void>()
                .completeOnTimeout(null, wait.limit().toMillis(), TimeUnit.MILLISECONDS);
        timer.thenRun(this::timeOver);
        whenComplete((detail, failure) -> timer.cancel(false));
        ask(0);
        return this;
    }

    /** What was asked for before the event came may be older than the event, so ask again. */
    void accept(CallEvent event) {
        int next;
        synchronized (this) {
            if (isDone() || !event.head().concerns(wait.call())) {
                return;
            }
            events.add(event);
            askAgain = asking;
            next = question;
        }
        ask(next);
    }

    private void ask(int number) {
        synchronized (this) {
            if (isDone() || asking || number != question) {
                return;
            }
            asking = true;
            question++;
        }
        try {
            CompletableFuture<CallDetail> answer = details.detailAsync(wait.call());
            current = answer;
            if (isDone()) {
                answer.cancel(true);
            }
            answer.whenComplete(this::onAnswered);
        } catch (RuntimeException | Error e) {
            // On a thread of the timer nobody would see it, and whoever waits would wait for ever.
            completeExceptionally(e);
        }
    }

    private void onAnswered(@Nullable CallDetail detail, @Nullable Throwable failure) {
        try {
            onAnswer(detail, failure);
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
        }
    }

    private void onAnswer(@Nullable CallDetail detail, @Nullable Throwable failure) {
        if (failure != null && !isPassing(failure)) {
            completeExceptionally(unwrapped(failure));
            return;
        }
        CallDetail known;
        synchronized (this) {
            asking = false;
            lastKnown = detail == null ? lastKnown : detail;
            known = lastKnown == null ? null : EventFold.into(lastKnown, events);
        }
        if (known != null && known.ended() && missing(known).isEmpty()) {
            complete(known);
            return;
        }
        askLater();
    }

    private void askLater() {
        int next;
        long pause;
        synchronized (this) {
            pause = askAgain ? 0 : interval;
            askAgain = false;
            interval = Math.min(LONGEST_MILLIS, interval * 3 / 2);
            next = question;
        }
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(() -> ask(next));
    }

    private void timeOver() {
        CallDetail known;
        synchronized (this) {
            // Without any answer, what the events tell is still known.
            CallDetail start = lastKnown == null
                    ? CallDetail.of(wait.call(), CallStatus.UNKNOWN).build()
                    : lastKnown;
            known = lastKnown == null && events.isEmpty() ? null : EventFold.into(start, events);
        }
        if (known == null || !known.ended()) {
            completeExceptionally(new CallNotEndedException(details.id(), wait.limit(), known));
        } else if (missing(known).isEmpty()) {
            complete(known);
        } else {
            completeExceptionally(new ResultNotReadyException(details.id(), wait.limit(), known, missing(known)));
        }
        giveUpAsking();
    }

    private void giveUpAsking() {
        CompletableFuture<?> answer = current;
        if (answer != null) {
            answer.cancel(true);
        }
    }

    /** Of a call that nobody answered there is nothing to wait for. */
    private Set<CallPart> missing(CallDetail detail) {
        EnumSet<CallPart> missing = EnumSet.noneOf(CallPart.class);
        if (!detail.answered().orElse(true)) {
            return missing;
        }
        for (CallPart part : wanted) {
            boolean there = switch (part) {
                case TRANSCRIPT -> !detail.transcript().isEmpty();
                case TAGS -> !detail.tags().isEmpty();
                case RECORDING -> !detail.recordings().isEmpty();
            };
            if (!there) {
                missing.add(part);
            }
        }
        return missing;
    }

    private static boolean isPassing(Throwable failure) {
        return unwrapped(failure) instanceof VoiceAiException e && e.safeToRepeat();
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            giveUpAsking();
        }
        return cancelled;
    }
}
