package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceAi;
import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.testing.CallEnding;
import io.voiceai.testing.VendorEmulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondProcessTest {
    @ParameterizedTest
    @ValueSource(strings = {"aliyun-ice", "aliyun-aiccs", "tencent-ccc", "aliyun-ccc"})
    void anotherProcessHangsUpAndReadsTheCallFromItsReferenceAlone(String provider) throws Exception {
        try (VendorEmulator emulator = VendorEmulator.start();
                VoiceAi voice = SecondProcess.voice(
                        emulator.uri(), Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))) {
            String stored = voice.place(OutboundCall.to("+8617300000533")
                            .from("+8618300000333")
                            .agent("15")
                            .provider(provider)
                            .build())
                    .ref()
                    .toString();

            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SecondProcess.class.getName(),
                            emulator.uri().toString(),
                            emulator.accessKeyId(),
                            emulator.accessKeySecret(),
                            stored)
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(printed).contains("hang-up CONFIRMED", "detail ENDED");
            assertThat(emulator.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.ending())
                            .hasValueSatisfying(ending ->
                                    assertThat(ending).isIn(CallEnding.CANCELLED, CallEnding.HUNG_UP_BY_API)));
        }
    }
}
