package io.voiceai.internal.placing;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waiting for what another thread has under way. */
final class Together {
    private Together() {}

    static <R> R await(String provider, CompletableFuture<R> first) {
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(FailureKind.CANCELLED, "interrupted while another thread had the same under way")
                    .at(provider, null)
                    .toException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VoiceAiException failure
                    ? failure
                    : new IllegalStateException("the other thread failed", e.getCause());
        }
    }
}
