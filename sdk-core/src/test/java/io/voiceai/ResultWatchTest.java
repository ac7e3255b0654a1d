package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.TurnsSpoken;
import io.voiceai.spi.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ResultWatchTest {
    private static final CallRef REF = EventFoldTest.REF;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicInteger asked = new AtomicInteger();

    /** The n-th answer comes from the function. */
    private final class Reader implements CallDetails {
        private final IntFunction<CompletableFuture<CallDetail>> answers;

        Reader(IntFunction<CompletableFuture<CallDetail>> answers) {
            this.answers = answers;
        }

        @Override
        public String id() {
            return "reader";
        }

        @Override
        public Set<CallPart> parts(CallRef call) {
            return Set.of(CallPart.TRANSCRIPT, CallPart.RECORDING);
        }

        @Override
        public Invocation<CallDetail> detailing(CallRef call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<CallDetail> detailAsync(CallRef call) {
            return answers.apply(asked.incrementAndGet());
        }

        @Override
        public void close() {}
    }

    private VoiceAi reading(IntFunction<CompletableFuture<CallDetail>> answers) {
        return VoiceAi.of(new Reader(answers));
    }

    private static CompletableFuture<CallDetail> answer(CallDetail.Builder detail) {
        return CompletableFuture.completedFuture(detail.build());
    }

    private static CallDetail.Builder detail(CallStatus status) {
        return CallDetail.of(REF, status);
    }

    private static CallDetail.Builder talked() {
        return detail(CallStatus.ENDED).talkTime(Duration.ofSeconds(9));
    }

    private static CallDetail get(CompletableFuture<CallDetail> waiting) throws Exception {
        return waiting.get(20, TimeUnit.SECONDS);
    }

    private static <E> E failure(Class<E> type, CompletableFuture<CallDetail> waiting) {
        try {
            waiting.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            return type.cast(e.getCause());
        }
        throw new AssertionError("it did not fail");
    }

    @Test
    void waitsForThePartsThatTheProviderCanTell() throws Exception {
        CallDetail.Builder whole = talked().transcript(List.of(EventFoldTest.turn("x")))
                .recordings(List.of(
                        EventFoldTest.recorded("a", "https://r.example/a").recording()));
        VoiceAi voice = reading(n -> switch (n) {
            case 1 -> answer(detail(CallStatus.ANSWERED));
            case 2 -> answer(talked());
            case 3 -> answer(talked().transcript(List.of(EventFoldTest.turn("x"))));
            default -> answer(whole);
        });

        assertThat(get(voice.awaitResult(REF, LONG))).isEqualTo(whole.build());
        assertThat(asked).hasValue(4);
    }

    @Test
    void onlyThePartsThatAreWantedAreWaitedFor() throws Exception {
        VoiceAi voice = reading(n -> answer(talked().transcript(List.of(EventFoldTest.turn("x")))));

        assertThat(get(voice.awaitResult(ResultWait.of(REF, LONG).parts(Set.of(CallPart.TRANSCRIPT)))))
                .isNotNull();
        assertThat(get(voice.awaitEnd(REF, LONG))).isNotNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void ofACallThatNobodyAnsweredOnlyTheEndIsWaitedFor() throws Exception {
        VoiceAi voice = reading(n ->
                answer(detail(CallStatus.ENDED).hangupCause(HangupCause.of(HangupCause.Kind.NO_ANSWER, null, null))));

        assertThat(get(voice.awaitResult(REF, LONG)).answered()).contains(false);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anEventMakesItAskAtOnceAndIsInTheResult() throws Exception {
        VoiceAi voice = reading(n -> answer(detail(CallStatus.ANSWERED)));
        // After some answers the next question is seconds away.
        CompletableFuture<CallDetail> waiting = voice.awaitEnd(REF, LONG);
        Awaitility.await().until(() -> asked.get() == 6);

        long before = System.nanoTime();
        voice.accept(EventFoldTest.ended("e", 9, HangupCause.Kind.BUSY, Duration.ZERO));

        assertThat(get(waiting).hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.BUSY);
        assertThat(asked).hasValue(7);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("the next interval is of almost two seconds")
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void manyEventsAtOnceDoNotMakeManyQuestions() {
        VoiceAi voice = reading(n -> answer(talked()));
        long start = System.nanoTime();
        CompletableFuture<CallDetail> waiting = voice.awaitResult(REF, LONG);

        IntStream.range(0, 1000).forEach(n -> voice.accept(EventFoldTest.result("r" + n, EventFoldTest.turn("x"))));
        Awaitility.await().until(() -> asked.get() > 2);

        long quarters = Duration.ofNanos(System.nanoTime() - start).toMillis() / 250;
        assertThat(asked.get()).isLessThanOrEqualTo((int) quarters + 1);
        waiting.cancel(true);
    }

    @Test
    void anEventThatIsPushedAgainMakesNoFurtherQuestion() {
        VoiceAi voice = reading(n -> answer(talked()));
        CompletableFuture<CallDetail> waiting = voice.awaitResult(REF, LONG);
        RecordingReady event = EventFoldTest.recorded("f", "https://r.example/f.mp3");
        voice.accept(event);
        Awaitility.await().until(() -> asked.get() == 5);

        voice.accept(event);
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked.get() == 5);
        waiting.cancel(true);
    }

    @Test
    void whatOnlyTellsOfTheCallAsItGoesOnIsKnownAndNotAskedAbout() {
        VoiceAi voice = reading(n -> answer(detail(CallStatus.QUEUED)));
        CompletableFuture<CallDetail> waiting = voice.awaitEnd(REF, Duration.ofSeconds(5));
        Awaitility.await().until(() -> asked.get() == 5);

        voice.accept(new CallProgressed(EventFoldTest.head("p", 1), CallStatus.ANSWERED, CallTimes.NONE));
        voice.accept(new TurnsSpoken(EventFoldTest.head("t", 2), List.of(EventFoldTest.turn("x"))));
        voice.accept(new OtherEvent(EventFoldTest.head("o", 3)));
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked.get() == 5);

        CallDetail known =
                failure(CallNotEndedException.class, waiting).lastKnown().orElseThrow();
        assertThat(known.status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(known.transcript()).hasSize(1);
    }

    @Test
    void anEventThatComesDuringAQuestionMakesItAskOnceMore() throws Exception {
        CompletableFuture<CallDetail> slow = new CompletableFuture<>();
        VoiceAi voice = reading(n -> switch (n) {
            case 1, 2, 3, 4, 5 -> answer(detail(CallStatus.ANSWERED));
            case 6 -> slow;
            default -> answer(detail(CallStatus.ENDED).talkTime(Duration.ZERO));
        });
        CompletableFuture<CallDetail> waiting = voice.awaitResult(REF, LONG);
        Awaitility.await().until(() -> asked.get() == 5);

        voice.accept(EventFoldTest.recorded("o", "https://r.example/o.mp3"));
        Awaitility.await().until(() -> asked.get() == 6);
        voice.accept(EventFoldTest.recorded("p", "https://r.example/p.mp3"));
        assertThat(asked).as("never two at a time").hasValue(6);
        long asking = System.nanoTime();
        slow.complete(detail(CallStatus.ANSWERED).build());

        assertThat(get(waiting)).isNotNull();
        assertThat(asked).hasValue(7);
        assertThat(Duration.ofNanos(System.nanoTime() - asking))
                .as("the next interval is of two seconds")
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void eventsOfOtherCallsAreLeftOut() {
        VoiceAi voice = reading(n -> answer(detail(CallStatus.ANSWERED)));
        CallRef other = CallRef.of("reader", Map.of("Id", "2"), Instant.EPOCH);
        CompletableFuture<CallDetail> waiting = voice.awaitEnd(other, LONG);
        int before = asked.get();

        voice.accept(EventFoldTest.ended("e", 9, HangupCause.Kind.BUSY, Duration.ZERO));

        assertThat(asked).hasValue(before);
        assertThat(waiting).isNotDone();
        assertThat(ResultWait.of(other, LONG)
                        .knowing(List.of(EventFoldTest.ended("e", 9, HangupCause.Kind.BUSY, null)))
                        .events())
                .isEmpty();
        waiting.cancel(true);
    }

    @Test
    void eventsThatCameBeforeAreKnown() throws Exception {
        VoiceAi voice = reading(n -> answer(detail(CallStatus.UNKNOWN)));
        ResultWait wait = ResultWait.of(REF, LONG)
                .parts(Set.of(CallPart.TRANSCRIPT))
                .knowing(List.of(
                        EventFoldTest.result("r", EventFoldTest.turn("x")),
                        EventFoldTest.ended("e", 9, HangupCause.Kind.COMPLETED, Duration.ofSeconds(3))));

        assertThat(get(voice.awaitResult(wait)).transcript()).hasSize(1);
    }

    @Test
    void aCallThatGoesOnHasNotEnded() {
        VoiceAi voice = reading(n -> answer(detail(CallStatus.ANSWERED)));

        CallNotEndedException failure =
                failure(CallNotEndedException.class, voice.awaitResult(REF, Duration.ofMillis(300)));
        assertThat(failure.lastKnown().orElseThrow().status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(failure.safeToRepeat()).isTrue();
    }

    @Test
    void anEndedCallWithPartsMissingIsNotReadyAndSaysWhichAndWhy() {
        VoiceAiException unread = Failure.of(FailureKind.VENDOR_FAULT, "the transcript cannot be read")
                .toException();
        VoiceAi voice = reading(n -> answer(talked().unread(CallPart.TRANSCRIPT, unread)));

        ResultNotReadyException failure =
                failure(ResultNotReadyException.class, voice.awaitResult(REF, Duration.ofMillis(1100)));
        assertThat(failure.missing()).containsExactlyInAnyOrder(CallPart.RECORDING, CallPart.TRANSCRIPT);
        assertThat(failure.lastKnown().orElseThrow().ended()).isTrue();
        assertThat(failure)
                .hasCause(unread)
                .hasMessage("reader: the call has ended, after waiting 1 s there is no recording and no transcript. "
                        + "Wait again, or go on with what is known.");
    }

    @Test
    void whatHangsOnATimedOutWaitDoesNotHoldUpTheTimerOfTheProcess() {
        VoiceAi voice = reading(n -> new CompletableFuture<>());

        String thread = voice.awaitEnd(REF, Duration.ofMillis(200))
                .handle((detail, failure) -> Thread.currentThread().getName())
                .join();

        assertThat(thread).doesNotContainIgnoringCase("delayScheduler");
    }

    @Test
    void theTimeIsOverThoughTheVendorIsSilent() {
        CompletableFuture<CallDetail> silent = new CompletableFuture<>();
        VoiceAi voice = reading(n -> silent);

        CallNotEndedException failure =
                failure(CallNotEndedException.class, voice.awaitEnd(REF, Duration.ofMillis(200)));
        assertThat(failure.lastKnown()).isEmpty();
        Awaitility.await().until(silent::isCancelled);
    }

    @Test
    void whatEventsToldIsKnownThoughTheVendorIsSilent() throws Exception {
        VoiceAi voice = reading(n -> new CompletableFuture<>());
        ResultWait wait = ResultWait.of(REF, Duration.ofMillis(200))
                .knowing(List.of(EventFoldTest.ended("e", 9, HangupCause.Kind.COMPLETED, Duration.ofSeconds(3))));

        assertThat(failure(ResultNotReadyException.class, voice.awaitResult(wait))
                        .missing())
                .hasSize(2);
        assertThat(get(voice.awaitResult(wait.parts(Set.of()))).ended()).isTrue();
    }

    @Test
    void aDecisiveEventEndsTheWaitingWhileTheVendorFails() throws Exception {
        VoiceAi voice = reading(n -> CompletableFuture.failedFuture(
                Failure.of(FailureKind.VENDOR_FAULT, "down").toException()));
        CompletableFuture<CallDetail> waiting = voice.awaitEnd(REF, LONG);

        voice.accept(EventFoldTest.ended("e", 9, HangupCause.Kind.BUSY, Duration.ZERO));

        assertThat(get(waiting).hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.BUSY);
    }

    @Test
    void closingEndsEveryWaitAndNobodyWaitsAfterwards() {
        VoiceAi voice = reading(n -> answer(detail(CallStatus.ANSWERED)));
        CompletableFuture<CallDetail> waiting = voice.awaitEnd(REF, LONG);

        voice.close();

        assertThat(failure(VoiceAiException.class, waiting).kind()).isEqualTo(FailureKind.CANCELLED);
        assertThatThrownBy(() -> voice.awaitEnd(REF, LONG)).hasMessageContaining("closed");
    }

    @Test
    void aQuestionThatCannotEvenBeAskedEndsTheWaiting() {
        VoiceAi voice = reading(n -> {
            if (n == 1) {
                return answer(detail(CallStatus.ANSWERED));
            }
            throw VoiceAiException.invalidRequest("callRef", "has no Id", null);
        });

        assertThat(failure(VoiceAiException.class, voice.awaitEnd(REF, LONG)).kind())
                .isEqualTo(FailureKind.INVALID_REQUEST);
    }

    @Test
    void aCancelledWaitCancelsTheQuestion() {
        CompletableFuture<CallDetail> slow = new CompletableFuture<>();
        CompletableFuture<CallDetail> waiting = reading(n -> slow).awaitEnd(REF, LONG);

        waiting.cancel(true);

        assertThat(slow).isCancelled();
    }

    @Test
    void aWaitOfMoreThanADayIsOfADay() {
        assertThat(ResultWait.of(REF, Duration.ofDays(400)).limit()).isEqualTo(Duration.ofDays(1));
        assertThatThrownBy(() -> ResultWait.of(REF, Duration.ofNanos(-1))).hasMessageContaining("limit");
    }

    private static <E> E stored(Class<E> type, E failure) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return type.cast(in.readObject());
        }
    }

    @Test
    void theFailuresCanBeStoredAndHoldNoPersonalDataThen() throws Exception {
        CallDetail known =
                talked().transcript(List.of(EventFoldTest.turn("canary"))).build();
        ResultNotReadyException notReady = new ResultNotReadyException("reader", LONG, known, Set.of(CallPart.TAGS));
        CallNotEndedException notEnded = new CallNotEndedException("reader", LONG, known);

        ResultNotReadyException one = stored(ResultNotReadyException.class, notReady);
        assertThat(one.missing()).containsExactly(CallPart.TAGS);
        assertThat(one.lastKnown()).isEmpty();
        assertThat(one).hasMessage(notReady.getMessage());
        assertThat(one.kind()).isEqualTo(FailureKind.CANCELLED);
        CallNotEndedException other = stored(CallNotEndedException.class, notEnded);
        assertThat(other.lastKnown()).isEmpty();
        assertThat(other).hasMessage(notEnded.getMessage());
    }
}
