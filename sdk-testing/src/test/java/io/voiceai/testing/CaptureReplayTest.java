package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request that the vendors' official clients were seen to send, sent again to the emulator. */
class CaptureReplayTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.EPOCH);
    private static final VendorEmulator EMULATOR = VendorEmulator.builder()
            .accessKey("testAccessKeyId", "testAccessKeySecret")
            .accessKey("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE")
            .clock(CLOCK)
            .start();

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    static Stream<Capture> captures() {
        return Capture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void requestOfAnOfficialClientIsBelieved(Capture capture) throws IOException {
        EMULATOR.reset();
        CLOCK.set(capture.time());
        String status = capture.send(EMULATOR.uri());
        List<ReceivedRequest> requests = EMULATOR.requests();
        assertThat(requests).hasSize(1);
        ReceivedRequest received = requests.get(0);
        assertThat(received.authentic()).as("%s: %s", status, received).isTrue();
        assertThat(received.action()).isEqualTo(capture.action());
        assertThat(received.vendor()).isPresent();
        // The nasty cases are about encoding and leave out required parameters.
        if (!capture.name().contains("nasty")) {
            assertThat(received.code())
                    .doesNotStartWith("Missing")
                    .isNotIn("UnknownParameter", "InvalidParameter", "InvalidAction", "InvalidAction.NotFound");
        }
    }

    @Test
    void thereAreCapturesOfEveryClient() {
        assertThat(captures()).hasSizeGreaterThan(200);
    }
}
