package io.voiceai.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickStartTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheWholeStoryAtTheEmulator() {
        assertThat(QuickStart.run(out, List.of())).isZero();

        assertThat(printed())
                .contains(
                        "StartAIAgentOutboundCall",
                        "HangupOperate, ImmediateHangup=false",
                        "CreateAIAgentCall",
                        "HangUpCall",
                        "EndConference",
                        "QueryConversationDetailInfo",
                        "signature verified",
                        "12 s of talk",
                        "(interrupts)",
                        "客户意向度: 高(非常积极,大概率转化)",
                        "Done: every call was placed once")
                .doesNotContain("signature refused", "Exception", "WARN");
    }

    @Test
    void showsNoWholeNumberAndNoSecret() {
        QuickStart.run(out, List.of());

        assertThat(printed()).doesNotContain("17300000533", "18300000377", "57100000000", "testAccessKeySecret");
    }

    @Test
    void callsNobodyWithoutAYes() {
        Map<String, String> environment = Map.of(
                "VOICEAI_CALLEE", "+8617300000533", "VOICEAI_ICE_AGENT", "a", "VOICEAI_ICE_CALLER", "+8618300000377");
        Stage stage = RealStage.fromEnvironment(environment, new ByteArrayInputStream("\n".getBytes()), out);

        assertThat(stage.providers())
                .singleElement()
                .satisfies(p -> assertThat(p.id()).isEqualTo("aliyun-ice"));
        assertThat(stage.call("aliyun-ice")).isEmpty();
        assertThat(printed()).contains("Really call …33").doesNotContain("17300000533");
    }

    @Test
    void helpNamesEveryVariable() {
        assertThat(QuickStart.run(out, List.of("--help"))).isZero();
        assertThat(printed()).contains("VOICEAI_CALLEE", "--real");
        assertThat(QuickStart.run(out, List.of("--nonsense"))).isEqualTo(2);
    }
}
