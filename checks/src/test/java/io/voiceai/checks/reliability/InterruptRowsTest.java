package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Group F: a caller's thread that is interrupted. Only the synchronous form works on it; who waits for a future is interrupted
 * in {@code get}, and the operation goes on.
 */
class InterruptRowsTest {
    private static final Duration PROMPT = Duration.ofSeconds(3);

    @Test
    @Row("F3")
    void interruptedWhileItWaitsForTheAnswer(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            one.vendor().always(Reaction.none(Stage.REQUEST, Ending.SILENCE));
            interruptSoon();
            Outcome outcome = one.place();
            flagIsSet();
            outcome.unknown()
                    .counted(1, 1)
                    .requests(1)
                    .notBefore(Duration.ofMillis(150))
                    .within(PROMPT);
            assertThat(one.unresolved()).hasSize(1);
        });
    }

    @Test
    @Row("F4")
    void interruptedWhileItWaitsForTheLimiter(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            one.with(setup -> setup.pacer((rate, longest) -> Optional.of(Duration.ofSeconds(20))));
            one.vendor();
            interruptSoon();
            Outcome outcome = one.place();
            flagIsSet();
            outcome.failed(FailureKind.CANCELLED).sends(0).counted(0, 0).within(PROMPT);
            assertThat(one.vendor().connections()).isZero();
            assertThat(one.unresolved()).isEmpty();
        });
    }

    /** The clock is read after the refusal, right before the waiting, so that is where the interrupt comes. */
    @Test
    @Row("F4")
    void interruptedDuringTheBackOff(RowRun row) {
        row.everywhere(Form.SYNC, one -> {
            FakeVendor vendor = one.vendor().always(one.adapter.refuse(Refusal.RATE));
            one.with(setup -> setup.clock(interrupting(() -> vendor.ledger.requests() == 1)));
            Outcome outcome = one.place();
            flagIsSet();
            outcome.failed(FailureKind.CANCELLED).sends(1).counted(1, 0).within(PROMPT);
            assertThat(one.unresolved()).isEmpty();
        });
    }

    private static Clock interrupting(BooleanSupplier when) {
        return new Clock() {
            @Override
            public Instant instant() {
                if (when.getAsBoolean()) {
                    Thread.currentThread().interrupt();
                }
                return Instant.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static void interruptSoon() {
        Thread caller = Thread.currentThread();
        CompletableFuture.runAsync(caller::interrupt, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    }

    private static void flagIsSet() {
        assertThat(Thread.interrupted()).as("the interrupt flag").isTrue();
    }
}
