package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.voiceai.CallDetails;
import io.voiceai.CallSteering;
import io.voiceai.CallTransfers;
import io.voiceai.OutboundCalls;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.Speaker;
import io.voiceai.call.Steer;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.call.Transfer;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be done with a call while it lives. */
@Chapter("Steering and transferring a call")
interface RunningCallContract extends UnderContract {
    private CallRef talking() {
        CallRef call = having(OutboundCalls.class)
                .place(vendor().steerableCall(UnderContract.callee(Scenario.ANSWERED))
                        .build())
                .ref();
        vendor().elapse(Duration.ofSeconds(5));
        return call;
    }

    @Test
    default void whatIsSaidIntoACallIsInItsTranscript() throws Throwable {
        CallSteering steering = having(CallSteering.class);
        CallRef call = talking();
        Steer words = Steer.say(call, "a word from our side");

        boolean offered = offered(() -> {
            Acknowledgement taken = steering.steer(words);
            assertFalse(taken.requestId().isBlank());
        });

        vendor().elapse(WHOLE_CALL);
        CallDetail detail = having(CallDetails.class).detail(call);
        assertEquals(
                offered && !detail.transcript().isEmpty(),
                detail.transcript().stream().anyMatch(turn -> turn.text().contains("a word from our side")));
        assertFalse(words.toString().contains("a word"), "what is said is personal data");
    }

    @Test
    default void aPromptAndASilenceAreTakenOrRefusedButNeverImitated() throws Throwable {
        CallSteering steering = having(CallSteering.class);
        CallRef call = talking();

        boolean some = offered(() -> steering.steer(Steer.prompt(call, "tell the opening hours")))
                | offered(() -> steering.steer(Steer.silence(call)))
                | offered(() -> steering.steer(Steer.say(call, "hello").waiting()))
                | offered(() -> steering.steer(Steer.say(call, "hello")));

        assertTrue(some, "a provider that can steer must be able to do something");
        vendor().elapse(WHOLE_CALL);
        assertTrue(
                transcript(call).stream()
                        .filter(turn -> turn.speaker() != Speaker.CALLEE)
                        .noneMatch(turn -> turn.text().equals("tell the opening hours")),
                "the agent said the prompt itself");
    }

    @Test
    default void aSilenceIsNotSomethingThatIsSaid() throws Throwable {
        CallSteering steering = having(CallSteering.class);
        CallRef silent = talking();
        assumeTrue(offered(() -> steering.steer(Steer.silence(silent))), "the vendor silences nobody");
        CallRef other = talking();
        vendor().elapse(WHOLE_CALL);

        assertEquals(texts(other), texts(silent));
    }

    private List<TranscriptTurn> transcript(CallRef call) {
        return having(CallDetails.class).detail(call).transcript();
    }

    private List<String> texts(CallRef call) {
        return transcript(call).stream().map(TranscriptTurn::text).toList();
    }

    @Test
    default void aCallThatIsOverCannotBeSteered() throws Throwable {
        CallSteering steering = having(CallSteering.class);
        CallRef call = talking();
        vendor().elapse(WHOLE_CALL);

        offered(() -> assertThrowsUnlessUnsupported(() -> steering.steer(Steer.say(call, "too late"))));
    }

    private static void assertThrowsUnlessUnsupported(Runnable action) {
        VoiceAiException failure = assertThrows(VoiceAiException.class, action::run);
        if (failure instanceof io.voiceai.error.UnsupportedFeatureException) {
            throw failure;
        }
    }

    @Test
    default void aTransferIsTakenWhileTheCallLives() {
        CallTransfers transfers = having(CallTransfers.class);
        CallRef call = talking();
        Optional<Transfer> transfer = vendor().transfer(call);
        assumeTrue(transfer.isPresent(), "the vendor of this test names no transfer");

        Acknowledgement taken = transfers.transfer(transfer.get());

        assertFalse(taken.requestId().isBlank());
    }
}
