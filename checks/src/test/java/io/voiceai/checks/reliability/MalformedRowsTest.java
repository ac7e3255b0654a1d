package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Group B, second part: what comes back is not HTTP, or no sound HTTP. */
class MalformedRowsTest {
    private static Reaction bytes(String text) {
        return Reaction.raw(text).cut(Stage.END, Ending.FIN);
    }

    /** Either the answer is whole all the same, or nobody knows; but it ends, long before the deadline. */
    @Test
    @Row("B11")
    void contradictoryLengths(RowRun row) {
        Duration soon = Duration.ofSeconds(10);
        row.everywhere(one -> {
            for (Op op : Op.values()) {
                String json = one.adapter.done(op);
                int length = json.length();
                String chunked = Integer.toHexString(length) + "\r\n" + json + "\r\n0\r\n\r\n";
                for (Reaction each : List.of(
                        framed("Content-Length: 5\r\nContent-Length: " + length, json),
                        framed("Content-Length: " + length + "\r\nContent-Length: 5", json),
                        framed("Content-Length: -1", json),
                        framed("Content-Length: " + length + "\r\nTransfer-Encoding: chunked", chunked))) {
                    one.vendor().next(each).always(op == Op.H ? one.adapter.success(op) : each);
                    Outcome outcome = one.run(op).within(soon);
                    boolean done = outcome.isSuccess();
                    switch (op) {
                        case P -> {
                            outcome.counted(1, 1);
                            assertThat(done || outcome.unknown() != null).isTrue();
                        }
                        case H -> outcome.succeeded("CONFIRMED");
                        case Q ->
                            assertThat(done || outcome.failure().sends() <= 3).isTrue();
                    }
                }
            }
        });
    }

    private static Reaction framed(String lengths, String body) {
        return bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + lengths + "\r\n\r\n" + body);
    }
}
