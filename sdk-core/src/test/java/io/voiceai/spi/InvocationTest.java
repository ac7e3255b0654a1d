package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.VoiceAiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is made of invocations completes whatever happens, and begins nothing after it was cancelled. */
class InvocationTest {
    /** A source that does not notice a cancellation, because its answer is on the way. */
    private static final class Late extends CompletableFuture<String> {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
        }
    }

    private static Invocation<String> of(CompletableFuture<String> answer) {
        return new Invocation<>() {
            @Override
            public String execute() {
                return answer.join();
            }

            @Override
            public CompletableFuture<String> executeAsync() {
                return answer;
            }
        };
    }

    @Test
    void anErrorInAMappingCompletesTheFuture() {
        CompletableFuture<String> future = Invocation.of("a")
                .<String>map(text -> {
                    throw new NoClassDefFoundError("gone");
                })
                .executeAsync();

        assertThatThrownBy(() -> future.get(1, TimeUnit.SECONDS)).hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void nothingFollowsAfterACancellation() {
        Late first = new Late();
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<String> chain = of(first)
                .then(text -> {
                    begun.incrementAndGet();
                    return Invocation.of(text);
                })
                .executeAsync();

        chain.cancel(true);
        first.complete("a");

        assertThat(begun).hasValue(0);
    }

    @Test
    void anotherOperationFollowsAFailureAndNothingElse() throws Exception {
        VoiceAiException failure = VoiceAiException.invalidRequest("field", "is wrong", null);
        Invocation<String> failing = Invocation.of("a").map(text -> {
            throw failure;
        });

        Invocation<String> other = failing.otherwise(e -> Invocation.of(e == failure ? "b" : "c"));
        assertThat(other.execute()).isEqualTo("b");
        assertThat(other.executeAsync().get(1, TimeUnit.SECONDS)).isEqualTo("b");

        Invocation<String> fine = Invocation.of("a").otherwise(e -> Invocation.of("b"));
        assertThat(fine.execute()).isEqualTo("a");
        assertThat(fine.executeAsync().get(1, TimeUnit.SECONDS)).isEqualTo("a");

        Invocation<String> again = failing.otherwise(e -> {
            throw e;
        });
        assertThatThrownBy(again::execute).isSameAs(failure);
        assertThatThrownBy(() -> again.executeAsync().get(1, TimeUnit.SECONDS)).hasCause(failure);
    }
}
