package io.voiceai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

class ContractReportTest {

    private static final String FOLDER = "voiceai.contract.reports";

    @TempDir
    Path folder;

    @BeforeEach
    void writeThere() {
        System.setProperty(FOLDER, folder.toString());
    }

    @AfterEach
    void writeWhereItWas() {
        System.clearProperty(FOLDER);
    }

    @Test
    void reportReadsAsASpecification() throws IOException {
        run(Sample.class);
        assertThat(report(Sample.class)).isEqualTo("""
                # What Sample was seen to keep

                1 kept, 2 not offered, 1 broken.

                ## Calling

                - [!] A broken line is told **FAILED**: expected: <1> but was: <2>
                - [ ] A disabled line is told (disabled: not yet)
                - [x] A kept line is told
                - [ ] A line that is not offered is told (not offered: toy has no Hangups)
                """);
    }

    @Test
    void wholeContractIsReportedUnderItsChapters() throws IOException {
        run(ToyProviderTest.class);
        assertThat(report(ToyProviderTest.class))
                .containsSubsequence(
                        "## Placing calls",
                        "- [x] Two calls are two references",
                        "## Hanging up",
                        "## Reading what happened",
                        "## When an answer is lost",
                        "## When the network or the vendor fails")
                .contains(" 0 broken.")
                .doesNotContain("Of this provider alone");
    }

    private static void run(Class<?> suite) {
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(suite)).execute();
    }

    private String report(Class<?> suite) throws IOException {
        return Files.readString(folder.resolve("provider-contract").resolve(suite.getName() + ".md"));
    }

    @Chapter("Calling")
    @ExtendWith(ContractReport.class)
    static class Sample {
        @Test
        void aKeptLineIsTold() {}

        @Test
        void aBrokenLineIsTold() {
            fail("expected: <1> but was: <2>\n and a second line");
        }

        @Test
        void aLineThatIsNotOfferedIsTold() {
            assumeTrue(false, "toy has no Hangups");
        }

        @Test
        @Disabled("not yet")
        void aDisabledLineIsTold() {}
    }
}
