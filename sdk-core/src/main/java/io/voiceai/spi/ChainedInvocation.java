package io.voiceai.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Two operations, the second made from the first one's result. */
record ChainedInvocation<S, R>(Invocation<S> first, Function<? super S, ? extends Invocation<? extends R>> next)
        implements Invocation<R> {
    @Override
    public R execute() {
        return next.apply(first.execute()).execute();
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        Relay<R> relay = new Relay<>();
        relay.follow(
                first.executeAsync(), result -> relay.follow(next.apply(result).executeAsync(), relay::complete));
        return relay;
    }
}
