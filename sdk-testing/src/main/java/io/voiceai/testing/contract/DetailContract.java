package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.CallAnalyses;
import io.voiceai.CallDetails;
import io.voiceai.ResultNotReadyException;
import io.voiceai.VoiceAi;
import io.voiceai.VoiceProvider;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.Speaker;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What can be read of calls. */
@Chapter("Reading what happened")
interface DetailContract extends UnderContract {
    @Test
    default void eachCallTellsItsOwnFate() {
        CallDetails details = having(CallDetails.class);
        CallRef answered = placed(Scenario.ANSWERED);
        CallRef busy = placed(Scenario.BUSY);
        vendor().elapse(WHOLE_CALL);

        assertNotEquals(false, details.detail(answered).answered().orElse(null));
        assertNotEquals(true, details.detail(busy).answered().orElse(null));
        assertNotEquals(false, details.detail(answered).answered().orElse(null));
        assertEquals(busy, details.detail(busy).ref());
    }

    @Test
    default void aCallThatLivesHasNotEnded() {
        CallDetails details = having(CallDetails.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(4));

        CallDetail detail = details.detail(call);

        assertFalse(detail.ended());
        assertTrue(detail.hangupCause().isEmpty());
        assertTrue(detail.hangupParty().isEmpty());
    }

