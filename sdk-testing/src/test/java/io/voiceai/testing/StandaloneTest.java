package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneLineWhenReady() {
        assertThat(run("--access-key-id", "id", "--access-key-secret", "secret", "--speed", "5"))
                .isEqualTo(Standalone.RUNNING);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches(
                        "voice-AI vendor emulator ready at http://localhost:\\d+ "
                                + "\\(AICCS, CCC, ICE, Tencent CCC\\); open it in a browser to look inside; stop with Ctrl-C\\R");
        assertThat(err.size()).isZero();
    }

    @Test
    void inspectorIsThereUnlessItIsTurnedOff() {
        try (VendorEmulator on = parsed("--port", "0");
                VendorEmulator off = parsed("--no-inspector")) {
            assertThat(on.inspectorUri()).hasPath("/");
            assertThatThrownBy(off::inspectorUri).isInstanceOf(IllegalStateException.class);
        }
        assertThat(run("--no-inspector")).isEqualTo(Standalone.RUNNING);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("browser");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prt 1|unknown option --prt; see --help",
                "--access-key-secret=hidden|unknown option --access-key-secret=…; a value stands behind a space; see --help",
                "--access-key-id id --access-key-secret two hidden|a word that belongs to no option; see --help",
                "--export-mappings|--export-mappings stands alone, with a folder behind it; see --help",
                "--export-mappings a --port 1|--export-mappings stands alone, with a folder behind it; see --help",
                "--port|--port needs a value; see --help",
                "--port x|--port must be 0 to 65535 but is x; see --help",
                "--speed fast|--speed must be a number above 0 but is fast; see --help",
                "--seed x|--seed must be a whole number but is x; see --help",
                "--slow-answer x|--slow-answer must be milliseconds but is x; see --help",
                "--slow-answer -1|slowAnswer must not be negative; see --help",
                "--clock noon|--clock must be such as 2026-11-21T07:18:29Z but is noon; see --help",
                "--callback aliyun=http://localhost/|--callback knows no vendor aliyun; see --help",
                "--callback aliyun-ice=:|--callback must be VENDOR=URL; see --help",
                "--callback aliyun-ice|a receiver of callbacks must be an absolute http or https address; see --help",
                "--callback-basic user|--callback-basic must be USER:PASSWORD; see --help",
                "--access-key-id id|--access-key-id and --access-key-secret go together; see --help"
            })
    void badArgumentIsOneLineAndStatusTwo(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void takesReceiversOfCallbacks() {
        String[] arguments = {
            "--callback",
            "tencent-ccc=http://localhost:1/a?b=c",
            "--callback",
            "aliyun-ice=https://example.com/",
            "--callback-token",
            "t",
            "--callback-basic",
            "u:p:q",
            "--callbacks-twice",
            "--callbacks-shuffled",
            "--slow-answer",
            "10"
        };
        assertThat(run(arguments)).isEqualTo(Standalone.RUNNING);
        assertThat(err.size()).isZero();
    }

    @Test
    void takenPortIsOneLineAndStatusOne() {
        try (VendorEmulator emulator = VendorEmulator.start()) {
            assertThat(run("--port", Integer.toString(emulator.uri().getPort())))
                    .isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        }
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "--port",
                        "--access-key-id",
                        "--access-key-secret",
                        "--security-token",
                        "--speed",
                        "--clock",
                        "--seed",
                        "--quotas",
                        "--calling-hours",
                        "--no-inspector",
                        "--callback",
                        "--callbacks-twice",
                        "--callbacks-shuffled",
                        "--slow-answer",
                        "--export-mappings");
    }

    @Test
    void helpNamesTheKeyOfWhoeverGivesNone() {
        assertThat(run("--help")).isZero();
        try (VendorEmulator emulator = VendorEmulator.start()) {
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("default " + emulator.accessKeyId(), "default " + emulator.accessKeySecret());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidToBe(@TempDir Path folder) throws IOException {
        Path nothing = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThat(run("--export-mappings", nothing.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("cannot write ")
                .contains("link");
    }

    @Test
    void exportsMappingsAndEnds(@TempDir Path folder) {
        assertThat(run("--export-mappings", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "written: " + folder.resolve("mappings/aliyun-aiccs.json"),
                        "written: " + folder.resolve("mappings/aliyun-ccc.json"),
                        "written: " + folder.resolve("mappings/aliyun-ice.json"),
                        "written: " + folder.resolve("mappings/tencent-ccc.json"));
        assertThat(folder.resolve("mappings/tencent-ccc.json")).content().contains("CreateAIAgentCall");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLineAndStatusOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--export-mappings", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("cannot write mappings into " + file + ": ");
    }

    private static VendorEmulator parsed(String... arguments) {
        return StandaloneArguments.parse(arguments).orElseThrow().start();
    }

    private int run(String... arguments) {
        return Standalone.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
