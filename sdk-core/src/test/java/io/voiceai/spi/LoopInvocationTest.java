package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LoopInvocationTest {
    private static final int MANY = 100_000;

    /** A step whose answer comes on another thread, or from the test. */
    private static Invocation<Integer> step(Supplier<CompletableFuture<Integer>> answer) {
        return new Invocation<>() {
            @Override
            public Integer execute() {
                return answer.get().join();
            }

            @Override
            public CompletableFuture<Integer> executeAsync() {
                return answer.get();
            }
        };
    }

    private static Integer result(Invocation<Integer> loop) throws Exception {
        return loop.executeAsync().get(30, TimeUnit.SECONDS);
    }

    @Test
    void aHundredThousandImmediateStepsNeedNoDeepStack() throws Exception {
        Invocation<Integer> loop = Invocation.loop(0, n -> n < MANY ? Invocation.of(n + 1) : null);

        assertThat(loop.execute()).isEqualTo(MANY);
        assertThat(result(loop)).isEqualTo(MANY);
    }

    @Test
    void stepsThatTakeTimeNeedNoDeepStackEither() throws Exception {
        // The usual executor starts a thread for each step where there are two processors.
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Invocation<Integer> loop = Invocation.loop(
                    0, n -> n < MANY ? step(() -> CompletableFuture.supplyAsync(() -> n + 1, threads)) : null);

            assertThat(result(loop)).isEqualTo(MANY);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noStepIsAlreadyTheEnd() throws Exception {
        Invocation<Integer> loop = Invocation.loop(7, n -> null);

        assertThat(loop.execute()).isEqualTo(7);
        assertThat(result(loop)).isEqualTo(7);
    }

    @Test
    void aFailureInTheMiddleEndsIt() {
        AtomicInteger begun = new AtomicInteger();
        Invocation<Integer> loop = Invocation.loop(0, n -> {
            begun.incrementAndGet();
            return n < 3
                    ? Invocation.of(n + 1)
                    : Invocation.of(n).map(any -> {
                        throw Failure.of(FailureKind.REJECTED, "no").toException();
                    });
        });

        assertThatThrownBy(loop::execute).isInstanceOf(VoiceAiException.class);
        assertThat(begun).hasValue(4);
        assertThatThrownBy(() -> result(loop)).hasCauseInstanceOf(VoiceAiException.class);
        assertThat(begun).hasValue(8);
    }

    @Test
    void aStepThatCannotBeMadeIsAFailure() {
        Invocation<Integer> atOnce = Invocation.loop(0, n -> {
            throw new IllegalStateException("bug");
        });
        Invocation<Integer> later = Invocation.loop(0, n -> {
            if (n == 1) {
                throw new IllegalStateException("bug");
            }
            return step(() -> CompletableFuture.supplyAsync(
                    () -> 1, CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS)));
        });
        Invocation<Integer> unsent = Invocation.loop(
                0,
                n -> step(() -> {
                    throw new IllegalStateException("bug");
                }));

        for (Invocation<Integer> loop : java.util.List.of(atOnce, later, unsent)) {
            assertThatThrownBy(() -> result(loop)).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aCancellationReachesTheStepUnderWayAndBeginsNoOther() {
        CompletableFuture<Integer> second = new CompletableFuture<>();
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<Integer> loop = Invocation.loop(0, n -> {
                    begun.incrementAndGet();
                    return n == 0 ? Invocation.of(1) : step(() -> second);
                })
                .executeAsync();

        assertThat(begun).hasValue(2);
        loop.cancel(true);
        second.complete(2);

        assertThat(loop).isCancelled();
        assertThat(second).isCancelled();
        assertThat(begun).hasValue(2);
    }

    @Test
    void eachExecutionStartsAnew() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Invocation<Integer> loop = Invocation.loop(0, n -> {
            made.incrementAndGet();
            return n < 2 ? Invocation.of(n + 1) : null;
        });

        assertThat(loop.execute()).isEqualTo(result(loop)).isEqualTo(2);
        assertThat(made).hasValue(6);
    }
}
