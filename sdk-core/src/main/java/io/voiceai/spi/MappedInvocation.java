package io.voiceai.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** An invocation whose result is turned into another form. */
record MappedInvocation<S, R>(Invocation<S> first, Function<? super S, ? extends R> form) implements Invocation<R> {
    @Override
    public R execute() {
        return form.apply(first.execute());
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        Relay<R> relay = new Relay<>();
        relay.follow(first.executeAsync(), result -> relay.complete(form.apply(result)));
        return relay;
    }
}
