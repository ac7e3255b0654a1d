package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.OutputTag;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.spi.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AiccsTaskCallsTest extends AiccsEmulatorTest {
    /** The sample answer of Alibaba Cloud's page of the operation, read 2026-08. */
    private static final String SAMPLE = sample();

    static Stream<CallDetail> sampleOverHttpAndAlone() throws IOException {
        AiccsTaskCallsTest test = new AiccsTaskCallsTest();
        test.open();
        try {
            return Stream.of(test.overHttp(SAMPLE), test.detail(SAMPLE));
        } finally {
            test.close();
        }
    }

    @ParameterizedTest
    @MethodSource("sampleOverHttpAndAlone")
    void theVendorsSampleIsReadWhole(CallDetail detail) {
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.requestId()).isEqualTo("F2051E18-FF3F-5C08-8D24-6F150D2AF757");
        assertThat(detail.hangupCause()).contains(HangupCause.of(HangupCause.Kind.COMPLETED, "200005", "呼叫结束(双呼)"));
        assertThat(detail.hangupParty()).contains(HangupParty.CALLEE);
        assertThat(detail.talkTime()).contains(Duration.ofSeconds(16));
        assertThat(detail.times().answeredAt()).contains(Instant.ofEpochMilli(1754617273000L));
        assertThat(detail.times().startedAt()).contains(Instant.ofEpochMilli(123123123123123L));
        assertThat(detail.times().endedAt())
                .as("98 milliseconds after 1970 is no time of a call")
                .isEmpty();
        assertThat(detail.variables()).containsOnlyKeys("name").containsEntry("name", "张三");
        assertThat(detail.reference()).contains("bb3bc32d-54b8-49c4-80d3-61583417d22e");
        assertThat(detail.recordings())
                .singleElement()
                .satisfies(recording -> assertThat(recording.url().toString()).isEqualTo("https://********"));
        assertThat(detail.tags()).singleElement().satisfies(AiccsTaskCallsTest::isTheSampleTag);
        assertThat(detail.raw()).contains("\"MajorIntent\"");
    }

    @ParameterizedTest
    @MethodSource("sampleOverHttpAndAlone")
    void theSampleTranscriptHasItsSpeakersAndInterruptions(CallDetail detail) {
        assertThat(detail.transcript()).hasSize(12);
        assertThat(detail.transcript().get(0).speaker()).isEqualTo(Speaker.AI_AGENT);
        assertThat(detail.transcript().get(1)).isEqualTo(new TranscriptTurn(Speaker.CALLEE, "哎,你是谁?", true));
        assertThat(detail.transcript().get(3)).isEqualTo(new TranscriptTurn(Speaker.CALLEE, "哎,我没听清。", false));
        assertThat(detail.transcript().stream()
                        .map(TranscriptTurn::interruption)
                        .toList())
                .containsExactly(false, true, true, false, false, false, false, false, true, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "200000, ANSWERED, COMPLETED",
        "200001, ANSWERED, COMPLETED",
        "200002, USER_BUSY, BUSY",
        "200003, NO_ANSWER, NO_ANSWER",
        "200004, INVALID_NUMBER, INVALID_NUMBER",
        "200005, CALL_REJECTED, DECLINED",
        "200005, ANSWERED, COMPLETED",
        "200005, '', UNREACHABLE",
        "200006, '', FAILED",
        "200007, '', UNREACHABLE",
        "200008, '', TIMED_OUT",
        "200010, POWERED_OFF, UNREACHABLE",
        "200011, SUSPEND, UNREACHABLE",
        "200012, '', FAILED",
        "200100, ANSWERED, COMPLETED",
        "200100, NO_ANSWER, NO_ANSWER",
        "200100, '', UNKNOWN",
        "200104, '', BLOCKED",
        "200105, '', BLOCKED",
        "200111, '', DECLINED",
        "200112, '', BUSY",
        "200113, '', NO_ANSWER",
        "200116, '', INVALID_NUMBER",
        "200117, '', BLOCKED",
        "200118, '', BLOCKED",
        "200119, '', LIMIT",
        "200120, '', BLOCKED",
        "200121, '', LIMIT",
        "200130, CANCEL, CANCELLED",
        "200130, OPERATOR_BLOCK, BLOCKED",
        "200130, '', UNKNOWN",
        "500, '', FAILED",
        "400, '', FAILED",
        "999999, '', FAILED",
        "'', CALL_FORWARDING, UNKNOWN",
        "'', INCOMING_CALL_BARRED, BLOCKED",
        "'', NO_USER_RESPONSE, NO_ANSWER",
        "'', NO_USER_RESPONDING, NO_ANSWER",
        "'', UNAVAILABLE, UNREACHABLE",
        "'', NETWORK_BUSY, FAILED",
        "'', INTELLIGENT_ANSWER, VOICEMAIL",
        "'', OTHERS, UNKNOWN",
        "123456, USER_BUSY, BUSY"
    })
    void everyCodeAndWordHasACause(String code, String word, HangupCause.Kind kind) {
        CallDetail detail = detail(answer("\"Duration\":0,\"StatusCode\":\"" + code + "\",\"StatusMsg\":\"文字\","
                + "\"CallResult\":\"" + word + "\""));
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        HangupCause cause = detail.hangupCause().orElseThrow();
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.vendorCode()).contains(code.isEmpty() ? word : code);
        assertThat(cause.vendorText()).contains("文字");
        assertThat(detail.talkTime()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; QUEUED",
                "\"StartCallTime\":1754617270000; QUEUED",
                "\"StatusCode\":\"200101\"; QUEUED",
                "\"StatusCode\":\"200201\"; RINGING",
                "\"StatusCode\":\"200102\"; ANSWERED",
                "\"StatusCode\":\"200103\"; ANSWERED",
                "\"PickUpTime\":1754617273000; ANSWERED",
                "\"CallResult\":\"ANSWERED\"; ANSWERED",
                "\"StatusCode\":\"123456\"; UNKNOWN",
                "\"CallResult\":\"SOMETHING_NEW\"; UNKNOWN",
                "\"CallResult\":\"SOMETHING_NEW\",\"ReleaseTime\":1754617290000; ENDED",
                "\"ReleaseTime\":1754617290000; ENDED"
            })
    void aCallIsEndedOnlyIfTheVendorSaysSo(String fields, CallStatus status) {
        CallDetail detail = detail(answer(fields == null ? "" : fields));
        assertThat(detail.status()).isEqualTo(status);
        assertThat(detail.hangupCause().isPresent()).isEqualTo(status == CallStatus.ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "0, CALLEE",
        "用户, CALLEE",
        "1, AI_AGENT",
        "机器, AI_AGENT",
        "机器人, AI_AGENT",
        "助手, AI_AGENT",
        "用户挂断, CALLEE",
        "7, UNKNOWN"
    })
    void hangUpDirectionIsReadAsNumberAndAsWord(String direction, HangupParty party) {
        assertThat(detail(answer("\"StatusCode\":\"200001\",\"HangupDirection\":\"" + direction + "\""))
                        .hangupParty())
                .contains(party);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[{\\\"content\\\":",
                "没有",
                "{\\\"content\\\":\\\"x\\\"}",
                "[1,[],null]",
                "[{\\\"role\\\":\\\"user\\\"}]"
            })
    void aBrokenTranscriptIsEmptyAndNoFailure(String record) {
        CallDetail detail = detail(answer("\"StatusCode\":\"200001\",\"ConversationRecord\":\"" + record + "\""));
        assertThat(detail.transcript()).isEmpty();
        assertThat(detail.ended()).isTrue();
        assertThat(detail.raw()).contains("ConversationRecord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<客户打断>好", "《客户打断》好", "〈客户打断〉好", "＜客户打断＞ 好", " <客户打断><客户打断>好"})
    void theMarkOfAnInterruptionIsTakenInAnyBrackets(String content) {
        assertThat(AiccsTranscripts.read("[{\"role\":\"user\",\"content\":\"" + content + "\"}]"))
                .containsExactly(new TranscriptTurn(Speaker.CALLEE, "好", true));
    }

    @Test
    void theMarkIsOnlyTheCalleesAndOnlyAtTheStart() {
        assertThat(AiccsTranscripts.read("[{\"role\":\"assistant\",\"content\":\"<客户打断>好\"},"
                        + "{\"role\":\"user\",\"content\":\"好<客户打断>\"},{\"role\":\"tool\",\"content\":\"x\"}]"))
                .containsExactly(
                        new TranscriptTurn(Speaker.AI_AGENT, "<客户打断>好", false),
                        new TranscriptTurn(Speaker.CALLEE, "好<客户打断>", false),
                        new TranscriptTurn(Speaker.UNKNOWN, "x", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\\\"a\\\",\\\"b\\\"]|a,b",
                "[1,true]|1,true",
                "just text|just text",
                "[broken|[broken",
                "[{\\\"x\\\":1}]|[{\"x\":1}]",
                "[]|",
                "''|"
            })
    void aTagsValueIsAListOrAText(String value, String expected) {
        CallDetail detail =
                detail(answer("\"OutputTags\":[{\"OutputTagName\":\"意向\",\"OutputTagValue\":\"" + value + "\"}]"));
        assertThat(detail.tags()).singleElement().satisfies(tag -> {
            assertThat(String.join(",", tag.values())).isEqualTo(expected == null ? "" : expected);
            assertThat(tag.description()).isEmpty();
        });
    }

    @Test
    void anAnswerWithoutDataTellsNothing() {
        CallDetail detail = detail("{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true}");
        assertThat(detail.status()).isEqualTo(CallStatus.UNKNOWN);
        assertThat(detail.requestId()).isEqualTo("R1");
    }

    @Test
    void anAddressThatIsNoneIsNoRecording() {
        assertThat(detail(answer("\"RecordingFileDownloadUrl\":\"not a url\"")).recordings())
                .isEmpty();
    }

    private static void isTheSampleTag(OutputTag tag) {
        assertThat(tag.name()).isEqualTo("客户意向度");
        assertThat(tag.values()).containsExactly("高(非常积极,大概率转化)");
        assertThat(tag.description()).contains("评估客户对车型的兴趣和购买可能性");
    }

    private CallDetail overHttp(String json) {
        try (CannedServer server = new CannedServer(200, json);
                AliyunAiccs provider = builder().endpoint(server.uri()).build()) {
            return provider.detail(taskCall());
        }
    }

    private CallDetail detail(String json) {
        JsonObject answer = Objects.requireNonNull(JsonObject.parse(json));
        return AiccsTaskCalls.detail(taskCall(), QueryConversationDetailInfo.OPERATION.read(answer));
    }

    private CallRef taskCall() {
        return aiccs.taskCall("138", "139", "966", NOON);
    }

    private static String answer(String data) {
        return "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true,\"Data\":{" + data + "}}";
    }

    private static String sample() {
        try (InputStream in =
                AiccsTaskCallsTest.class.getResourceAsStream("/answers/QueryConversationDetailInfo.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
