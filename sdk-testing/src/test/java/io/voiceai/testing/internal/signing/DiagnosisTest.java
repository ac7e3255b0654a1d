package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.internal.wire.Masking;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An emulator that clients with mistakes talk to over HTTP. */
abstract class DiagnosisTest {

    static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    static final String ID = "LTAIexampleKeyId";
    static final String SECRET = "exampleSecretOfTheKey";
    static final String OTHER_SECRET = "exampleSecretOfAnotherKey";

    final MovableClock clock = new MovableClock(NOON);
    VendorEmulator emulator;

    @BeforeEach
    void start() {
        emulator = VendorEmulator.builder()
                .clock(clock)
                .accessKey(ID, SECRET)
                .accessKey("LTAIanotherKeyId", OTHER_SECRET)
                .start();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    ReceivedRequest last() {
        return emulator.requests().get(emulator.requests().size() - 1);
    }

    SignatureDiagnosis diagnosis() {
        ReceivedRequest last = last();
        assertThat(last.authentic()).isFalse();
        SignatureDiagnosis diagnosis = last.diagnosis().orElseThrow();
        assertThat(diagnosis + diagnosis.report()).doesNotContain(SECRET, OTHER_SECRET, "13800000");
        assertThat(diagnosis.sentence()).endsWith(".").doesNotContain("\n");
        return diagnosis;
    }

    /** The client's text is told exactly, and the difference is the first one and at the right place. */
    static void assertDifference(SignatureDiagnosis diagnosis, String place, String server, String client) {
        assertThat(server).isNotEqualTo(Masking.longNumbers(client));
        assertThat(client).isEqualTo(Masking.longNumbers(client));
        SignatureDiagnosis.Difference difference = diagnosis.difference().orElseThrow();
        assertThat(difference.place()).isEqualTo(place);
        int index = difference.index();
        assertThat(client).startsWith(server.substring(0, index));
        assertThat(difference.before()).isEqualTo(server.substring(Math.max(0, index - 40), index));
        assertThat(server.substring(index)).startsWith(difference.server());
        assertThat(client.substring(index)).startsWith(difference.client());
        assertThat(difference.server() + "\n").isNotEqualTo(difference.client() + "\n");
        if (!difference.server().isEmpty() && !difference.client().isEmpty()) {
            assertThat(difference.server().charAt(0))
                    .isNotEqualTo(difference.client().charAt(0));
        }
    }
}
