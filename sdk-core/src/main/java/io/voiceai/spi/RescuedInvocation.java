package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** An operation some of whose failures are results. */
record RescuedInvocation<R>(Invocation<R> first, Function<? super VoiceAiException, ? extends R> rescue)
        implements Invocation<R> {
    @Override
    public R execute() {
        try {
            return first.execute();
        } catch (VoiceAiException e) {
            return rescue.apply(e);
        }
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        Relay<R> relay = new Relay<>();
        relay.follow(first.executeAsync(), relay::complete, failure -> {
            if (failure instanceof VoiceAiException e) {
                relay.complete(rescue.apply(e));
            } else {
                relay.completeExceptionally(failure);
            }
        });
        return relay;
    }
}
