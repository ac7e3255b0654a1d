package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ccc.CannedServer.Reply;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.GetConversationDetail;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Hangup;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Recording;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.spi.JsonObject;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.SpokenTurn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a detail brings beside the record: the transcript and the recording. */
class CccDetailTest extends CccEmulatorTest {
    private static final CallRef CALL =
            CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);
    private static final long ANSWER = 1609138903000L;
    private static final String RECORD = "\"EstablishedTime\":" + ANSWER + ",\"ReleaseTime\":1609138913000";
    private static final String READY = RECORD + ",\"RecordingReady\":true";
    private static final String FILE = answer("\"Data\":{\"FileUrl\":\"https://r.example.com/a.wav?Signature=s\"}");
    private static final String PHRASES = answer(
            "\"Phrases\":[" + phrase("客服", 0, 900, "您好", true) + "," + phrase("客户", 1000, 1800, "你好", true) + "]");

    @Test
    void aDetailTellsWhatWasSaidWhenAndByWhom() {
        PlacedCall placed = ccc.place(call().variable("name", "张三").build());
        clock.advance(UNTIL_OVER);

        List<TranscriptTurn> transcript = ccc.detail(placed.ref()).transcript();

        EmulatedCall call = emulator.calls().get(0);
        assertThat(transcript).hasSameSizeAs(call.turns()).isNotEmpty();
        for (int i = 0; i < transcript.size(); i++) {
            assertThat(transcript.get(i)).isEqualTo(turn(call.turns().get(i)));
        }
        assertThat(transcript).extracting(TranscriptTurn::speaker).startsWith(Speaker.AI_AGENT, Speaker.CALLEE);
    }

    private static TranscriptTurn turn(SpokenTurn spoken) {
        return new TranscriptTurn(
                spoken.speaker() == SpokenTurn.Speaker.AGENT ? Speaker.AI_AGENT : Speaker.CALLEE,
                spoken.text(),
                false,
                Optional.of(spoken.startedAt()),
                Optional.of(Duration.between(spoken.startedAt(), spoken.endedAt())));
    }

    @Test
    void whereAHumanAgentTookPartTheyTalked() {
        PlacedCall placed = ccc.place(humanCall().build());
        clock.advance(UNTIL_OVER);
        assertThat(ccc.detail(placed.ref()).transcript())
                .extracting(TranscriptTurn::speaker)
                .startsWith(Speaker.HUMAN_AGENT, Speaker.CALLEE);
    }

    @Test
    void aDetailTellsWhereTheRecordingIs() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.recordings()).hasSize(2).allSatisfy(recording -> {
            assertThat(recording.url().toString())
                    .contains(placed.ref().require("JobId"))
                    .contains("Signature=");
            assertThat(recording.expiresAt()).isEmpty();
        });
        assertThat(detail.recordings().get(0).url().getPath()).endsWith(".wav");
        assertThat(detail.recordings().get(1).url().getPath()).endsWith(".mkv");
        assertThat(detail.unread()).isEmpty();
        assertThat(emulator.requests())
                .extracting(ReceivedRequest::action)
                .endsWith("GetMonoRecording", "GetMultiChannelRecording");
        assertThat(lastRequest().parameters())
                .containsEntry("ContactId", placed.ref().require("JobId"))
                .containsEntry("InstanceId", "ccc-test");
        assertThat(emulator.requests())
                .noneMatch(request -> request.parameters().containsKey("ExpireSeconds"));
    }

    @Test
    void theAsynchronousTwinBringsTheSame() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = ccc.detailAsync(placed.ref()).join();
        assertThat(detail.transcript()).isEqualTo(ccc.detail(placed.ref()).transcript());
        assertThat(detail.recordings()).hasSize(2);
    }

    @Test
    void nothingElseIsAskedBeforeTheRecordExists() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_TALKING);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.transcript()).isEmpty();
        assertThat(detail.recordings()).isEmpty();
        assertThat(emulator.requests())
                .extracting(ReceivedRequest::action)
                .containsExactly("StartPredictiveCall", "GetCallDetailRecord");
    }

    @Test
    void nothingElseIsAskedOfACallThatNobodyAnswered() {
        PlacedCall placed = ccc.place(callTo("+8613800000486").build());
        clock.advance(UNTIL_OVER);
        ccc.detail(placed.ref());
        assertThat(lastRequest().action()).isEqualTo("GetCallDetailRecord");
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"RecordingReady\":false", ""})
    void aRecordingThatIsNotReadyIsNotAskedFor(String ready) {
        CallDetail detail = detail(RECORD + ready, 200, PHRASES, 200, FILE);
        assertThat(detail.transcript()).hasSize(2);
        assertThat(detail.recordings()).isEmpty();
        assertThat(asked).containsExactly("GetCallDetailRecord", "GetConversationDetail");
    }

    @ParameterizedTest
    @CsvSource({"400, Parameter.Blank", "403, Permission.Common", "200, NotExists.InstanceId", "500, InternalService.DB"
    })
    void aRefusedTranscriptLeavesTheDetailWhole(int status, String code) {
        CallDetail detail = detail(READY, status, "{\"RequestId\":\"R2\",\"Code\":\"" + code + "\"}", 200, FILE);
        assertWholeWithoutTranscript(detail);
    }

    @Test
    void aTranscriptThatNeverComesLeavesTheDetailWhole() {
        assertWholeWithoutTranscript(detail(READY, 0, "", 200, FILE));
        assertWholeWithoutTranscript(detail(READY, 200, "no JSON", 200, FILE));
    }

    private static void assertWholeWithoutTranscript(CallDetail detail) {
        assertThat(detail.unread()).containsOnlyKeys(CallPart.TRANSCRIPT);
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.transcript()).isEmpty();
        assertThat(detail.talkTime()).contains(Duration.ofSeconds(10));
        assertThat(detail.recordings())
                .containsExactly(
                        new Recording(URI.create("https://r.example.com/a.wav?Signature=s"), Optional.empty()));
        assertThat(detail.requestId()).isEqualTo("R1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"RequestId\":\"R2\",\"Code\":\"NotExists.InstanceId\"}",
                "0   | {}",
                "200 | {\"RequestId\":\"R2\",\"Code\":\"OK\"}",
                "200 | {\"RequestId\":\"R2\",\"Code\":\"OK\",\"Data\":{\"FileUrl\":\"\"}}",
                "200 | {\"RequestId\":\"R2\",\"Code\":\"OK\",\"Data\":{\"FileUrl\":\"not an address\"}}"
            })
    void withoutARecordingTheDetailIsWhole(int status, String json) {
        CallDetail detail = detail(READY, 200, PHRASES, status, json);
        assertThat(detail.ended()).isTrue();
        assertThat(detail.transcript()).hasSize(2);
        assertThat(detail.recordings()).isEmpty();
        assertThat(detail.unread().containsKey(CallPart.RECORDING)).isEqualTo(status != 200);
        assertThat(asked).doesNotContain("GetMultiChannelRecording");
    }

    @Test
    void whatWasNotReadSaysWhy() {
        CallDetail detail = detail(READY, 403, "{\"RequestId\":\"R2\",\"Code\":\"Permission.Common\"}", 200, FILE);
        assertThat(detail.unread().get(CallPart.TRANSCRIPT).vendorCode()).contains("Permission.Common");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"RequestId\":\"R2\",\"Code\":\"NotExists.InstanceId\"} | true",
                "200 | {\"RequestId\":\"R2\",\"Code\":\"OK\"} | false"
            })
    void theRecordingWithATrackASideNeverCostsTheOther(int status, String json, boolean unread) {
        sides = new Reply(status, json);
        CallDetail detail = detail(READY, 200, PHRASES, 200, FILE);
        assertThat(detail.recordings())
                .extracting(recording -> recording.url().getPath())
                .containsExactly("/a.wav");
        assertThat(detail.unread().containsKey(CallPart.RECORDING)).isEqualTo(unread);
        assertThat(detail.transcript()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "客服, AI_AGENT",
        "Agent, AI_AGENT",
        "' agent ', AI_AGENT",
        "客户, CALLEE",
        "CUSTOMER, CALLEE",
        "质检, UNKNOWN",
        "'', UNKNOWN"
    })
    void whoSpokeIsReadFromTheRole(String role, Speaker speaker) {
        assertThat(turns(phrase(role, 0, 900, "您好", true)))
                .extracting(TranscriptTurn::speaker)
                .containsExactly(speaker);
    }

    @Test
    void aPhraseWithoutARoleIsOfNobodyKnown() {
        assertThat(turns("{\"Words\":\"您好\"}")).containsExactly(new TranscriptTurn(Speaker.UNKNOWN, "您好", false));
    }

    @Test
    void aTurnBeginsByTheAnswerAndLastsUntilItsEnd() {
        assertThat(turns(phrase("客户", 240, 1280, "你好", true)))
                .containsExactly(new TranscriptTurn(
                        Speaker.CALLEE,
                        "你好",
                        false,
                        Optional.of(Instant.ofEpochMilli(ANSWER + 240)),
                        Optional.of(Duration.ofMillis(1040))));
    }

    @ParameterizedTest
    @CsvSource({"-1, 500", "900, 100", "5, -1"})
    void timesThatCannotBeAreLeftOut(long begin, long end) {
        assertThat(turns(phrase("客户", begin, end, "你好", true))).singleElement().satisfies(turn -> {
            assertThat(turn.length()).isEmpty();
            assertThat(turn.startedAt().isPresent()).isEqualTo(begin >= 0);
        });
        assertThat(turns(phrase("客户", Long.MAX_VALUE, Long.MAX_VALUE, "你好", true)))
                .hasSize(1);
    }

    @Test
    void emptyPhrasesAndThoseThatWereNotFinishedAreLeftOut() {
        assertThat(turns(phrase("客户", 0, 100, "你", false) + "," + phrase("客户", 0, 900, "你好", true) + ","
                        + phrase("客户", 900, 950, " ", true)))
                .extracting(TranscriptTurn::text)
                .containsExactly("你好");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = false)
    void aMarkThatIsNeverSetLosesNothing(Boolean finished) {
        assertThat(turns(phrase("客服", 240, 1280, "欢迎致电", finished))).hasSize(1);
    }

    @Test
    void nothingThatIsPrintedShowsWhatWasSaidOrHowToListen() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_TALKING);
        ccc.hangUp(Hangup.of(placed.ref()));
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.transcript()).isNotEmpty();
        String words = detail.transcript().get(0).text();
        String job = placed.ref().require("JobId");
        String printed = detail + " " + detail.transcript() + detail.recordings()
                + ccc.api()
                        .getConversationDetail(new GetConversationDetail.Request(job, "ccc-test"))
                        .execute();
        assertThat(printed).doesNotContain(words, "Signature=", "13800000000");
    }

    private List<String> asked = List.of();
    private Reply sides = new Reply(200, "{\"RequestId\":\"R3\",\"Code\":\"OK\"}");

    private CallDetail detail(String record, int spokenStatus, String spoken, int fileStatus, String file) {
        try (CannedServer server = new CannedServer(action -> switch (action) {
                    case "GetCallDetailRecord" -> new Reply(200, answer("\"Data\":{" + record + "}"));
                    case "GetConversationDetail" -> new Reply(spokenStatus, spoken);
                    case "GetMultiChannelRecording" -> sides;
                    default -> new Reply(fileStatus, file);
                });
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            CallDetail detail = provider.detail(CALL);
            asked = List.copyOf(server.actions());
            return detail;
        }
    }

    private static List<TranscriptTurn> turns(String phrases) {
        GetCallDetailRecord.Response.Data record = GetCallDetailRecord.OPERATION
                .read(json(answer("\"Data\":{" + RECORD + "}")))
                .data();
        return CccTranscripts.turns(
                GetConversationDetail.OPERATION.read(json(answer("\"Phrases\":[" + phrases + "]"))),
                Objects.requireNonNull(record));
    }

    private static JsonObject json(String text) {
        return Objects.requireNonNull(JsonObject.parse(text));
    }

    private static String phrase(String role, long begin, long end, String words, Boolean finished) {
        return "{\"Identity\":\"x\",\"Role\":\"" + role + "\",\"Begin\":" + begin + ",\"End\":" + end + ",\"Finished\":"
                + finished + ",\"Words\":\"" + words + "\"}";
    }

    private static String answer(String members) {
        return "{\"RequestId\":\"R1\",\"Code\":\"OK\"," + members + "}";
    }
}
