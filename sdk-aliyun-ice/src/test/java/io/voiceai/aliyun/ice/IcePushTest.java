package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.TurnsSpoken;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events of whole calls, pushed over HTTP. */
class IcePushTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T04:00:00Z"));
    private final CannedServer receiver = new CannedServer(200, "{}");
    private final IceCallbacks callbacks = IceCallbacks.create().token("t0ken");
    private VendorEmulator emulator;
    private AliyunIce ice;

    @BeforeEach
    void open() {
        emulator = VendorEmulator.builder()
                .clock(clock)
                .callbacks(Vendor.ALIYUN_ICE, receiver.uri())
                .callbackToken("t0ken")
                .start();
        ice = AliyunIce.builder()
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .clock(clock)
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }

    @AfterEach
    void close() {
        ice.close();
        emulator.close();
        receiver.close();
    }

    @Test
    void theEventsOfACallTellWhatItsDetailTells() {
        PlacedCall placed = ice.place(OutboundCall.to("+8617300000533")
                .from("+8618300000333")
                .agent("agent-1")
                .reference("order-42")
                .build());
        clock.advance(Duration.ofMinutes(1));
        CallDetail detail = ice.detail(placed.ref());
        Awaitility.await()
                .until(() -> turns().size() == detail.transcript().size()
                        && events().stream().anyMatch(CallEnded.class::isInstance));
        List<CallEvent> events = events();

        assertThat(receiver.received()).allMatch(callbacks::isAuthentic);
        assertThat(receiver.received()).noneMatch(callbacks.token("another")::isAuthentic);
        assertThat(events).allMatch(event -> event.head().concerns(placed.ref()));
        assertThat(events)
                .extracting(event -> event.head().reference().orElseThrow())
                .containsOnly("order-42");
        assertThat(events).extracting(event -> event.head().id()).doesNotHaveDuplicates();
        assertThat(events)
                .filteredOn(CallProgressed.class::isInstance)
                .extracting(event -> ((CallProgressed) event).status())
                .containsExactlyInAnyOrder(CallStatus.QUEUED, CallStatus.ANSWERED);
        assertThat(turns()).containsExactlyInAnyOrderElementsOf(detail.transcript());
    }

    private List<TranscriptTurn> turns() {
        return events().stream()
                .filter(TurnsSpoken.class::isInstance)
                .flatMap(event -> ((TurnsSpoken) event).turns().stream())
                .toList();
    }

    private List<CallEvent> events() {
        return receiver.received().stream()
                .map(callbacks::read)
                .peek(content -> assertThat(content.problems()).isEmpty())
                .flatMap(content -> content.events().stream())
                .toList();
    }
}
