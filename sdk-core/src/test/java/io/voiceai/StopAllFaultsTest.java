package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupResult;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.StopReport;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stop button where parts of what it presses are broken: everything else is stopped all the same. */
class StopAllFaultsTest {
    private final List<String> hungUp = new CopyOnWriteArrayList<>();
    private final Keeper broken = new Keeper("broken");
    private final Keeper whole = new Keeper("whole");
    private final VoiceAi voice = VoiceAi.of(broken, whole);

    /** Has one call and one lost call; fails where the test says so. */
    private final class Keeper implements Hangups, Reconciliations, Placements {
        private final String id;
        private @Nullable RuntimeException book;
        private @Nullable RuntimeException hangingUp;
        private @Nullable RuntimeException looking;

        Keeper(String id) {
            this.id = id;
        }

        private static void failWith(@Nullable RuntimeException failure) {
            if (failure != null) {
                throw failure;
            }
        }

        private CallRef ref() {
            return CallRef.of(id, Map.of("Id", "1"), Instant.EPOCH);
        }

        private UnresolvedCall lost() {
            PhoneNumber callee = PhoneNumber.of("+8617300000533");
            return new UnresolvedCall(id, "lost", callee, Optional.empty(), Instant.EPOCH, Instant.EPOCH, List.of());
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Placements placements() {
            return this;
        }

        @Override
        public Invocation<HangupResult> hangingUp(Hangup hangup) {
            failWith(hangingUp);
            hungUp.add(id);
            return Invocation.of(HangupResult.confirmed("r", "{}"));
        }

        @Override
        public Invocation<Reconciliation> reconciling(UnresolvedCall lost) {
            failWith(looking);
            return Invocation.of(new Reconciliation(Reconciliation.Outcome.NOT_YET, List.of()));
        }

        @Override
        public List<UnresolvedCall> unresolved() {
            failWith(book);
            return List.of(lost());
        }

        @Override
        public Optional<UnresolvedCall> unresolved(String correlationId) {
            return Optional.empty();
        }

        @Override
        public List<CallRef> running() {
            failWith(book);
            return List.of(ref());
        }

        @Override
        public void ended(CallRef call, HangupCause.@Nullable Kind cause) {}

        @Override
        public void resolved(String correlationId) {}

        @Override
        public void found(String correlationId, Map<String, String> keys) {}

        @Override
        public CompletableFuture<Void> closeGate() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void openGate() {}

        @Override
        public void close() {}
    }

    @Test
    void aBookThatCannotBeReadKeepsNoOtherCallAliveAndIsNotHidden() {
        VoiceAiException down =
                Failure.of(FailureKind.QUOTA_LOCAL, "the journal is down").toException();
        broken.book = down;

        assertThatThrownBy(voice::stopAll).isSameAs(down);
        assertThat(voice.stopAllAsync()).failsWithin(Duration.ofSeconds(20));
        assertThat(hungUp).containsOnly("whole").hasSize(2);
    }

    @Test
    void aHangUpThatCannotEvenBeAskedForIsReported() {
        broken.hangingUp = new IllegalStateException("secret");

        StopReport report = voice.stopAll();

        assertThat(report.confirmed()).containsExactly(whole.ref());
        assertThat(report.unconfirmed()).singleElement().satisfies(one -> {
            assertThat(one.call()).isEqualTo(broken.ref());
            assertThat(one.failure()).hasMessageContaining("IllegalStateException");
            assertThat(one.failure()).hasMessageNotContaining("secret");
        });
    }

    @Test
    void aLostCallThatCannotEvenBeLookedForIsReported() {
        broken.looking = VoiceAiException.invalidRequest("unresolvedCall", "names no AI agent", null);

        assertThat(voice.stopAll().unresolved()).containsExactlyInAnyOrder(broken.lost(), whole.lost());
    }
}
