package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** An operation that another one follows if it failed. */
record OtherwiseInvocation<R>(
        Invocation<R> first, Function<? super VoiceAiException, ? extends Invocation<? extends R>> next)
        implements Invocation<R> {
    @Override
    public R execute() {
        Invocation<? extends R> other;
        try {
            return first.execute();
        } catch (VoiceAiException e) {
            other = next.apply(e);
        }
        return other.execute();
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        Relay<R> relay = new Relay<>();
        relay.follow(first.executeAsync(), relay::complete, failure -> {
            if (failure instanceof VoiceAiException e) {
                relay.follow(next.apply(e).executeAsync(), relay::complete);
            } else {
                relay.completeExceptionally(failure);
            }
        });
        return relay;
    }
}
