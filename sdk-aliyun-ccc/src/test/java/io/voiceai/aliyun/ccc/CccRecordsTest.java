package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.spi.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CccRecordsTest {
    private static final String ANSWERED = "\"EstablishedTime\":1609138903000,\"ReleaseTime\":1609138913000";
    private static final String UNANSWERED = "\"EstablishedTime\":0,\"ReleaseTime\":1609138913000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"Data\":null",
                ",\"Data\":{}",
                ",\"Data\":\"\"",
                ",\"Data\":{\"StartTime\":1609138903000,\"ReleaseTime\":0}"
            })
    void aRecordWithoutAnEndNeverMeansEnded(String data) {
        CallDetail detail = read("{\"RequestId\":\"R1\",\"Code\":\"OK\"" + data + "}");
        assertThat(detail.status()).isEqualTo(CallStatus.UNKNOWN);
        assertThat(detail.talkTime()).isEmpty();
        assertThat(detail.hangupParty()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "486 - Busy Here, NoAnswer, BUSY",
        "'', Success, UNKNOWN",
        "'', NoAnswer, NO_ANSWER",
        "'', Reject, DECLINED",
        "'', AbandonedInRing, CANCELLED",
        "'', AbandonedRing, CANCELLED",
        "'', AbandonedInQueue, CANCELLED",
        "'', AbandonedInContactFlow, CANCELLED",
        "'', QueuingTimeout, TIMED_OUT",
        "'', QueuingOverflow, LIMIT",
        "'', QueuingFailed, FAILED",
        "'', IVRException, FAILED",
        "'', Voicemail, VOICEMAIL",
        "'', SomethingNew, UNKNOWN",
        "200 - OK, NoAnswer, NO_ANSWER",
        "200 - OK, '', UNKNOWN",
        "odd, Reject, DECLINED",
        "odd, '', UNKNOWN"
    })
    void theDispositionSpeaksWhereTheReasonSaysNothing(String reason, String disposition, HangupCause.Kind kind) {
        CallDetail detail = detail(UNANSWERED + reasons(reason, disposition));
        HangupCause cause = detail.hangupCause().orElseThrow();
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.vendorText().orElse("")).isEqualTo(reason);
        assertThat(detail.talkTime()).contains(Duration.ZERO);
        assertThat(detail.times().answeredAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200 - OK, Success",
        "'', Success",
        "'', AbandonedInIVR",
        "'', AbandonedInVoiceNavigator",
        "'', ForwardToOutsideNumber",
        "200 - OK, NoAnswer"
    })
    void anAnsweredCallIsCompleted(String reason, String disposition) {
        CallDetail detail = detail(ANSWERED + reasons(reason, disposition));
        assertThat(detail.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.COMPLETED);
    }

    @Test
    void aDispositionAloneIsTheVendorsCode() {
        assertThat(detail(UNANSWERED + reasons("", "Reject")).hangupCause())
                .contains(HangupCause.of(HangupCause.Kind.DECLINED, "Reject", null));
    }

    @Test
    void withoutReasonAndDispositionThereIsNoCause() {
        assertThat(detail(ANSWERED).hangupCause()).isEmpty();
        assertThat(detail(ANSWERED).ended()).isTrue();
    }

    @Test
    void theTalkIsTheVendorsDurationOrTheTimeBetween() {
        assertThat(detail(ANSWERED + ",\"CallDuration\":7").talkTime()).contains(Duration.ofSeconds(7));
        assertThat(detail(ANSWERED).talkTime()).contains(Duration.ofSeconds(10));
        assertThat(detail(ANSWERED).times().answeredAt()).contains(Instant.ofEpochMilli(1609138903000L));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, '', CALLEE",
        "agent, a@ccc-test, HUMAN_AGENT",
        "Agent, a@ccc-test, HUMAN_AGENT",
        "agent, '', AI_AGENT",
        "robot, '', UNKNOWN"
    })
    void whoHungUpIsNamed(String initiator, String agents, HangupParty party) {
        assertThat(detail(ANSWERED + ",\"ReleaseInitiator\":\"" + initiator + "\",\"AgentIds\":\"" + agents + "\"")
                        .hangupParty())
                .contains(party);
    }

    @Test
    void whoHungUpMayBeUntold() {
        assertThat(detail(ANSWERED).hangupParty()).isEmpty();
    }

    private static String reasons(String reason, String disposition) {
        return ",\"ReleaseReason\":\"" + reason + "\",\"ContactDisposition\":\"" + disposition + "\"";
    }

    private static CallDetail detail(String fields) {
        return read("{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{" + fields + "}}");
    }

    private static CallDetail read(String json) {
        CallRef call = CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), Instant.EPOCH);
        GetCallDetailRecord.Response answer =
                GetCallDetailRecord.OPERATION.read(Objects.requireNonNull(JsonObject.parse(json)));
        GetCallDetailRecord.Response.Data record = CccRecords.written(answer);
        return record == null
                ? CccRecords.unwritten(call, answer)
                : CccRecords.detail(
                        call, answer, record, new CccPart<>(List.of(), null), new CccPart<>(List.of(), null));
    }
}
