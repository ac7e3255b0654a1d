package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.OutputTag;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.MovableClock;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCccDetailTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final CallRef CALL =
            CallRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000", "SessionId", "0f507d5de1e4"), NOON);
    private static final String REFUSED =
            response("\"Error\":{\"Code\":\"FailedOperation.PermissionDenied\",\"Message\":\"m\"}");

    private CannedServer server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void asksForThisSessionInItsWindow() throws Exception {
        detail(TencentSite.CHINA, response("\"TelCdrList\":[]"), REFUSED, REFUSED);
        CannedServer.Received asked = server.received.get(0);
        assertThat(asked.action()).isEqualTo("DescribeTelCdr");
        assertThat(Tree.object(asked.body()))
                .containsEntry("SessionIds", List.of("0f507d5de1e4"))
                .containsEntry("SdkAppId", new BigDecimal("1400000000"))
                .containsEntry("PageSize", new BigDecimal(100))
                .containsEntry("PageNumber", new BigDecimal(0))
                .containsEntry("StartTimeStamp", BigDecimal.valueOf(NOON.getEpochSecond() - 86_400))
                .containsEntry("EndTimeStamp", BigDecimal.valueOf(NOON.getEpochSecond() + 3_600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"TelCdrList\":null", "\"TelCdrList\":[],\"TotalCount\":0"})
    void withoutARecordNothingIsKnown(String content) throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, response(content), REFUSED, REFUSED);
        assertThat(detail.status()).isEqualTo(CallStatus.UNKNOWN);
        assertThat(detail.hangupCause()).isEmpty();
        assertThat(detail.times()).isEqualTo(CallTimes.NONE);
        assertThat(detail.requestId()).isEqualTo("r");
        assertThat(detail.raw()).isEqualTo(response(content));
        assertThat(actions()).containsExactly("DescribeTelCdr", "DescribeTelSession");
    }

    @ParameterizedTest
    @CsvSource({
        "ringing, RINGING",
        "seatJoining, ANSWERED",
        "inProgress, ANSWERED",
        "finished, ENDED",
        "tomorrow, UNKNOWN",
        "'', UNKNOWN"
    })
    void withoutARecordTheSessionTellsTheState(String vendors, CallStatus status) throws Exception {
        CallDetail detail = live("\"SessionID\":\"0F507D5D-E1E4\",\"SessionStatus\":\"" + vendors + "\","
                + "\"Caller\":\"008601012345678\",\"Callee\":\"008613800000000\",\"StartTimestamp\":1795233600,"
                + "\"RingTimestamp\":1795233601,\"AcceptTimestamp\":0");
        assertThat(detail.status()).isEqualTo(status);
        assertThat(detail.hangupCause()).isEmpty();
        assertThat(detail.answered()).isEmpty();
        assertThat(detail.caller()).contains(PhoneNumber.of("+861012345678"));
        assertThat(detail.callee()).contains(PhoneNumber.of("+8613800000000"));
        assertThat(detail.times())
                .isEqualTo(new CallTimes(
                        Optional.of(Instant.ofEpochSecond(1795233600)),
                        Optional.of(Instant.ofEpochSecond(1795233601)),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(detail.raw()).contains("SessionStatus");
        assertThat(detail.requestId()).isEqualTo("r");
        assertThat(Tree.object(server.received.get(1).body()))
                .isEqualTo(Map.of("SdkAppId", new BigDecimal("1400000000"), "SessionId", "0f507d5de1e4"));
    }

    @Test
    void aSessionWithoutAnIdIsTheOneThatWasAskedFor() throws Exception {
        assertThat(live("\"SessionStatus\":\"ringing\"").status()).isEqualTo(CallStatus.RINGING);
    }

    @Test
    void anotherSessionTellsNothing() throws Exception {
        assertThat(live("\"SessionID\":\"other\",\"SessionStatus\":\"finished\"")
                        .status())
                .isEqualTo(CallStatus.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"Session\":null"})
    void withoutASessionNothingIsKnown(String content) throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, response("\"TelCdrList\":[]"), response(content), REFUSED);
        assertThat(detail.status()).isEqualTo(CallStatus.UNKNOWN);
    }

    private CallDetail live(String session) throws Exception {
        return detail(
                TencentSite.CHINA, response("\"TelCdrList\":[]"), response("\"Session\":{" + session + "}"), REFUSED);
    }

    private List<String> actions() {
        return server.received.stream().map(CannedServer.Received::action).toList();
    }

    @Test
    void anotherSessionsRecordIsNotOurs() throws Exception {
        String other = response("\"TelCdrList\":[{\"SessionId\":\"other\",\"EndStatus\":1}]");
        assertThat(detail(TencentSite.CHINA, other, REFUSED, REFUSED).status()).isEqualTo(CallStatus.UNKNOWN);
    }

    @Test
    void hyphensDoNotMatterInASessionId() throws Exception {
        String hyphens = response("\"TelCdrList\":[{\"SessionId\":\"0F507D5D-E1E4\",\"EndStatus\":1}]");
        assertThat(detail(TencentSite.CHINA, hyphens, REFUSED, REFUSED).status())
                .isEqualTo(CallStatus.ENDED);
    }

    @Test
    void aRecordWithNothingInItIsAnEnd() throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, cdr(""), REFUSED, REFUSED);
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.hangupCause()).isEmpty();
        assertThat(detail.hangupParty()).isEmpty();
        assertThat(detail.caller()).isEmpty();
        assertThat(detail.agent()).isEmpty();
        assertThat(detail.talkTime()).isEmpty();
        assertThat(detail.recordings()).isEmpty();
        assertThat(detail.times()).isEqualTo(CallTimes.NONE);
    }

    @Test
    void aZeroTimeDidNotHappen() throws Exception {
        CallDetail detail = detail(
                TencentSite.CHINA,
                cdr("\"Time\":1795233600,\"StartTimestamp\":0,\"RingTimestamp\":0,\"AcceptTimestamp\":0,"
                        + "\"EndedTimestamp\":1795233605"),
                REFUSED,
                REFUSED);
        assertThat(detail.times())
                .isEqualTo(new CallTimes(
                        Optional.of(Instant.ofEpochSecond(1795233600)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Instant.ofEpochSecond(1795233605))));
        assertThat(server.received).hasSize(1);
    }

    @Test
    void protectedNumbersStayAbsent() throws Exception {
        CallDetail detail = detail(
                TencentSite.CHINA,
                cdr("\"Caller\":\"\",\"Callee\":\"\",\"ProtectedCallee\":\"008617000000001\""),
                REFUSED,
                REFUSED);
        assertThat(detail.callee()).isEmpty();
        assertThat(detail.caller()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, COMPLETED",
        "17, UNKNOWN",
        "100, BLOCKED",
        "102, CANCELLED",
        "103, CANCELLED",
        "104, CANCELLED",
        "105, UNKNOWN",
        "106, BLOCKED",
        "107, COMPLETED",
        "108, BLOCKED",
        "109, LIMIT",
        "110, BLOCKED",
        "111, BLOCKED",
        "202, NO_ANSWER",
        "203, DECLINED",
        "204, UNREACHABLE",
        "205, INVALID_NUMBER",
        "206, BUSY",
        "207, UNREACHABLE",
        "208, FAILED",
        "209, CANCELLED",
        "210, UNREACHABLE",
        "211, FAILED",
        "212, BLOCKED",
        "213, VOICEMAIL",
        "215, INVALID_NUMBER",
        "216, BLOCKED",
        "217, BLOCKED",
        "218, BLOCKED",
        "219, VOICEMAIL",
        "220, CANCELLED",
        "221, CANCELLED",
        "222, VOICEMAIL",
        "225, FAILED",
        "226, FAILED",
        "227, FAILED",
        "228, COMPLETED",
        "229, TIMED_OUT",
        "230, TIMED_OUT",
        "231, COMPLETED",
        "232, COMPLETED",
        "233, COMPLETED",
        "234, UNKNOWN",
        "501, FAILED",
        "502, FAILED",
        "503, FAILED",
        "999, UNKNOWN"
    })
    void eachEndStatusHasAWordAndIsKept(String code, HangupCause.Kind kind) throws Exception {
        CallDetail detail = detail(
                TencentSite.CHINA, cdr("\"EndStatus\":" + code + ",\"EndStatusString\":\"words\""), REFUSED, REFUSED);
        assertThat(detail.hangupCause()).contains(HangupCause.of(kind, code, "words"));
        assertThat(detail.ended()).isTrue();
    }

    @Test
    void endedThroughTheApiBeforeTheAnswerIsCancelled() throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, cdr("\"EndStatus\":231,\"AcceptTimestamp\":0"), REFUSED, REFUSED);
        assertThat(detail.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.CANCELLED);
        assertThat(detail.hangupParty()).contains(HangupParty.APPLICATION);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"HungUpSide\":\"user\",\"EndStatus\":1', CALLEE",
        "'\"HungUpSide\":\"seat\",\"EndStatus\":1', HUMAN_AGENT",
        "'\"HungUpSide\":\"seat\",\"EndStatus\":1,\"AIAgentId\":0', HUMAN_AGENT",
        "'\"HungUpSide\":\"seat\",\"EndStatus\":1,\"AIAgentId\":15', UNKNOWN",
        "'\"HungUpSide\":\"system\",\"EndStatus\":229', SYSTEM",
        "'\"HungUpSide\":\"martian\",\"EndStatus\":1', UNKNOWN",
        "'\"HungUpSide\":\"system\",\"EndStatus\":231', APPLICATION",
        "'\"HungUpSide\":\"seat\",\"EndStatus\":228', AI_AGENT",
        "'\"HungUpSide\":\"seat\",\"EndStatus\":233', AI_AGENT",
        "'\"HungUpSide\":\"\",\"EndStatus\":232', CALLEE"
    })
    void tellsWhoHungUp(String content, HangupParty party) throws Exception {
        assertThat(detail(TencentSite.CHINA, cdr(content), REFUSED, REFUSED).hangupParty())
                .contains(party);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"RecordURL\":\"https://a.test/1.mp3?sign=x\",\"CustomRecordURL\":\"https://b.test/1\"', https://a.test/1.mp3?sign=x",
        "'\"RecordURL\":\"\",\"CustomRecordURL\":\"https://b.test/1\"', https://b.test/1",
        "'\"RecordURL\":\"not a url\",\"CustomRecordURL\":\"https://b.test/1\"', https://b.test/1"
    })
    void tellsWhereTheRecordingIs(String content, URI url) throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, cdr(content), REFUSED, REFUSED);
        assertThat(detail.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.url()).isEqualTo(url);
            assertThat(recording.expiresAt()).isEmpty();
        });
    }

    @Test
    void aRefusedTranscriptLeavesTheRecordWhole() throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, cdr("\"EndStatus\":1"), REFUSED, REFUSED);
        assertThat(detail.ended()).isTrue();
        assertThat(detail.transcript()).isEmpty();
        assertThat(detail.tags()).isEmpty();
        assertThat(detail.unread()).containsOnlyKeys(CallPart.TRANSCRIPT, CallPart.TAGS);
        assertThat(detail.unread().get(CallPart.TAGS).vendorCode()).contains("FailedOperation.PermissionDenied");
        assertThat(actions())
                .containsExactly("DescribeTelCdr", "DescribeAICallInteractionRecords", "DescribeAICallExtractResult");
    }

    @Test
    void anUnreadableTranscriptLeavesTheRecordWhole() throws Exception {
        CallDetail detail = detail(TencentSite.INTERNATIONAL, cdr("\"EndStatus\":1"), "<html>", REFUSED);
        assertThat(detail.ended()).isTrue();
        assertThat(detail.transcript()).isEmpty();
        assertThat(detail.unread().get(CallPart.TRANSCRIPT).kind()).isEqualTo(FailureKind.BAD_RESPONSE);
    }

    @Test
    void whatIsThereAndEmptyIsNotUnread() throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, cdr("\"UUI\":\"order-42\""), response(""), REFUSED);
        assertThat(detail.unread()).containsOnlyKeys(CallPart.TAGS);
        assertThat(detail.reference()).contains("order-42");
    }

    @Test
    void aCauseWithoutACodeIsToldByItsName() throws Exception {
        CallDetail detail = detail(TencentSite.CHINA, cdr("\"EndStatusString\":\"busy\""), REFUSED, REFUSED);
        assertThat(detail.hangupCause()).contains(HangupCause.of(HangupCause.Kind.BUSY, null, "busy"));
    }

    @Test
    void aRefusedRecordIsAFailure() throws Exception {
        VoiceAiException refused = catchThrowableOfType(
                VoiceAiException.class, () -> detail(TencentSite.CHINA, REFUSED, REFUSED, REFUSED));
        assertThat(refused.kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(server.received).hasSize(1);
    }

    @Test
    void bothSidesOfAMessageAreTurns() throws Exception {
        String rounds = response("\"InteractionEventList\":[{\"RoundIndex\":0,\"Messages\":["
                + "{\"Timestamp\":1795233601500,\"AISpeak\":{\"SpokenText\":\"您好\",\"SpokenType\":\"New\"},\"UserReply\":null},"
                + "{\"Timestamp\":1795233603000,\"UserReply\":{\"ASRTranscript\":\"哪位?\"},\"AISpeak\":{\"SpokenText\":\"\"}},"
                + "{\"Timestamp\":0,\"UserReply\":{\"ASRTranscript\":\"喂\"},\"AISpeak\":{\"SpokenText\":\"我是助手\"}},"
                + "{\"Timestamp\":1}]},{\"Messages\":null}]");
        CallDetail detail = detail(TencentSite.CHINA, cdr("\"EndStatus\":1"), rounds, REFUSED);
        assertThat(detail.transcript())
                .containsExactly(
                        turn(Speaker.AI_AGENT, "您好", 1795233601500L),
                        turn(Speaker.CALLEE, "哪位?", 1795233603000L),
                        new TranscriptTurn(Speaker.CALLEE, "喂", false),
                        new TranscriptTurn(Speaker.AI_AGENT, "我是助手", false));
    }

    @Test
    void speakersOfARecordingAreToldByTheirNumbers() throws Exception {
        String speech = response("\"AsrDataList\":["
                + "{\"User\":\"008613800000000\",\"Message\":\"喂\",\"Start\":1795233601500},"
                + "{\"User\":\"008601012345678\",\"Message\":\"您好\"},"
                + "{\"User\":\"a@example.com\",\"Message\":\"转人工\"},"
                + "{\"User\":\"ai\",\"Message\":\"再见\"},{\"Message\":\"x\"},{\"User\":\"ai\",\"Message\":\" \"}]");
        CallDetail detail = detail(
                TencentSite.INTERNATIONAL,
                cdr("\"Callee\":\"008613800000000\",\"Caller\":\"008601012345678\""),
                speech,
                REFUSED);
        assertThat(detail.transcript())
                .containsExactly(
                        turn(Speaker.CALLEE, "喂", 1795233601500L),
                        new TranscriptTurn(Speaker.AI_AGENT, "您好", false),
                        new TranscriptTurn(Speaker.HUMAN_AGENT, "转人工", false),
                        new TranscriptTurn(Speaker.UNKNOWN, "再见", false),
                        new TranscriptTurn(Speaker.UNKNOWN, "x", false));
    }

    @Test
    void conclusionsAreChosenByTheirType() throws Exception {
        String filled = "\"Result\":{\"Text\":\"t\",\"Chosen\":[\"a\",\"b\"],\"Boolean\":true,\"Number\":3.50}}";
        String results = response("\"ResultList\":[{\"InfoType\":\"Text\",\"InfoName\":\"1\",\"InfoContent\":\"why\","
                + filled + ",{\"InfoType\":\"Selector\",\"InfoName\":\"2\"," + filled
                + ",{\"InfoType\":\"Boolean\",\"InfoName\":\"3\"," + filled
                + ",{\"InfoType\":\"Number\",\"InfoName\":\"4\"," + filled
                + ",{\"InfoType\":\"Tomorrow\",\"InfoName\":\"5\"," + filled
                + ",{\"InfoType\":\"Text\",\"InfoName\":\"6\"}]");
        CallDetail detail = detail(TencentSite.CHINA, cdr("\"EndStatus\":1"), REFUSED, results);
        assertThat(detail.tags())
                .containsExactly(
                        new OutputTag("1", List.of("t"), Optional.of("why")),
                        tag("2", "a", "b"),
                        tag("3", "true"),
                        tag("4", "3.50"),
                        tag("5", "t"),
                        tag("6"));
    }

    private static OutputTag tag(String name, String... values) {
        return new OutputTag(name, List.of(values), Optional.empty());
    }

    private static TranscriptTurn turn(Speaker speaker, String text, long millis) {
        return new TranscriptTurn(speaker, text, false, Optional.of(Instant.ofEpochMilli(millis)), Optional.empty());
    }

    private static String cdr(String content) {
        return response("\"TotalCount\":1,\"TelCdrList\":[{\"SessionId\":\"0f507d5de1e4\""
                + (content.isEmpty() ? "" : "," + content) + "}]");
    }

    private static String response(String content) {
        return "{\"Response\":{" + content + (content.isEmpty() ? "" : ",") + "\"RequestId\":\"r\"}}";
    }

    private CallDetail detail(TencentSite site, String cdr, String transcript, String tags) throws Exception {
        server = CannedServer.answering(request -> switch (request.action()) {
            case "DescribeTelCdr" -> cdr;
            case "DescribeAICallExtractResult" -> tags;
            default -> transcript;
        });
        try (TencentCcc ccc = TencentCcc.builder()
                .sdkAppId(1400000000)
                .site(site)
                .clock(new MovableClock(NOON))
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of("id", "secret"))
                .build()) {
            return ccc.detail(CALL);
        }
    }
}
