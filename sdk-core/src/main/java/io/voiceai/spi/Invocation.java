package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is ready to be carried out, blocking or not, through the same pipeline. Each execution is a new
 * logical operation, so execute an invocation that changes something only once; one that {@code OutboundCalls} made of a
 * call dials once at most all the same.
 *
 * @param <R> the result
 */
public interface Invocation<R> {
    /**
     * Carries it out on this thread.
     *
     * @return the result
     * @throws VoiceAiException the one family of failures
     */
    R execute();

    /**
     * Carries it out without blocking this thread. Cancelling the future cancels the HTTP exchange.
     *
     * @return the result, or a {@link VoiceAiException}
     */
    CompletableFuture<R> executeAsync();

    /**
     * The same, with another form of the result.
     *
     * @param <T> the other form
     * @param form makes it
     * @return an invocation
     */
    default <T> Invocation<T> map(Function<? super R, ? extends T> form) {
        return new MappedInvocation<>(this, form);
    }

    /**
     * The same, followed by another operation that needs the result.
     *
     * @param <T> the other operation's result
     * @param next makes the other operation
     * @return an invocation
     */
    default <T> Invocation<T> then(Function<? super R, ? extends Invocation<? extends T>> next) {
        return new ChainedInvocation<>(this, next);
    }

    /**
     * The same, but some failures are results.
     *
     * @param rescue gives the result for a failure, or throws the failure again
     * @return an invocation
     */
    default Invocation<R> recover(Function<? super VoiceAiException, ? extends R> rescue) {
        return new RescuedInvocation<>(this, rescue);
    }

    /**
     * The same, followed by another operation if it failed.
     *
     * @param next makes the other operation from the failure, or throws the failure again
     * @return an invocation
     */
    default Invocation<R> otherwise(Function<? super VoiceAiException, ? extends Invocation<? extends R>> next) {
        return new OtherwiseInvocation<>(this, next);
    }

    /**
     * Several operations one after the other, each made from what the one before it gave, until there is no further one.
     * It takes no more memory and no deeper stack for a thousand steps than for one.
     *
     * @param <S> what a step gives
     * @param start what is known before the first step
     * @param next makes the next step from what is known, or gives null when the last one is done
     * @return an invocation whose result is what the last step gave
     */
    static <S> Invocation<S> loop(S start, Function<? super S, ? extends @Nullable Invocation<S>> next) {
        return new LoopInvocation<>(start, next);
    }

    /**
     * A result that is known already.
     *
     * @param <R> the result
     * @param result the result
     * @return an invocation
     */
    static <R> Invocation<R> of(R result) {
        return new KnownInvocation<>(result);
    }
}
