package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallStatus;
import io.voiceai.call.PlacedCall;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events of whole calls, pushed over HTTP. */
class CccPushTest extends CccEmulatorTest {
    private final CannedServer receiver = new CannedServer(200, "{}");

    @Override
    @BeforeEach
    void open() {
        emulator = VendorEmulator.builder()
                .clock(clock)
                .callbacks(Vendor.ALIYUN_CCC, receiver.uri())
                .start();
        ccc = builder().build();
    }

    @AfterEach
    void closeReceiver() {
        receiver.close();
    }

    @Test
    void theEventsOfACallTellWhatItsRecordTells() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_OVER);
        List<CallEvent> events = eventsUntilTheEnd();

        assertThat(events).allMatch(event -> event.head().concerns(placed.ref()));
        assertThat(events).extracting(event -> event.head().id()).doesNotHaveDuplicates();
        assertThat(events)
                .filteredOn(CallProgressed.class::isInstance)
                .extracting(event -> ((CallProgressed) event).status())
                .containsExactlyInAnyOrder(CallStatus.RINGING, CallStatus.ANSWERED);
        assertThat(events).filteredOn(RecordingReady.class::isInstance).hasSize(1);
        assertThat(events)
                .filteredOn(OtherEvent.class::isInstance)
                .extracting(event -> event.head().type())
                .contains("Released");
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(events)
                .filteredOn(CallEnded.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    CallEnded ended = (CallEnded) event;
                    assertThat(ended.times().answeredAt())
                            .isEqualTo(detail.times().answeredAt());
                    assertThat(ended.times().endedAt()).isEqualTo(detail.times().endedAt());
                    assertThat(ended.hangupCause().orElseThrow().kind())
                            .isEqualTo(detail.hangupCause().orElseThrow().kind());
                    assertThat(ended.callee()).isEqualTo(detail.callee());
                });
    }

    @Test
    void aCallThatNobodyAnsweredIsNeverAnswered() {
        ccc.place(callTo("+8613800000486").build());
        clock.advance(UNTIL_OVER);
        List<CallEvent> events = eventsUntilTheEnd();
        assertThat(events)
                .noneMatch(
                        event -> event instanceof CallProgressed progress && progress.status() == CallStatus.ANSWERED);
        assertThat(events)
                .filteredOn(CallEnded.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((CallEnded) event).talkTime()).contains(Duration.ZERO));
    }

    private List<CallEvent> eventsUntilTheEnd() {
        Awaitility.await().until(() -> events().stream().anyMatch(CallEnded.class::isInstance));
        return events();
    }

    private List<CallEvent> events() {
        return receiver.received().stream()
                .map(CccCallbacks.create()::read)
                .peek(content -> assertThat(content.problems()).isEmpty())
                .flatMap(content -> content.events().stream())
                .toList();
    }
}
