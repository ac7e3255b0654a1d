package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeySourceTest {
    private static final Credentials KEY = Credentials.of("id", "secret");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch fetched = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void letGo() {
        fetched.countDown();
    }

    private KeySource slow() {
        return new KeySource("test", () -> {
            asked.incrementAndGet();
            try {
                fetched.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return KEY;
        });
    }

    private static VoiceAiException failure(KeySource source, Duration longest) {
        return catchThrowableOfType(VoiceAiException.class, () -> source.get(longest));
    }

    @Test
    void aSourceThatHangsDoesNotOutlastTheOperation() {
        VoiceAiException failure = failure(slow(), Duration.ofMillis(50));

        assertThat(failure.kind()).isEqualTo(FailureKind.NOT_SENT);
        assertThat(failure).hasMessageContaining("gave no key in time");
    }

    @Test
    void whoComesMeanwhileWaitsForTheSameAnswer() {
        KeySource source = slow();
        List<CompletableFuture<Credentials>> waiting = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> source.get(LONG), task -> new Thread(task).start()))
                .toList();
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> asked.get() == 1);
        fetched.countDown();

        assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isSameAs(KEY));
    }

    @Test
    void everyLaterRequestAsksAnew() {
        KeySource source = slow();
        fetched.countDown();

        source.get(LONG);
        source.get(LONG);

        assertThat(asked).hasValue(2);
    }

    @Test
    void aSourceThatFailsOrHasNothingIsAMistakeOfTheConfiguration() {
        VoiceAiException own = VoiceAiException.config("profile", "is unreadable", null);

        assertThat(failure(new KeySource("test", () -> null), LONG)).hasMessageContaining("returned null");
        assertThat(failure(
                        new KeySource("test", () -> {
                            throw new IllegalArgumentException("the secret is 42");
                        }),
                        LONG))
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining("42")
                .extracting(VoiceAiException::kind)
                .isEqualTo(FailureKind.CONFIG);
        assertThat(failure(
                        new KeySource("test", () -> {
                            throw new StackOverflowError();
                        }),
                        LONG))
                .hasMessageContaining("StackOverflowError");
        assertThat(failure(
                        new KeySource("test", () -> {
                            throw own;
                        }),
                        LONG))
                .isSameAs(own);
    }

    @Test
    void aKeyFromThisMachineIsReadOnTheCallersOwnThread() {
        KeySource source = new KeySource("test", CredentialsProvider.of(KEY));
        Thread.currentThread().interrupt();

        assertThat(source.get(Duration.ZERO)).isSameAs(KEY);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsItsFlag() {
        KeySource source = slow();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> source.get(LONG))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }
}
