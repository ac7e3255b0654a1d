package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.CallDetails;
import io.voiceai.Hangups;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupResult;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How calls are hung up. */
@Chapter("Hanging up")
interface HangupContract extends UnderContract {
    /** What a vendor can say of a call that is over. */
    Set<HangupResult.Outcome> ENDED = Set.of(HangupResult.Outcome.CONFIRMED, HangupResult.Outcome.ALREADY_ENDED);

    @Test
    default void onlyTheNamedCallIsHungUp() {
        Hangups hangups = having(Hangups.class);
        CallDetails details = having(CallDetails.class);
        CallRef first = placed(Scenario.ANSWERED);
        CallRef second = placed(Scenario.ANSWERED);
        CallRef third = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(5));

        hangups.hangUp(second);

        vendor().elapse(Duration.ofSeconds(1));
        assertTrue(details.detail(second).ended(), "the call that was named goes on");
        assertFalse(details.detail(first).ended(), "a call that was not named was hung up");
        assertFalse(details.detail(third).ended(), "a call that was not named was hung up");
    }

    @Test
    default void aHangUpEndsTheCall() {
        Hangups hangups = having(Hangups.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(5));

        HangupResult result = hangups.hangUp(call);

        assertEquals(HangupResult.Outcome.CONFIRMED, result.outcome());
        vendor().elapse(Duration.ofSeconds(1));
        CallDetail detail = having(CallDetails.class).detail(call);
        assertTrue(detail.ended(), () -> "after a hang-up: " + detail);
        detail.talkTime().ifPresent(talk -> assertTrue(talk.toSeconds() < 10, () -> "it went on: " + talk));
    }

    @Test
    default void aHangUpBeforeTheAnswerMeansThatNobodyTalked() {
        Hangups hangups = having(Hangups.class);
        CallRef call = placed(Scenario.NO_ANSWER);
        vendor().elapse(Duration.ofSeconds(2));

        hangups.hangUp(call);

        vendor().elapse(Duration.ofSeconds(1));
        CallDetail detail = having(CallDetails.class).detail(call);
        assertTrue(detail.transcript().isEmpty());
        assertNotEquals(
                HangupCause.Kind.COMPLETED,
                detail.hangupCause().map(HangupCause::kind).orElse(null));
    }

    @Test
    default void hangingUpTwiceHarmsNobody() {
        Hangups hangups = having(Hangups.class);
        CallDetails details = having(CallDetails.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(5));
        hangups.hangUp(call);
        vendor().elapse(Duration.ofSeconds(1));
        CallDetail before = details.detail(call);
        vendor().elapse(Duration.ofSeconds(3));

        HangupResult second = hangups.hangUp(call);

        assertTrue(ENDED.contains(second.outcome()), second::toString);
        CallDetail after = details.detail(call);
        assertTrue(before.ended() && after.ended());
        assertEquals(before.times().endedAt(), after.times().endedAt());
        assertEquals(before.talkTime(), after.talkTime());
        assertEquals(1, vendor().placed());
    }

    @Test
    default void hangingUpWithoutBlockingDoesTheSame() throws Exception {
        Hangups hangups = having(Hangups.class);
        CallRef call = placed(Scenario.ANSWERED);

        HangupResult result = hangups.hangUpAsync(Hangup.of(call)).get(30, TimeUnit.SECONDS);

        assertEquals(HangupResult.Outcome.CONFIRMED, result.outcome());
    }

    @Test
    default void aHangUpAfterThePlaybackIsTakenOrRefusedButNeverAnAbruptOne() throws Throwable {
        Hangups hangups = having(Hangups.class);
        CallDetails details = having(CallDetails.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(3));

        boolean offered = offered(() -> hangups.hangUp(Hangup.of(call).afterPlayback()));

        assertFalse(details.detail(call).ended(), "it ended at once");
        // The agent's first words are over, and the others would go on for ten seconds.
        vendor().elapse(Duration.ofSeconds(3));
        assertEquals(offered, details.detail(call).ended());
        hangUp(call);
    }

    @Test
    default void aReferenceWithoutTheNeededIdsIsRefused() {
        Hangups hangups = having(Hangups.class);

        refusedBeforeSending(() -> hangups.hangUp(foreign()));
    }
}
