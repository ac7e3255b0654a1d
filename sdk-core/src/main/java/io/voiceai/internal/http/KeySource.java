package io.voiceai.internal.http;

import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks for keys without outlasting a deadline. A source that may wait is asked in the background, by one at a time: those who
 * come meanwhile wait for the same answer.
 */
final class KeySource {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "voiceai-keys");
        thread.setDaemon(true);
        return thread;
    });

    private final String provider;
    private final CredentialsProvider source;
    private final AtomicReference<@Nullable CompletableFuture<Credentials>> underWay = new AtomicReference<>();

    KeySource(String provider, CredentialsProvider source) {
        this.provider = provider;
        this.source = source;
    }

    Credentials get(Duration longest) {
        try {
            Credentials key = source.answersAtOnce() ? source.get() : waitFor(asked(), longest);
            if (key == null) {
                throw failed("the credentials provider returned null");
            }
            return key;
        } catch (VoiceAiException e) {
            throw e;
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            throw failed("the credentials provider failed with " + e.getClass().getSimpleName());
        }
    }

    private CompletableFuture<Credentials> asked() {
        CompletableFuture<Credentials> mine = new CompletableFuture<>();
        while (true) {
            CompletableFuture<Credentials> other = underWay.get();
            if (other != null) {
                return other;
            }
            if (underWay.compareAndSet(null, mine)) {
                THREADS.execute(() -> ask(mine));
                return mine;
            }
        }
    }

    private void ask(CompletableFuture<Credentials> answer) {
        try {
            Credentials key = source.get();
            underWay.set(null);
            answer.complete(key);
        } catch (Throwable e) {
            underWay.set(null);
            answer.completeExceptionally(e);
        }
    }

    private Credentials waitFor(CompletableFuture<Credentials> answer, Duration longest) {
        try {
            return answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Failure.of(FailureKind.NOT_SENT, "the credentials provider gave no key in time")
                    .at(provider, null)
                    .wayOut("Nothing was sent: check the provider, then send again")
                    .toException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(FailureKind.CANCELLED, "interrupted while waiting for a key")
                    .at(provider, null)
                    .toException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed("the credentials provider failed with "
                    + e.getCause().getClass().getSimpleName());
        }
    }

    private static VoiceAiException failed(String problem) {
        return VoiceAiException.config("credentials", problem, "Nothing was sent: check the provider");
    }
}
