package io.voiceai.internal.placing;

import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hang-up that waits for the same one if that is under way in this process, and tells the desk that the call is over. It
 * is sent after all if the other one fails: whoever gave that one up must not keep this call alive.
 */
public record JoinedHangup(Desk desk, Hangup hangup, Invocation<HangupResult> inner)
        implements Invocation<HangupResult> {
    record Key(CallRef call, boolean afterPlayback) {}

    @Override
    public HangupResult execute() {
        CompletableFuture<HangupResult> mine = new CompletableFuture<>();
        CompletableFuture<HangupResult> first = desk.hangups().putIfAbsent(key(), mine);
        if (first != null) {
            HangupResult result = confirmed(first);
            return result != null ? result : inner.execute();
        }
        try {
            HangupResult result = inner.execute();
            over(mine, result, null);
            return result;
        } catch (RuntimeException | Error e) {
            over(mine, null, e);
            throw e;
        }
    }

    private @Nullable HangupResult confirmed(CompletableFuture<HangupResult> first) {
        try {
            return Together.await(desk.provider, first.exceptionally(failure -> null));
        } catch (VoiceAiException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return null;
        }
    }

    @Override
    public CompletableFuture<HangupResult> executeAsync() {
        CompletableFuture<HangupResult> mine = new CompletableFuture<>();
        CompletableFuture<HangupResult> first = desk.hangups().putIfAbsent(key(), mine);
        if (first != null) {
            // On another thread: what the caller does with it must not hold up the one who hung up first.
            return first.handleAsync((result, failure) ->
                            failure == null ? CompletableFuture.completedFuture(result) : inner.executeAsync())
                    .thenCompose(Function.identity());
        }
        CompletableFuture<HangupResult> ending;
        try {
            ending = inner.executeAsync();
        } catch (RuntimeException | Error e) {
            over(mine, null, e);
            throw e;
        }
        return Following.after(ending, (result, failure) -> over(mine, result, failure), desk::aside);
    }

    private void over(
            CompletableFuture<HangupResult> mine, @Nullable HangupResult result, @Nullable Throwable failure) {
        try {
            if (result != null && !hangup.isAfterPlayback()) {
                desk.ended(hangup.call(), null);
            }
        } finally {
            // Whatever happened to the book: nobody may join this one any more, and who did must not wait for ever.
            desk.hangups().remove(key(), mine);
            if (failure == null) {
                mine.complete(result);
            } else {
                mine.completeExceptionally(failure);
            }
        }
    }

    private Key key() {
        return new Key(hangup.call(), hangup.isAfterPlayback());
    }
}
