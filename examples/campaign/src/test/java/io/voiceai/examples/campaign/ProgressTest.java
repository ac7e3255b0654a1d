package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Tally tally = new Tally(1_000, Map.of(Outcome.ANSWERED, 100L, Outcome.REFUSED, 5L));

    private Progress progress(boolean moving) {
        return new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), moving, tally);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheRateOfThisRunAndTheTimeThatIsLeft() {
        Progress progress = progress(false);
        progress.line(0, 10);
        for (int i = 0; i < 95; i++) {
            tally.add(i % 5 == 0 ? Outcome.DENIED : Outcome.ANSWERED);
        }

        assertThat(progress.line(10 * SECOND, 7))
                .isEqualTo("[####....................] 20% 200/1000, 9.5/s, answered 176, refused 24, unknown 0,"
                        + " in flight 7, 1m24s left");
    }

    @Test
    void withoutATerminalALineComesNowAndThen() {
        Progress progress = progress(false);
        for (int tenth = 0; tenth <= 100; tenth++) {
            progress.tick(tenth * SECOND / 10, 0);
        }

        assertThat(shown().lines()).hasSize(3);
    }

    @Test
    void onATerminalTheLineIsWrittenOver() {
        Progress progress = progress(true);
        progress.tick(0, 1_000_000);
        progress.tick(SECOND / 10, 1);
        progress.finish(SECOND, 1);

        assertThat(shown().split("\r")).hasSize(3);
        assertThat(shown()).endsWith("in flight 1, time left not known      " + System.lineSeparator());
    }

    @Test
    void aCampaignThatIsOverSaysSo() {
        for (int i = 0; i < 895; i++) {
            tally.add(Outcome.BUSY);
        }

        assertThat(progress(false).line(0, 0)).contains("100% 1000/1000").endsWith("done");
        assertThat(tally).hasToString("answered 100, busy 895, refused 5");
    }
}
