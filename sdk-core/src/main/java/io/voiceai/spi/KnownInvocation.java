package io.voiceai.spi;

import java.util.concurrent.CompletableFuture;

/** A result that is known already. */
record KnownInvocation<R>(R result) implements Invocation<R> {
    @Override
    public R execute() {
        return result;
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        return CompletableFuture.completedFuture(result);
    }
}
