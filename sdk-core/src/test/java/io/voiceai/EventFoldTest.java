package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.OutputTag;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Recording;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.ResultReady;
import io.voiceai.event.TurnsSpoken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFoldTest {
    static final CallRef REF = CallRef.of("reader", Map.of("Id", "1"), Instant.EPOCH);

    static EventHead head(String id, long second) {
        Optional<Instant> at = second < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
        return new EventHead("reader", "type", id, Map.of("Id", "1"), at, Optional.of("ref-" + id), "{}");
    }

    static CallEnded ended(String id, long second, HangupCause.Kind cause, Duration talk) {
        return new CallEnded(
                head(id, second),
                Optional.of(HangupCause.of(cause, id, null)),
                Optional.of(HangupParty.CALLEE),
                new CallTimes(Optional.empty(), Optional.empty(), Optional.empty(), at(second)),
                Optional.ofNullable(talk),
                Optional.empty(),
                Optional.of(PhoneNumber.asGiven("n" + id)));
    }

    private static Optional<Instant> at(long second) {
        return Optional.of(Instant.ofEpochSecond(second));
    }

    static RecordingReady recorded(String id, String url) {
        return new RecordingReady(head(id, 30), new Recording(URI.create(url), Optional.empty()));
    }

    static TranscriptTurn turn(String text) {
        return new TranscriptTurn(Speaker.CALLEE, text, false);
    }

    static ResultReady result(String id, TranscriptTurn... turns) {
        return new ResultReady(
                head(id, 40),
                List.of(turns),
                List.of(new OutputTag("tag " + id, List.of("v"), Optional.empty())),
                Optional.empty());
    }

    private static CallDetail detail(CallStatus status) {
        return CallDetail.of(REF, status).build();
    }

    @Test
    void theOrderInWhichEventsComeMakesNoDifference() {
        List<CallEvent> events = new ArrayList<>(List.of(
                new CallProgressed(
                        head("a", 1),
                        CallStatus.RINGING,
                        new CallTimes(at(0), at(1), Optional.empty(), Optional.empty())),
                new CallProgressed(
                        head("b", 2),
                        CallStatus.ANSWERED,
                        new CallTimes(at(9), Optional.empty(), at(2), Optional.empty())),
                new TurnsSpoken(head("c", 3), List.of(turn("one"))),
                ended("d", 20, HangupCause.Kind.COMPLETED, Duration.ofSeconds(18)),
                ended("e", 21, HangupCause.Kind.FAILED, Duration.ofSeconds(1)),
                recorded("f", "https://r.example/f.mp3"),
                recorded("g", "https://r.example/g.mp3"),
                result("h", turn("x"), turn("y")),
                result("i", turn("z"), turn("w")),
                new OtherEvent(head("j", -1))));
        CallDetail expected = EventFold.into(detail(CallStatus.QUEUED), events);
        assertThat(expected.status()).isEqualTo(CallStatus.ENDED);
        assertThat(expected.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.COMPLETED);
        assertThat(expected.talkTime()).contains(Duration.ofSeconds(18));
        assertThat(expected.times()).isEqualTo(new CallTimes(at(0), at(1), at(2), at(20)));
        assertThat(expected.recordings()).hasSize(2);
        assertThat(expected.transcript()).containsExactly(turn("x"), turn("y"));
        assertThat(expected.tags()).extracting(OutputTag::name).containsExactly("tag h");
        assertThat(expected.reference()).contains("ref-d");
        assertThat(expected.callee()).contains(PhoneNumber.asGiven("nd"));

        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(events, random);
            assertThat(EventFold.into(detail(CallStatus.QUEUED), events)).isEqualTo(expected);
        }
    }

    @Test
    void anEventGivenTwiceTellsNothingNew() {
        TurnsSpoken spoken = new TurnsSpoken(head("a", 3), List.of(turn("one")));

        assertThat(EventFold.into(detail(CallStatus.ANSWERED), List.of(spoken, spoken))
                        .transcript())
                .containsExactly(turn("one"));
    }

    @Test
    void turnsComeInTheOrderInWhichTheyWereSpoken() {
        TranscriptTurn timed = new TranscriptTurn(Speaker.AI_AGENT, "two", false, at(4), Optional.empty());
        List<CallEvent> events = List.of(
                new TurnsSpoken(head("a", 5), List.of(turn("three"))),
                new TurnsSpoken(head("b", 9), List.of(timed)),
                new TurnsSpoken(head("c", 3), List.of(turn("one"))));

        assertThat(EventFold.into(detail(CallStatus.ANSWERED), events).transcript())
                .extracting(TranscriptTurn::text)
                .containsExactly("one", "two", "three");
    }

    @Test
    void theAnswerIsRightWhereBothTell() {
        CallDetail answer = CallDetail.of(REF, CallStatus.ENDED)
                .hangupCause(HangupCause.of(HangupCause.Kind.BUSY, "b", null))
                .hangupParty(HangupParty.AI_AGENT)
                .talkTime(Duration.ZERO)
                .reference("mine")
                .transcript(List.of(turn("whole")))
                .tags(List.of(new OutputTag("answer", List.of(), Optional.empty())))
                .recordings(List.of(new Recording(URI.create("https://r.example/f.mp3?sign=1"), Optional.empty())))
                .build();

        CallDetail folded = EventFold.into(
                answer,
                List.of(
                        ended("d", 20, HangupCause.Kind.COMPLETED, Duration.ofSeconds(18)),
                        recorded("f", "https://r.example/f.mp3?sign=2"),
                        result("h", turn("x")),
                        new TurnsSpoken(head("c", 3), List.of(turn("one")))));

        assertThat(folded.hangupCause()).isEqualTo(answer.hangupCause());
        assertThat(folded.hangupParty()).isEqualTo(answer.hangupParty());
        assertThat(folded.talkTime()).contains(Duration.ZERO);
        assertThat(folded.reference()).contains("mine");
        assertThat(folded.transcript()).isEqualTo(answer.transcript());
        assertThat(folded.tags()).isEqualTo(answer.tags());
        assertThat(folded.recordings()).isEqualTo(answer.recordings());
    }

    @ParameterizedTest
    @CsvSource({
        "https://r.example/f.mp3?sign=1, https://R.example/f.mp3?other=2, 1",
        "https://r.example/f.mp3, https://r.example/f.mp3?sign=2, 1",
        "https://r.example/f.mp3, https://s.example/f.mp3, 2",
        "https://r.example/f.mp3, https://r.example/g.mp3, 2",
        "https://r.example/get?id=1, https://r.example/get?id=1, 1",
        "https://r.example/get?id=1, https://r.example/get?id=2, 2",
        "https://r.example/f.php?id=1, https://r.example/f.php?id=2, 2",
        "https://r.example/f?Expires=1&OSSAccessKeyId=a&Signature=b, https://r.example/f?Expires=2&Signature=c, 1",
        "https://r.example/f?q-sign-time=1&x-cos-security-token=a, https://r.example/f?sign=2, 1",
        "https://r.example/get?id=1&Signature=a, https://r.example/get?id=2&Signature=b, 2"
    })
    void recordingsAreTheSameIfOnlyTheirSignaturesDiffer(String one, String other, int expected) {
        CallDetail answer = CallDetail.of(REF, CallStatus.ENDED)
                .recordings(List.of(recorded("a", one).recording()))
                .build();

        assertThat(EventFold.into(answer, List.of(recorded("b", other))).recordings())
                .hasSize(expected);
    }

    @Test
    void aCauseThatTheAnswerDoesNotKnowComesFromTheEvent() {
        CallDetail answer = CallDetail.of(REF, CallStatus.ENDED)
                .hangupCause(HangupCause.of(HangupCause.Kind.UNKNOWN, "7", null))
                .build();

        assertThat(EventFold.into(answer, List.of(ended("d", 1, HangupCause.Kind.BUSY, null)))
                        .hangupCause()
                        .orElseThrow()
                        .kind())
                .isEqualTo(HangupCause.Kind.BUSY);
    }

    @Test
    void progressNeverGoesBack() {
        CallProgressed ringing = new CallProgressed(head("a", 1), CallStatus.RINGING, CallTimes.NONE);
        CallProgressed unknown = new CallProgressed(head("b", 2), CallStatus.UNKNOWN, CallTimes.NONE);

        assertThat(EventFold.into(detail(CallStatus.QUEUED), List.of(ringing, unknown))
                        .status())
                .isEqualTo(CallStatus.RINGING);
        assertThat(EventFold.into(detail(CallStatus.ENDED), List.of(ringing)).status())
                .isEqualTo(CallStatus.ENDED);
    }
}
