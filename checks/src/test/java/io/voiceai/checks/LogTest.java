package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What all tests of the build printed and logged, at DEBUG: no whole phone number and no secret. */
class LogTest {
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:0086|\\+86|86)?1[3-9][0-9]{9}(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![0-9])(?:0086|\\+86)?0?57100000000(?![0-9])");
    private static final List<String> SECRETS = List.of(
            "testAccessKeySecret",
            "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE",
            "canary",
            "Signature=",
            "Authorization:",
            "BEGIN PRIVATE KEY");

    private static List<Path> logs() {
        return Stream.of(
                        "sdk-core",
                        "sdk-aliyun-aiccs",
                        "sdk-aliyun-ccc",
                        "sdk-aliyun-ice",
                        "sdk-tencent-ccc",
                        "sdk-testing",
                        "integrations/jdbc",
                        "integrations/redis",
                        "examples/quickstart")
                .flatMap(module ->
                        House.files(House.ROOT.resolve(module).resolve("target/surefire-reports"), "-output.txt")
                                .stream())
                .toList();
    }

    /** A request id may end in eleven digits by chance. */
    private static String withoutUuids(String line) {
        return line.replaceAll("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", "uuid");
    }

    @Test
    void nothingThatTheTestsPrintedHoldsANumberOrASecret() {
        List<Path> logs = logs();
        Assumptions.assumeFalse(logs.isEmpty(), "the other modules' tests ran in this build");
        assertThat(logs)
                .allSatisfy(log -> assertThat(House.read(log).lines().map(LogTest::withoutUuids))
                        .allSatisfy(line -> {
                            assertThat(MOBILE.matcher(line).find()).as(line).isFalse();
                            assertThat(LANDLINE.matcher(line).find()).as(line).isFalse();
                            assertThat(SECRETS).as(line).noneMatch(line::contains);
                        }));
    }

    @Test
    void theLogsWereReallyWrittenAtDebug() {
        List<Path> logs = logs();
        Assumptions.assumeFalse(logs.isEmpty(), "the other modules' tests ran in this build");
        assertThat(logs).anyMatch(log -> House.read(log).contains("DEBUG io.voiceai - "));
    }
}