    @Test
    default void anAnsweredCallTellsAllItsParts() {
        CallDetails details = having(CallDetails.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(WHOLE_CALL);

        CallDetail detail = details.detail(call);

        assertTrue(detail.ended());
        assertEquals(call, detail.ref());
        assertNotEquals(false, detail.answered().orElse(null));
        Set<CallPart> parts = details.parts(call);
        assertEquals(parts.contains(CallPart.TRANSCRIPT), !detail.transcript().isEmpty());
        assertEquals(parts.contains(CallPart.TAGS), !detail.tags().isEmpty());
        assertEquals(parts.contains(CallPart.RECORDING), !detail.recordings().isEmpty());
        assertTrue(detail.unread().isEmpty(), () -> detail.unread().toString());
        assertFalse(detail.raw().isBlank());
        detail.hangupCause().ifPresent(cause -> assertEquals(HangupCause.Kind.COMPLETED, cause.kind()));
        detail.times()
                .answeredAt()
                .ifPresent(answered -> assertFalse(
                        answered.isBefore(detail.times().startedAt().orElse(answered)),
                        "answered before it was dialed"));
    }

    @Test
    default void bothSidesSpeakInATranscript() {
        CallDetails details = having(CallDetails.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(WHOLE_CALL);

        CallDetail detail = details.detail(call);

        if (details.parts(call).contains(CallPart.TRANSCRIPT)) {
            assertTrue(detail.transcript().stream().anyMatch(turn -> turn.speaker() == Speaker.AI_AGENT));
            assertTrue(detail.transcript().stream().anyMatch(turn -> turn.speaker() == Speaker.CALLEE));
            assertFalse(detail.transcript()
                    .toString()
                    .contains(detail.transcript().get(0).text()));
        }
    }

    @Test
    default void whoIsNotReachedSaysNothing() {
        CallDetails details = having(CallDetails.class);
        for (Scenario scenario : new Scenario[] {
            Scenario.BUSY, Scenario.NO_ANSWER, Scenario.REJECTED, Scenario.POWERED_OFF, Scenario.INVALID_NUMBER
        }) {
            CallRef call = placed(scenario);
            vendor().elapse(WHOLE_CALL);

            CallDetail detail = details.detail(call);

            assertTrue(detail.ended() || detail.answered().isEmpty(), () -> scenario + ": " + detail);
            assertNotEquals(true, detail.answered().orElse(null), () -> scenario + ": " + detail);
            assertTrue(detail.transcript().isEmpty());
            detail.hangupCause()
                    .map(HangupCause::kind)
                    .ifPresent(kind -> assertTrue(
                            expected(scenario).contains(kind) || kind == HangupCause.Kind.UNKNOWN,
                            () -> scenario + " is told as " + kind));
        }
    }

    @Test
    default void whoeverEndsATalkIsToldIfAnybodyIs() {
        CallDetails details = having(CallDetails.class);
        for (Scenario scenario :
                new Scenario[] {Scenario.VOICEMAIL, Scenario.AGENT_HANGS_UP, Scenario.CALLEE_INTERRUPTS, Scenario.SILENT
                }) {
            CallRef call = placed(scenario);
            vendor().elapse(WHOLE_CALL);

            CallDetail detail = details.detail(call);

            assertNotEquals(false, detail.answered().orElse(null), () -> scenario + ": " + detail);
            assertEquals(
                    details.parts(call).contains(CallPart.TRANSCRIPT),
                    !detail.transcript().isEmpty());
            detail.hangupCause()
                    .map(HangupCause::kind)
                    .ifPresent(kind -> assertTrue(
                            expected(scenario).contains(kind) || kind == HangupCause.Kind.UNKNOWN,
                            () -> scenario + " is told as " + kind));
            detail.hangupParty()
                    .ifPresent(party -> assertTrue(
                            (party == HangupParty.CALLEE) == (scenario == Scenario.CALLEE_INTERRUPTS)
                                    || party == HangupParty.UNKNOWN,
                            () -> scenario + " is told as ended by " + party));
        }
    }

    private static Set<HangupCause.Kind> expected(Scenario scenario) {
        return switch (scenario) {
            case BUSY -> Set.of(HangupCause.Kind.BUSY);
            case NO_ANSWER -> Set.of(HangupCause.Kind.NO_ANSWER);
            case REJECTED -> Set.of(HangupCause.Kind.DECLINED);
            // The one SIP code that tells of it stands for no answer as well.
            case POWERED_OFF -> Set.of(HangupCause.Kind.UNREACHABLE, HangupCause.Kind.NO_ANSWER);
            case INVALID_NUMBER -> Set.of(HangupCause.Kind.INVALID_NUMBER);
            case VOICEMAIL -> Set.of(HangupCause.Kind.VOICEMAIL, HangupCause.Kind.COMPLETED);
            case SILENT -> Set.of(HangupCause.Kind.TIMED_OUT, HangupCause.Kind.COMPLETED);
            case AGENT_HANGS_UP, CALLEE_INTERRUPTS -> Set.of(HangupCause.Kind.COMPLETED);
            default -> Set.of();
        };
    }

    @Test
    default void waitingForTheResultGivesEveryPartThatThereIs() throws Exception {
        CallDetails details = having(CallDetails.class);
        VoiceAi voice = VoiceAi.of(new VoiceProvider[] {details});
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(WHOLE_CALL);

        CallDetail detail = voice.awaitResult(call, Duration.ofSeconds(20)).get(30, TimeUnit.SECONDS);

        assertTrue(detail.ended());
        assertEquals(
                details.parts(call).contains(CallPart.RECORDING),
                !detail.recordings().isEmpty());
    }

    @Test
    default void waitingForACallThatGoesOnSaysWhatIsKnown() {
        CallDetails details = having(CallDetails.class);
        VoiceAi voice = VoiceAi.of(new VoiceProvider[] {details});
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(Duration.ofSeconds(3));

        CompletionException failure = org.junit.jupiter.api.Assertions.assertThrows(
                CompletionException.class,
                () -> voice.awaitResult(call, Duration.ofMillis(600)).join());

        assertFalse(failure.getCause() instanceof ResultNotReadyException);
        assertTrue(
                failure.getCause() instanceof io.voiceai.CallNotEndedException,
                () -> failure.getCause().toString());
    }

    @Test
    default void aReferenceWithoutTheNeededIdsCannotBeRead() {
        CallDetails details = having(CallDetails.class);

        refusedBeforeSending(() -> details.detail(foreign()));
    }

    @Test
    default void anAnalysisIsOfItsCallAndKeepsTheVendorsWords() throws Throwable {
        CallAnalyses analyses = having(CallAnalyses.class);
        CallRef call = placed(Scenario.ANSWERED);
        vendor().elapse(WHOLE_CALL);

        offered(() -> {
            CallAnalysis analysis = analyses.analysis(call);
            assertEquals(call, analysis.ref());
            assertFalse(analysis.raw().isEmpty());
        });
    }
}
