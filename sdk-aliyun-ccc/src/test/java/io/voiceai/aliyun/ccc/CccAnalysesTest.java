package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CccAnalysesTest extends CccEmulatorTest {
    private static final CallRef CALL =
            CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);

    @Test
    void anAnalysisTellsWhatWasWantedWhetherItWasDoneAndTheMood() {
        CallAnalysis analysis = analysis("\"AnalyticsReportReady\":true,\"AnalyticsReport\":{"
                + "\"Emotion\":{\"Confidence\":9,\"Remark\":\"calm throughout\",\"Success\":true,\"TaskId\":\"t\","
                + "\"Type\":\"neutral\"},\"ProblemSolving\":{\"Problem\":\"refund\",\"Solution\":\"done\","
                + "\"Solved\":true,\"Success\":true,\"TaskId\":\"t\"},\"Satisfaction\":{\"Remark\":\"x\"},"
                + "\"TodoList\":{\"Success\":true,\"TaskId\":\"t\",\"Tasks\":[\"call back\"]}}");

        assertThat(analysis.ref()).isEqualTo(CALL);
        assertThat(analysis.intent()).contains("refund");
        assertThat(analysis.mood()).contains("neutral");
        assertThat(analysis.solved()).contains(true);
        assertThat(analysis.summary()).isEmpty();
        assertThat(analysis.latencies()).isEmpty();
        assertThat(analysis.raw()).singleElement().asString().contains("TodoList");
        assertThat(analysis.toString()).doesNotContain("refund");
    }

    @Test
    void withoutAWordForTheMoodTheRemarkIsIt() {
        assertThat(analysis("\"AnalyticsReport\":{\"Emotion\":{\"Remark\":\"calm\",\"Type\":\"\"}}")
                        .mood())
                .contains("calm");
    }

    @Test
    void aProblemThatWasNotSolvedIsToldApartFromOneThatIsNotTold() {
        assertThat(analysis("\"AnalyticsReport\":{\"ProblemSolving\":{\"Solved\":false}}")
                        .solved())
                .contains(false);
        assertThat(analysis("\"AnalyticsReport\":{\"ProblemSolving\":{}}").solved())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"AnalyticsReportReady\":false",
                "\"AnalyticsReport\":null",
                "\"AnalyticsReport\":{\"Emotion\":{\"Success\":false,\"Type\":\"angry\"},"
                        + "\"ProblemSolving\":{\"Success\":false,\"Problem\":\"x\",\"Solved\":true}}"
            })
    void whatTheVendorDidNotMakeIsAbsent(String record) {
        CallAnalysis analysis = analysis(record);
        assertThat(analysis.intent()).isEmpty();
        assertThat(analysis.mood()).isEmpty();
        assertThat(analysis.solved()).isEmpty();
    }

    @Test
    void aCallWithoutARecordHasNoAnalysisYet() {
        CallAnalysis analysis = ccc.analysisAsync(CALL).join();
        assertThat(lastRequest().action()).isEqualTo("GetCallDetailRecord");
        assertThat(lastRequest().parameters())
                .containsEntry("ContactId", "job-1")
                .containsEntry("InstanceId", "ccc-test");
        assertThat(analysis.intent()).isEmpty();
        assertThat(analysis.raw()).hasSize(1);
    }

    private CallAnalysis analysis(String record) {
        String json = "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{" + record + "}}";
        try (CannedServer server = new CannedServer(200, json);
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            return provider.analysis(CALL);
        }
    }
}
