package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens when something between the two goes wrong: a call is placed at most once, and a hang-up gets through. */
@Chapter("When the network or the vendor fails")
interface FaultContract extends UnderContract {
    @Test
    default void aCallWhoseConnectionWasResetIsPlacedOnce() {
        placedOnceAndUnknown(Scenario.CONNECTION_RESET);
    }

    @Test
    default void aCallWhoseAnswerWasCutIsPlacedOnce() {
        placedOnceAndUnknown(Scenario.ANSWER_CUT);
    }

    @Test
    default void aCallThatAGatewayAnsweredForIsPlacedOnce() {
        placedOnceAndUnknown(Scenario.BAD_GATEWAY);
    }

    @Test
    default void aCallForWhichTheVendorHadAnInternalErrorIsPlacedOnce() {
        placedOnceAndUnknown(Scenario.INTERNAL_ERROR);
    }

    private void placedOnceAndUnknown(Scenario scenario) {
        OutboundCalls calls = having(OutboundCalls.class);
        OutboundCall call = vendor().call(UnderContract.callee(scenario)).build();

        OutcomeUnknownException unknown = assertThrows(OutcomeUnknownException.class, () -> calls.place(call));

        assertEquals(1, vendor().placed(), "calls placed");
        assertFalse(unknown.safeToRepeat());
        assertEquals(1, unknown.getMessage().lines().count(), unknown.getMessage());
    }

    @Test
    default void aThrottledCallIsPlacedOnceOrNotAtAll() {
        OutboundCalls calls = having(OutboundCalls.class);
        OutboundCall call =
                vendor().call(UnderContract.callee(Scenario.THROTTLED_TWICE)).build();
        int expected = 1;
        try {
            calls.place(call);
        } catch (VoiceAiException throttled) {
            assertEquals(FailureKind.THROTTLED, throttled.kind(), throttled.getMessage());
            expected = 0;
        }
        assertEquals(expected, vendor().placed());
    }

    @Test
    default void aSlowAnswerIsWaitedFor() {
        placed(Scenario.SLOW_ANSWER);

        assertEquals(1, vendor().placed());
    }

    @Test
    default void aHangUpThatGotLostIsSentAgain() {
        Hangups hangups = having(Hangups.class);
        CallRef call = placed(Scenario.HANGUP_LOST_ONCE);
        vendor().elapse(Duration.ofSeconds(4));

        hangups.hangUp(call);

        // Too short for a talk that goes on to end by itself.
        vendor().elapse(Duration.ofSeconds(6));
        if (vendor().provider() instanceof CallDetails details) {
            assertTrue(details.detail(call).ended(), "the call went on");
        }
    }
}
