package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.OutputTag;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.ResultReady;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of receipt. */
class AiccsReceiptsTest extends ReceiptSamples {
    @Test
    void aSingleCallsReportEndsIt() {
        CallEnded ended = only(CallEnded.class, LLM_REPORT);
        assertThat(ended.head().provider()).isEqualTo("aliyun-aiccs");
        assertThat(ended.head().type()).isEqualTo("LlmSmartCallReport");
        assertThat(ended.head().keys()).isEqualTo(Map.of("CallId", "1^2"));
        assertThat(ended.head().reference()).contains("order-1");
        assertThat(ended.head().at()).contains(at("04:00:47"));
        assertThat(ended.head().raw()).isEqualTo(LLM_REPORT);
        assertThat(ended.hangupCause()).contains(HangupCause.of(HangupCause.Kind.COMPLETED, "200000", "正常"));
        assertThat(ended.hangupParty()).contains(HangupParty.CALLEE);
        assertThat(ended.times().startedAt()).contains(at("04:00:00"));
        assertThat(ended.times().ringingAt()).contains(at("04:00:02"));
        assertThat(ended.times().answeredAt()).contains(at("04:00:05"));
        assertThat(ended.times().endedAt()).contains(at("04:00:47"));
        assertThat(ended.talkTime()).contains(Duration.ofSeconds(42));
        assertThat(ended.caller().orElseThrow().value()).isEqualTo("+8657188000000");
        assertThat(ended.callee().orElseThrow().value()).isEqualTo("+8613800000000");
        assertThat(ended.head().concerns(CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), Instant.EPOCH)))
                .isTrue();
        assertThat(ended.toString()).doesNotContain("13800000000", "order-1");
    }

    @Test
    void aTaskCallsReportEndsIt() {
        CallEnded ended = only(CallEnded.class, TASK_REPORT);
        assertThat(ended.head().type()).isEqualTo("AlicomAgentCallReport");
        assertThat(ended.head().keys()).isEqualTo(Map.of("CallId", "3^4"));
        assertThat(ended.head().reference()).contains("row-1");
        assertThat(ended.hangupCause()).contains(HangupCause.of(HangupCause.Kind.BUSY, "200002", "忙"));
        assertThat(ended.hangupParty()).contains(HangupParty.AI_AGENT);
        assertThat(ended.times().startedAt()).contains(at("04:00:00"));
        assertThat(ended.times().ringingAt()).contains(at("04:00:02"));
        assertThat(ended.times().answeredAt()).isEmpty();
        assertThat(ended.times().endedAt()).contains(at("04:00:30"));
        assertThat(ended.talkTime()).contains(Duration.ZERO);
        assertThat(ended.caller().orElseThrow().value())
                .as("the number really shown")
                .isEqualTo("+8657188000001");
        assertThat(ended.head().raw()).contains("\"bDuration\":99");
    }

    @Test
    void anEntryOfATaskHasEndedWithTheCallThatWasAnsweredAndNotWithTheAttemptsBeforeIt() {
        String second = TASK_REPORT.replace("3^4", "3^5");
        String answered = second.replace("200002", "200000").replace("USER_BUSY", "ANSWERED");
        String unclear = second.replace("200002", "200100").replace("USER_BUSY", "");
        String untaken = TASK_REPORT.replace("\"startTime\":\"\"", "\"startTime\":\"2026-03-04 12:00:30\"");
        try (AliyunAiccs aiccs = AliyunAiccs.builder().build()) {
            CallRef entry = aiccs.taskCall("138", "139", "966", Instant.EPOCH);
            CallRef attempt = CallRef.of("aliyun-aiccs", Map.of("CallId", "3^4"), Instant.EPOCH);
            assertThat(only(CallEnded.class, TASK_REPORT).head().concerns(entry))
                    .isFalse();
            assertThat(only(CallEnded.class, TASK_REPORT).head().concerns(attempt))
                    .isTrue();
            assertThat(only(CallEnded.class, untaken).head().concerns(entry)).isFalse();
            assertThat(only(CallEnded.class, unclear).head().concerns(entry)).isFalse();
            assertThat(only(CallEnded.class, unclear.replace("\"duration\":0", "\"duration\":9"))
                            .head()
                            .concerns(entry))
                    .isTrue();
            assertThat(only(
                                    CallEnded.class,
                                    unclear.replace("\"startTime\":\"\"", "\"startTime\":\"2026-03-04 12:00:05\""))
                            .head()
                            .concerns(entry))
                    .isTrue();
            assertThat(only(CallEnded.class, answered).head().concerns(entry)).isTrue();
            assertThat(only(CallEnded.class, answered)
                            .head()
                            .concerns(aiccs.taskCall("138", "139", "967", Instant.EPOCH)))
                    .as("another callee of the same task and batch")
                    .isFalse();
            assertThat(only(ResultReady.class, TASK_NOTE).head().concerns(entry))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LLM_RECORD,
                "{\"callId\":\"1^2\",\"outId\":\"order-1\",\"recordFile\":\"https://example.com/a.mp3?sig=x\",\"endTime\":\"2026-03-04 12:00:47\",\"duration\":42}"
            })
    void aRecordingIsReadyForSevenDays(String receipt) {
        RecordingReady ready = only(RecordingReady.class, receipt);
        assertThat(ready.head().type())
                .isEqualTo(receipt.contains("call_id") ? "LlmSmartCallRecord" : "AlicomAgentCallRecord");
        assertThat(ready.head().reference()).contains("order-1");
        assertThat(ready.recording().url()).hasToString("https://example.com/a.mp3?sig=x");
        assertThat(ready.recording().expiresAt()).contains(at("04:00:47").plus(Duration.ofDays(7)));
    }

    @Test
    void aRecordingOfATaskCallOnTheEnglishPageNamesItsEntryInSnakeCase() {
        RecordingReady ready = only(
                RecordingReady.class,
                "{\"call_id\":\"1^2\",\"task_id\":\"138\",\"task_batch_id\":\"139\",\"task_detail_id\":\"966\","
                        + "\"record_file\":\"https://example.com/a.mp3\"}");
        assertThat(ready.head().keys()).isEqualTo(Map.of("CallId", "1^2", "DetailId", "966"));
        assertThat(ready.recording().expiresAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "not a url"})
    void aRecordingWithoutAnAddressIsAnotherEvent(String url) {
        OtherEvent other = only(
                OtherEvent.class, "{\"call_id\":\"1^2\",\"status_code\":\"200000\",\"record_file\":\"" + url + "\"}");
        assertThat(other.head().type()).isEqualTo("LlmSmartCallRecord");
    }

    @Test
    void theRobotsReceiptsAreReadAsFarAsTheirFormIsKnown() {
        assertThat(only(CallEnded.class, LLM_REPORT.replace("\"smart_status_code\":\"ANSWERED\",", ""))
                        .head()
                        .type())
                .isEqualTo("VoiceReportAiccs");
        assertThat(only(RecordingReady.class, LLM_RECORD.replace("start_time", "record_begin_time"))
                        .head()
                        .type())
                .isEqualTo("VoiceRecordReportAiccs");
        assertThat(only(OtherEvent.class, "{\"call_id\":\"1^2\",\"record_begin_time\":\"2026-03-04 12:00:00\"}")
                        .head()
                        .type())
                .isEqualTo("VoiceRecordReportAiccs");
    }

    @Test
    void aResultHasTranscriptTagsAndIntent() {
        ResultReady result = only(ResultReady.class, TASK_NOTE);
        assertThat(result.head().type()).isEqualTo("AlicomAgentCallNote");
        assertThat(result.head().keys()).isEqualTo(Map.of("CallId", "3^4", "DetailId", "966"));
        assertThat(result.head().at()).isEmpty();
        assertThat(result.intent()).contains("买车");
        assertThat(result.transcript())
                .containsExactly(
                        new TranscriptTurn(Speaker.AI_AGENT, "您好", false),
                        new TranscriptTurn(Speaker.CALLEE, "好", true));
        assertThat(result.tags())
                .containsExactly(
                        new OutputTag("意向", List.of("高"), Optional.empty()),
                        new OutputTag("颜色", List.of("红", "白"), Optional.empty()),
                        new OutputTag("空", List.of(), Optional.empty()));
        assertThat(result.toString()).doesNotContain("您好", "买车");
    }

    @Test
    void aResultsConversationMayBeATextOrLeftOut() {
        ResultReady text = only(
                ResultReady.class,
                "{\"callId\":\"3^4\",\"conversationRecord\":\"[{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"好\\\"}]\"}");
        assertThat(text.transcript()).containsExactly(new TranscriptTurn(Speaker.CALLEE, "好", false));
        assertThat(text.tags()).isEmpty();
        assertThat(text.intent()).isEmpty();
        assertThat(only(ResultReady.class, "{\"callId\":\"3^4\",\"majorIntent\":\"\",\"conversationRecord\":\"\"}")
                        .transcript())
                .isEmpty();
    }

    @Test
    void whatTheNoteAgentMadeIsAnotherEvent() {
        OtherEvent note = only(
                OtherEvent.class,
                "{\"call_id\":\"1^2\",\"biz_id\":\"b\",\"out_id\":\"o\",\"cell_number\":\"13800000000\",\"success\":true,"
                        + "\"error_code\":\"success\",\"error_msg\":\"\",\"content_length\":3,\"duration\":3,"
                        + "\"start_time\":\"2026-03-04 12:00:00\",\"report_time\":\"2026-03-04 12:01:00\",\"type\":\"t\","
                        + "\"result\":\"{}\"}");
        assertThat(note.head().type()).isEqualTo("NoteAgent");
        assertThat(note.head().keys()).isEqualTo(Map.of("CallId", "1^2"));
        assertThat(note.head().at()).contains(at("04:01:00"));
        assertThat(note.toString()).doesNotContain("13800000000");
    }

    @ParameterizedTest
    @CsvSource({
        "200101, QUEUED, 1, 0, 0",
        "200201, RINGING, 0, 1, 0",
        "200102, ANSWERED, 0, 0, 1",
        "200103, ANSWERED, 0, 0, 1",
        "300000, ANSWERED, 0, 0, 0"
    })
    void statesOnTheWayAreProgress(String code, CallStatus status, int started, int ringing, int answered) {
        CallProgressed progressed = only(CallProgressed.class, state(code, "2026-03-04 12:00:02", ""));
        assertThat(progressed.head().type()).isEqualTo("VoiceCallReportAiccs");
        assertThat(progressed.head().at()).contains(at("04:00:02"));
        assertThat(progressed.status()).isEqualTo(status);
        assertThat(progressed.times().startedAt().stream()).hasSize(started);
        assertThat(progressed.times().ringingAt().stream()).hasSize(ringing);
        assertThat(progressed.times().answeredAt().stream()).hasSize(answered);
    }

    @Test
    void theLastStateEndsTheCallAndAnUnknownOneSaysNothing() {
        CallEnded ended = only(CallEnded.class, state("200100", "2026-03-04 12:00:47", ""));
        assertThat(ended.times().endedAt()).contains(at("04:00:47"));
        assertThat(ended.talkTime()).isEmpty();
        only(OtherEvent.class, state("123456", "2026-03-04 12:00:47", ""));
    }

    @Test
    void aReportThatNamesNoEndAndAStateOnTheWayIsProgress() {
        CallProgressed progressed = only(
                CallProgressed.class,
                "{\"call_id\":\"1^2\",\"ring_time\":\"2026-03-04 12:00:02\",\"status_code\":\"200201\",\"smart_status_code\":\"\"}");
        assertThat(progressed.status()).isEqualTo(CallStatus.RINGING);
        assertThat(progressed.times().ringingAt()).contains(at("04:00:02"));
        only(CallEnded.class, "{\"call_id\":\"1^2\",\"end_time\":\"2026-03-04 12:00:02\",\"status_code\":\"200201\"}");
        only(CallEnded.class, "{\"call_id\":\"1^2\",\"smart_status_code\":\"ANSWERED\"}");
    }

    @Test
    void aRedeliveryIsTheSameEventAndAnotherStateIsNot() {
        assertThat(id(LLM_REPORT))
                .isEqualTo(id(LLM_REPORT.replace("\"toll_type\":\"LOCAL\"", "\"toll_type\" : \"LOCAL\"")));
        assertThat(List.of(
                        id(LLM_REPORT),
                        id(LLM_RECORD),
                        id(TASK_REPORT),
                        id(TASK_NOTE),
                        id(TASK_NOTE.replace("\"call_times\":1", "\"call_times\":2")),
                        id(TASK_REPORT.replace("966", "967")),
                        id(TASK_REPORT.replace("3^4", "3^5")),
                        id(LLM_REPORT.replace("1^2", "1^3")),
                        id(state("200101", "2026-03-04 12:00:02", "")),
                        id(state("200201", "2026-03-04 12:00:02", "")),
                        id(state("300000", "2026-03-04 12:00:02", "1")),
                        id(state("300000", "2026-03-04 12:00:02", "2")),
                        id(state("300000", "2026-03-04 12:00:03", "2")),
                        id("{\"a\":1}"),
                        id("{\"a\":2}"),
                        id("{\"call_id\":\"1^2\",\"b\":1}"),
                        id("{\"call_id\":\"1^2\",\"b\":2}")))
                .doesNotHaveDuplicates();
        assertThat(id("{\"a\":1}")).isEqualTo(id("{\"a\":1}"));
    }
}
