package io.voiceai.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceAi;
import io.voiceai.call.CallDetail;
import io.voiceai.call.OutboundCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleTest {
    @ParameterizedTest
    @CsvSource({"aliyun-ice,true", "aliyun-aiccs,true", "tencent-ccc,true", "aliyun-ccc,false"})
    void runsAtEveryVendorAndSteersWhereThatCanBeDone(String vendor, boolean steers) {
        List<String> lines = new ArrayList<>();
        try (EmulatedStage stage = new EmulatedStage();
                VoiceAi voice = VoiceAi.of(stage.providers())) {
            OutboundCall call = stage.circleCalls().get(vendor);

            CallDetail detail = new Circle(voice, lines::add).run(call);

            assertThat(detail.ended()).isTrue();
            assertThat(detail.transcript()).isNotEmpty();
            assertThat(detail.transcript().stream().anyMatch(turn -> turn.text().contains("One moment please.")))
                    .isEqualTo(steers);
            assertThat(lines).contains("hung up   CONFIRMED");
        }
    }

    @Test
    void theProgramKnowsNoVendor() throws IOException {
        Path source = Path.of("src/main/java/io/voiceai/examples/quickstart/Circle.java");

        assertThat(Files.readAllLines(source))
                .filteredOn(line -> line.startsWith("import io.voiceai"))
                .isNotEmpty()
                .allMatch(line -> line.matches("import io\\.voiceai\\.(call\\.|error\\.|event\\.)?[A-Z][A-Za-z]*;"));
    }

    @Test
    void runsAsAProgram() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        int status = QuickStart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of("--circle"));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("The whole circle at aliyun-ice", "The whole circle at tencent-ccc")
                .doesNotContain("17300000533", "Exception");
        assertThat(status).isZero();
    }
}
