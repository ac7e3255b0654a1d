package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallStatus;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.ResultReady;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a call's detail in growing intervals, and again when an event tells that there is more to know, until it has ended
 * and what is wanted is there. Holds no thread in between.
 */
final class ResultWatch extends CompletableFuture<CallDetail> {
    private static final long SHORTEST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 10_000;

    private final CallDetails details;
    private final ResultWait wait;
    private final Set<CallPart> wanted;
    /** By id, because vendors push again. */
    private final Map<String, CallEvent> events = new LinkedHashMap<>();

    private long interval = SHORTEST_MILLIS;
    private boolean asking;
    private boolean hurried;
    private int question;
    private long askedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(SHORTEST_MILLIS);
    private @Nullable CallDetail lastKnown;
    private volatile @Nullable CompletableFuture<?> current;

    ResultWatch(CallDetails details, ResultWait wait) {
        this.details = details;
        this.wait = wait;
        wanted = wait.parts().orElseGet(() -> details.parts(wait.call()));
        wait.events().forEach(event -> events.putIfAbsent(event.head().id(), event));
    }

    ResultWatch start() {
        CompletableFuture<Void> timer = new CompletableFuture<Void>()
                .completeOnTimeout(null, wait.limit().toMillis(), TimeUnit.MILLISECONDS);
        // What the caller hangs on this must not hold up the one thread that times everything in this process.
        timer.thenRunAsync(this::timeOver);
        whenComplete((detail, failure) -> timer.cancel(false));
        ask(0);
        return this;
    }

    /** What was asked for before the event came may be older than the event, so ask again. */
    void accept(CallEvent event) {
        int next;
        long pause;
        synchronized (this) {
            if (isDone() || !event.head().concerns(wait.call())) {
                return;
            }
            boolean fresh = events.putIfAbsent(event.head().id(), event) == null;
            if (!fresh || !tellsOfMore(event) || hurried) {
                return;
            }
            hurried = true;
            if (asking) {
                return;
            }
            next = question;
            pause = pauseLeft();
        }
        askIn(pause, next);
    }

    /** To ask for each sentence that is spoken would be too much for the vendor's limits. */
    private static boolean tellsOfMore(CallEvent event) {
        return event instanceof CallEnded || event instanceof RecordingReady || event instanceof ResultReady;
    }

    private long pauseLeft() {
        return Math.max(0, SHORTEST_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - askedAt));
    }

    private void askIn(long millis, int number) {
        if (millis == 0) {
            ask(number);
        } else {
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> ask(number));
        }
    }

    private void ask(int number) {
        synchronized (this) {
            if (isDone() || asking || number != question) {
                return;
            }
            asking = true;
            hurried = false;
            askedAt = System.nanoTime();
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
            known = known();
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
            pause = hurried ? pauseLeft() : interval;
            interval = Math.min(LONGEST_MILLIS, interval * 3 / 2);
            next = question;
        }
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(() -> ask(next));
    }

    private void timeOver() {
        CallDetail known;
        synchronized (this) {
            known = known();
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

    /** Without any answer, what the events tell is still known. */
    private @Nullable CallDetail known() {
        if (lastKnown == null && events.isEmpty()) {
            return null;
        }
        CallDetail start = lastKnown == null
                ? CallDetail.of(wait.call(), CallStatus.UNKNOWN).build()
                : lastKnown;
        return EventFold.into(start, List.copyOf(events.values()));
    }

    /** Ends the waiting because nobody is left to ask. */
    void close() {
        completeExceptionally(closed(details.id()));
        giveUpAsking();
    }

    static VoiceAiException closed(String provider) {
        return Failure.of(FailureKind.CANCELLED, "closed, so nobody waits for the call any more; it may go on")
                .at(provider, null)
                .wayOut("Wait with a VoiceAi that is open")
                .toException();
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
