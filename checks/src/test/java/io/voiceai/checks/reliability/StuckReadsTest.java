package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceProvider;
import io.voiceai.http.HttpSettings;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Row L6: queries that get no answer do not keep a hang-up waiting. */
class StuckReadsTest {
    private static final int STUCK = 64;
    private static final Duration SERVER_TIME = Duration.ofMillis(50);

    @Test
    @Row("L6")
    void aHangUpIsAnsweredWhileAllQueriesAreStuck() throws Exception {
        Endurance row = Endurance.row("L6");
        for (Adapter adapter : Adapter.all()) {
            try (Shop shop = Shop.open(adapter, StuckReadsTest::answer);
                    VoiceProvider provider = shop.provider(HttpSettings.defaults())) {
                for (int i = 0; i < STUCK; i++) {
                    shop.invocation(provider, Op.Q).executeAsync();
                }
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> shop.vendor.ledger.requests() >= STUCK);
                for (Form form : Form.values()) {
                    // Half of them, since a single one may meet a pause of the machine.
                    Latencies latencies = new Latencies();
                    for (int i = 0; i < 5; i++) {
                        long begun = System.nanoTime();
                        form.run(shop.invocation(provider, Op.H));
                        latencies.add(System.nanoTime() - begun);
                    }
                    Duration median = latencies.quantile(0.5);
                    row.max("worst median ms", median.toMillis());
                    assertThat(median).as(adapter + " " + form).isLessThan(SERVER_TIME.plus(Duration.ofMillis(500)));
                }
                // So that closing the provider need not wait for answers.
                shop.vendor.close();
            }
        }
        row.put("stuck queries", STUCK).write();
    }

    private static Reaction answer(Op op, Received request, Reaction usual) {
        return op == Op.Q ? Reaction.none(Stage.REQUEST, Ending.SILENCE) : usual.after(SERVER_TIME);
    }
}
