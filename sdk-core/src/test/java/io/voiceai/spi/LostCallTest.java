package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostCallTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    private final LostCall lost = lost("+8617300000533", "i-1", "i-2");

    private static LostCall lost(String callee, String... candidates) {
        return lost(PhoneNumber.of(callee), candidates);
    }

    private static LostCall lost(PhoneNumber callee, String... candidates) {
        return new LostCall(new UnresolvedCall(
                "toy", "order-1", callee, Optional.empty(), NOON, NOON.plusSeconds(20), List.of(candidates)));
    }

    private static FoundCall found(String id) {
        return new FoundCall(CallRef.of("toy", Map.of("Id", id), NOON), CallStatus.UNKNOWN);
    }

    private static RuntimeException failure(FailureKind kind) {
        return Failure.of(kind, "no").toException();
    }

    @Test
    void beganFromAMinuteBeforeToTwoMinutesAfter() {
        assertThat(lost.earliest()).isEqualTo(NOON.minusSeconds(60));
        assertThat(lost.latest()).isEqualTo(NOON.plusSeconds(140));
        assertThat(lost.mayHaveBegun(Optional.of(lost.earliest()))).isTrue();
        assertThat(lost.mayHaveBegun(Optional.of(lost.latest()))).isTrue();
        assertThat(lost.mayHaveBegun(Optional.of(lost.earliest().minusMillis(1))))
                .isFalse();
        assertThat(lost.mayHaveBegun(Optional.of(lost.latest().plusMillis(1)))).isFalse();
        assertThat(lost.mayHaveBegun(Optional.empty())).isTrue();
    }

    @Test
    void calledTheSameNumberHoweverItIsWritten() {
        assertThat(lost.mayHaveCalled(PhoneNumber.of("+8617300000533"))).isTrue();
        assertThat(lost.mayHaveCalled(PhoneNumber.asGiven("008617300000533"))).isTrue();
        assertThat(lost(PhoneNumber.asGiven("9017300000533")).mayHaveCalled(PhoneNumber.mainland("17300000533")))
                .isTrue();
        assertThat(lost.mayHaveCalled(PhoneNumber.of("+8617300000534"))).isFalse();
        assertThat(lost.mayHaveCalled(PhoneNumber.of("+8617200000533"))).isFalse();
    }

    @Test
    void aNumberThatIsNotToldSpeaksNotAgainstIt() {
        assertThat(lost.mayHaveCalled(null)).isTrue();
        assertThat(lost.mayHaveCalled(PhoneNumber.encrypted("140123"))).isTrue();
        assertThat(lost(PhoneNumber.encrypted("140123")).mayHaveCalled(PhoneNumber.of("+8617300000533")))
                .isTrue();
    }

    @Test
    void everyIdOfTheBrokenAnswerIsAskedFor() {
        List<FoundCall> found =
                lost.named(id -> Invocation.of(Optional.of(found(id)))).execute();

        assertThat(found).containsExactly(found("i-1"), found("i-2"));
        assertThat(lost("+8617300000533")
                        .named(id -> Invocation.of(Optional.of(found(id))))
                        .execute())
                .isEmpty();
    }

    @Test
    void anIdThatIsRefusedOrNotTheCallsIsNone() {
        List<FoundCall> found = lost.named(id -> id.equals("i-1")
                        ? Invocation.of(id).map(any -> {
                            throw failure(FailureKind.REJECTED);
                        })
                        : Invocation.of(Optional.empty()))
                .executeAsync()
                .join();

        assertThat(found).isEmpty();
    }

    @Test
    void aFailureOfTheVendorIsOne() {
        List<String> asked = new ArrayList<>();
        assertThatThrownBy(() -> lost.named(id -> {
                            asked.add(id);
                            return Invocation.of(id).map(any -> {
                                throw failure(FailureKind.VENDOR_FAULT);
                            });
                        })
                        .execute())
                .hasMessageContaining("no");
        assertThat(asked).containsExactly("i-1");
    }
}
