package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LogWatchTest {
    @Test
    void looksAtWhatIsWrittenToTheErrorStream() {
        PrintStream before = System.err;
        try (LogWatch log = new LogWatch()) {
            System.err.println("fine");
            System.err.println("key " + Canary.SECRET);
            assertThat(log.lines()).isEqualTo(2);
            assertThat(log.findings()).containsExactly("key " + Canary.SECRET);
        }
        assertThat(System.err).isSameAs(before);
    }
}
