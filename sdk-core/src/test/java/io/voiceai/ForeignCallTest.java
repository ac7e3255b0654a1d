package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.Steer;
import io.voiceai.call.Transfer;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignCallTest {
    private static final CallRef FOREIGN = CallRef.of("other", Map.of("Id", "1"), Instant.EPOCH);
    private static final Able ABLE = new Able();

    /** Can do everything to a call, and says so by failing otherwise. */
    private static final class Able
            implements Hangups, CallDetails, CallSteering, CallTransfers, ConferenceExits, CallAnalyses {
        @Override
        public String id() {
            return "able";
        }

        @Override
        public Invocation<HangupResult> hangingUp(Hangup hangup) {
            throw new AssertionError("it went on");
        }

        @Override
        public Invocation<CallDetail> detailing(CallRef call) {
            throw new AssertionError("it went on");
        }

        @Override
        public Set<CallPart> parts(CallRef call) {
            return Set.of();
        }

        @Override
        public Invocation<Acknowledgement> steering(Steer steer) {
            throw new AssertionError("it went on");
        }

        @Override
        public Invocation<Acknowledgement> transferring(Transfer transfer) {
            throw new AssertionError("it went on");
        }

        @Override
        public Invocation<ConferenceState> exiting(ConferenceExit exit) {
            throw new AssertionError("it went on");
        }

        @Override
        public Invocation<CallAnalysis> analysing(CallRef call) {
            throw new AssertionError("it went on");
        }

        @Override
        public void close() {}
    }

    static Stream<ThrowingCallable> operations() {
        Steer steer = Steer.silence(FOREIGN);
        Transfer transfer = Transfer.toSkillGroup(FOREIGN, "1");
        ConferenceExit exit = ConferenceExit.of(FOREIGN);
        return Stream.of(
                () -> ABLE.hangUp(FOREIGN),
                () -> ABLE.hangUpAsync(Hangup.of(FOREIGN)),
                () -> ABLE.detail(FOREIGN),
                () -> ABLE.detailAsync(FOREIGN),
                () -> ABLE.steer(steer),
                () -> ABLE.steerAsync(steer),
                () -> ABLE.transfer(transfer),
                () -> ABLE.transferAsync(transfer),
                () -> ABLE.exitConference(exit),
                () -> ABLE.exitConferenceAsync(exit),
                () -> ABLE.analysis(FOREIGN),
                () -> ABLE.analysisAsync(FOREIGN));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aCallOfAnotherProviderIsRefusedBeforeAnythingIsSent(ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST))
                .hasMessage("callRef: belongs to the provider other and not to able, nothing was sent. "
                        + "Give it to the provider that made it.");
    }
}
