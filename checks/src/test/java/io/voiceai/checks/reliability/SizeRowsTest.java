package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups C and D, the rows about answers that are too large or too deep. */
class SizeRowsTest {
    @Test
    @Row("C10")
    void aBombOfOneGibibyte(RowRun row) throws Exception {
        inSmallHeap(row, "C10");
    }

    @Test
    @Row("C11")
    void aBodyOfTwoGibibytes(RowRun row) throws Exception {
        inSmallHeap(row, "C11");
    }

    private static void inSmallHeap(RowRun row, String id) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        id)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("passed").doesNotContain("OutOfMemoryError");
        row.carriedOutElsewhere(printed);
    }

    @Test
    @Row("D6")
    void jsonBeyondItsLimits(RowRun row) {
        List<String> hostile = List.of(
                "\"Deep\":" + "[".repeat(1_001) + "]".repeat(1_001),
                "\"Deep\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                "\"Long\":" + "9".repeat(900_000),
                "\"" + "k".repeat(900_000) + "\":1");
        row.everywhere(one -> {
            for (String each : hostile) {
                String placed = one.adapter.placed("\"call-1\"", each);
                assertThat(millisToRead(placed)).isLessThan(200);
                one.vendor().always(Reaction.json(200, placed));
                one.place().unknown().counted(1, 1).requests(1).says("json limits");
                one.vendor().always(Reaction.json(200, one.adapter.ended(each)));
                one.hangUp().failed(FailureKind.UNCONFIRMED).sends(1).requests(1);
                one.vendor().always(Reaction.json(200, one.adapter.read(each)));
                one.read().failed(FailureKind.BAD_RESPONSE).sends(1).requests(1);
            }
            one.vendor().always(Reaction.json(200, one.adapter.placed("1e999999999")));
            one.place().unknown().counted(1, 1).within(Duration.ofSeconds(2));
            one.vendor().always(Reaction.json(200, one.adapter.readWith("1e999999999")));
            assertThat(one.adapter.number(one.form.run(one.adapter.reading(one.provider()))))
                    .isNull();
            for (String large : List.of("\"Long\":" + "9".repeat(2 << 20), "\"" + "k".repeat(10 << 20) + "\":1")) {
                one.vendor().always(Reaction.json(200, one.adapter.placed("\"call-1\"", large)));
                one.place().unknown().counted(1, 1).requests(1).says("size cap");
            }
        });
    }

    /** The best of some tries, because other cases run at the same time. */
    private static long millisToRead(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(JsonObject.parse(bytes)).isNull();
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        return best;
    }
}
