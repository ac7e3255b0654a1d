package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.voiceai.CallDetails;
import io.voiceai.CallSteering;
import io.voiceai.CallTasks;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.HangupResult;
import io.voiceai.call.ImportReport;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.Steer;
import io.voiceai.call.TaskControl;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens when the vendor does what it was asked, and its answer is lost: nothing that rings is asked for again. */
@Chapter("When an answer is lost")
interface LostAnswerContract extends UnderContract {
    @Test
    default void aCallWhoseAnswerWasLostIsPlacedOnceAndNotAgain() {
        OutboundCalls calls = having(OutboundCalls.class);
        OutboundCall call = lost();

        OutcomeUnknownException unknown = assertThrows(OutcomeUnknownException.class, () -> calls.place(call));

        mayHaveRung(unknown, call);
    }

    @Test
    default void aCallWhoseAnswerWasLostIsPlacedOnceWithoutBlockingToo() {
        OutboundCalls calls = having(OutboundCalls.class);
        OutboundCall call = lost();

        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> calls.placeAsync(call).get(30, TimeUnit.SECONDS));

        mayHaveRung(assertInstanceOf(OutcomeUnknownException.class, failure.getCause()), call);
    }

    private OutboundCall lost() {
        return vendor().call(UnderContract.callee(Scenario.ANSWER_LOST))
                .reference("order-42")
                .build();
    }

    private void mayHaveRung(OutcomeUnknownException unknown, OutboundCall call) {
        assertEquals(1, vendor().placed(), "calls placed");
        assertEquals(1, vendor().requests(), "requests sent");
        assertEquals(FailureKind.OUTCOME_UNKNOWN, unknown.kind());
        assertEquals(Evidence.UNKNOWN, unknown.evidence());
        assertFalse(unknown.safeToRepeat());
        assertEquals(Optional.of("order-42"), unknown.correlationId());
        assertEquals(1, unknown.getMessage().lines().count(), unknown.getMessage());
        assertFalse(unknown.getMessage().contains(call.to().nationalDigits()), unknown.getMessage());
    }

    @Test
    default void anImportWhoseAnswerWasLostLeavesRowsUnknownAndNobodyIsImportedTwice() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        CallTaskRef ref = tasks.createTask(task);
        int before = losing();

        ImportReport broken = tasks.importCallees(CalleeImport.of(ref, task, UnderContract.callees(3)));

        assertEquals(before + 1, vendor().requests(), "requests sent");
        assertEquals(Optional.of(FailureKind.OUTCOME_UNKNOWN), broken.failure().map(VoiceAiException::kind));
        assertEquals(Optional.of(new ImportReport.Rows(0, 2)), broken.unknown());
        assertEquals(0, broken.imported());
        assertEquals(3, broken.nextRow());

        ImportReport rest = tasks.importCallees(
                CalleeImport.of(broken.task(), task, UnderContract.callees(5)).fromRow(broken.nextRow()));
        tasks.control(rest.task(), TaskControl.START);
        vendor().elapse(Duration.ofMinutes(20));

        assertTrue(rest.isComplete(), rest::toString);
        assertEquals(2, rest.imported());
        assertEquals(5, vendor().placed(), "each callee once");
    }

    @Test
    default void aStartWhoseAnswerWasLostIsNotSentAgain() {
        CallTaskRef ref = imported();
        CallTasks tasks = having(CallTasks.class);
        int before = losing();

        try {
            tasks.control(ref, TaskControl.START);
        } catch (VoiceAiException e) {
            assertEquals(FailureKind.OUTCOME_UNKNOWN, e.kind(), e.getMessage());
            assertEquals(before + 1, vendor().requests(), "requests sent");
        }

        // Where tasks begin by themselves a start only looks at the task, which may be repeated.
        vendor().elapse(Duration.ofMinutes(20));
        assertEquals(2, vendor().placed());
    }

    @Test
    default void aResumptionWhoseAnswerWasLostIsNotSentAgain() {
        CallTaskRef ref = imported();
        CallTasks tasks = having(CallTasks.class);
        tasks.control(ref, TaskControl.START);
        tasks.control(ref, TaskControl.PAUSE);
        int before = losing();

        VoiceAiException unknown = assertThrows(VoiceAiException.class, () -> tasks.control(ref, TaskControl.RESUME));

        assertEquals(FailureKind.OUTCOME_UNKNOWN, unknown.kind(), unknown.getMessage());
        assertEquals(before + 1, vendor().requests(), "requests sent");
    }

    @Test
    default void aPauseWhoseAnswerWasLostIsRepeatedAndConfirmed() {
        isRepeatedAndConfirmed(TaskControl.PAUSE);
    }

    @Test
    default void aStopWhoseAnswerWasLostIsRepeatedAndConfirmed() {
        isRepeatedAndConfirmed(TaskControl.STOP);
    }

    private void isRepeatedAndConfirmed(TaskControl end) {
        CallTaskRef ref = imported();
        CallTasks tasks = having(CallTasks.class);
        tasks.control(ref, TaskControl.START);
        losing();

        tasks.control(ref, end);

        vendor().elapse(Duration.ofMinutes(20));
        assertEquals(0, vendor().placed());
    }

    private CallTaskRef imported() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        return tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, UnderContract.callees(2)))
                .task();
    }

    @Test
    default void whatIsSaidIntoACallIsSaidOnceThoughItsAnswerWasLost() {
        CallSteering steering = having(CallSteering.class);
        CallRef call = having(OutboundCalls.class)
                .place(vendor().steerableCall(UnderContract.callee(Scenario.ANSWERED))
                        .build())
                .ref();
        vendor().elapse(Duration.ofSeconds(5));
        int before = losing();

        VoiceAiException failure =
                assertThrows(VoiceAiException.class, () -> steering.steer(Steer.say(call, "a word from our side")));

        assumeTrue(!(failure instanceof UnsupportedFeatureException), "the vendor says nothing into calls");
        assertEquals(FailureKind.OUTCOME_UNKNOWN, failure.kind(), failure.getMessage());
        assertEquals(before + 1, vendor().requests(), "requests sent");
        vendor().elapse(WHOLE_CALL);
        List<TranscriptTurn> turns = having(CallDetails.class).detail(call).transcript();
        assertEquals(
                turns.isEmpty() ? 0 : 1,
                turns.stream()
                        .filter(turn -> turn.text().contains("a word from our side"))
                        .count());
    }

    @Test
    default void aHangUpWhoseAnswerWasLostIsRepeatedUntilItIsConfirmed() {
        Hangups hangups = having(Hangups.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(5));
        int before = losing();

        HangupResult result = hangups.hangUp(call);

        assertNotNull(result.outcome());
        assertEquals(before + 2, vendor().requests(), "requests sent");
        vendor().elapse(Duration.ofSeconds(1));
        assertTrue(having(CallDetails.class).detail(call).ended());
    }

    @Test
    default void aDetailWhoseAnswerWasLostIsAskedForAgain() {
        CallDetails details = having(CallDetails.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(WHOLE_CALL);
        int before = losing();

        assertTrue(details.detail(call).ended());

        assertTrue(vendor().requests() >= before + 2, "the vendor was asked once");
    }

    /** Loses the next answer, and tells how many requests there were before. */
    private int losing() {
        assumeTrue(vendor().loseNextAnswer(), "the vendor of this test cannot lose an answer");
        return vendor().requests();
    }
}
