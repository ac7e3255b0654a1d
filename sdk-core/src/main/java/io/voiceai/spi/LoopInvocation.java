package io.voiceai.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Operations one after the other, on a stack that does not grow with their number. */
record LoopInvocation<S>(S start, Function<? super S, ? extends @Nullable Invocation<S>> next)
        implements Invocation<S> {
    @Override
    public S execute() {
        S known = start;
        for (Invocation<S> step = next.apply(known); step != null; step = next.apply(known)) {
            known = step.execute();
        }
        return known;
    }

    @Override
    public CompletableFuture<S> executeAsync() {
        Relay<S> relay = new Relay<>();
        try {
            goOn(relay, start);
        } catch (RuntimeException | Error e) {
            relay.completeExceptionally(e);
        }
        return relay;
    }

    /** A step that is done at once is followed up here; one that takes time calls back when it is done. */
    private void goOn(Relay<S> relay, S from) {
        S known = from;
        while (!relay.isDone()) {
            Invocation<S> step = next.apply(known);
            if (step == null) {
                relay.complete(known);
                return;
            }
            Turn<S> turn = new Turn<>();
            relay.follow(step.executeAsync(), result -> {
                turn.result = result;
                if (!turn.handedOver.compareAndSet(false, true)) {
                    goOn(relay, result);
                }
            });
            if (turn.handedOver.compareAndSet(false, true)) {
                return;
            }
            known = turn.result();
        }
    }

    /** One step's result, and whether the caller's loop or the callback goes on from it: whoever comes second. */
    private static final class Turn<S> {
        private final AtomicBoolean handedOver = new AtomicBoolean();
        private volatile @Nullable S result;

        S result() {
            S known = result;
            if (known == null) {
                throw new IllegalStateException("a step gave no result");
            }
            return known;
        }
    }
}
