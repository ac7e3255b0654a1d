package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.refusal;
import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallRef;
import io.voiceai.call.ReplyLatency;
import io.voiceai.error.VoiceAiException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TencentCccAnalysesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final CallRef CALL =
            CallRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000", "SessionId", "s-1"), NOON);
    private static final String RESULTS = response("\"ResultList\":[{\"Type\":\"summary\",\"Result\":\"聊了价格\"},"
            + "{\"Type\":\"mood\",\"Result\":\"平静\"},{\"Type\":\"intention\",\"Result\":\"想买\"},"
            + "{\"Type\":\"tomorrow\",\"Result\":\"x\"}]");
    private static final String LATENCIES = response("\"AILatencyDetail\":[{\"RoundId\":\"1\",\"ASRLatency\":100,"
            + "\"TTSLatency\":200,\"LLMLatency\":300,\"LLMFirstTokenLatency\":150,\"ETELatency\":0},"
            + "{\"RoundId\":\"2\",\"ASRLatency\":-1,\"TTSLatency\":-1,\"LLMLatency\":-1,"
            + "\"LLMFirstTokenLatency\":-1,\"ETELatency\":-1},{}]");

    private CannedServer server;

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private CallAnalysis analysis(String results, String latencies) throws Exception {
        server = CannedServer.answering(
                request -> request.action().equals("DescribeAIAnalysisResult") ? results : latencies);
        try (TencentCcc ccc = server.provider().build()) {
            return ccc.analysis(CALL);
        }
    }

    @Test
    void bothQueriesMakeOneAnalysis() throws Exception {
        CallAnalysis analysis = analysis(RESULTS, LATENCIES);
        assertThat(analysis.ref()).isEqualTo(CALL);
        assertThat(analysis.summary()).contains("聊了价格");
        assertThat(analysis.mood()).contains("平静");
        assertThat(analysis.intent()).contains("想买");
        assertThat(analysis.solved()).isEmpty();
        assertThat(analysis.raw()).containsExactly(RESULTS, LATENCIES);
        assertThat(server.actions()).containsExactly("DescribeAIAnalysisResult", "DescribeAILatency");
        for (int i = 0; i < 2; i++) {
            assertThat(server.body(i))
                    .isEqualTo(Map.of(
                            "SdkAppId",
                            new BigDecimal("1400000000"),
                            "SessionId",
                            "s-1",
                            "StartTime",
                            BigDecimal.valueOf(NOON.getEpochSecond() - 86_400),
                            "EndTime",
                            BigDecimal.valueOf(NOON.getEpochSecond() + 3_600)));
        }
    }

    @Test
    void whatWasNotMeasuredIsAbsent() throws Exception {
        assertThat(analysis(RESULTS, LATENCIES).latencies())
                .containsExactly(
                        new ReplyLatency("1", millis(100), millis(150), millis(300), millis(200), millis(0)),
                        nothing("2"),
                        nothing(""));
    }

    @Test
    void beforeItIsMadeEverythingIsAbsent() throws Exception {
        CallAnalysis analysis =
                analysis(response("\"ResultList\":[{\"Type\":\"summary\",\"Result\":\" \"}]"), response(""));
        assertThat(analysis.summary()).isEmpty();
        assertThat(analysis.intent()).isEmpty();
        assertThat(analysis.mood()).isEmpty();
        assertThat(analysis.latencies()).isEmpty();
    }

    @Test
    void failingLatenciesLeaveTheResult() throws Exception {
        CallAnalysis analysis = analysis(RESULTS, refusal("InvalidParameterValue.InstanceNotExist"));
        assertThat(analysis.summary()).contains("聊了价格");
        assertThat(analysis.latencies()).isEmpty();
        assertThat(analysis.raw()).hasSize(1);
    }

    @Test
    void aFailingResultLeavesTheLatencies() throws Exception {
        CallAnalysis analysis = analysis(refusal("InvalidParameterValue.InstanceNotExist"), LATENCIES);
        assertThat(analysis.summary()).isEmpty();
        assertThat(analysis.latencies()).hasSize(3);
        assertThat(analysis.raw()).hasSize(1);
    }

    @Test
    void whenBothFailTheFirstIsTold() {
        VoiceAiException failure = catchThrowableOfType(
                VoiceAiException.class,
                () -> analysis(refusal("FailedOperation.PermissionDenied"), refusal("InvalidParameterValue")));
        assertThat(failure.vendorCode()).contains("FailedOperation.PermissionDenied");
        assertThat(server.received).hasSize(2);
    }

    private static Optional<Duration> millis(long value) {
        return Optional.of(Duration.ofMillis(value));
    }

    private static ReplyLatency nothing(String round) {
        return new ReplyLatency(
                round, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
