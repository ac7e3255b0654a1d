package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackRequest;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.ResultReady;
import io.voiceai.spi.CallbackFormat.Content;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a call to what is pushed of it. */
class AiccsPushTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T04:00:00Z"));
    private final AiccsCallbacks callbacks = AiccsCallbacks.create();
    private CannedServer receiver;
    private VendorEmulator emulator;
    private AliyunAiccs aiccs;

    @BeforeEach
    void open() {
        receiver = new CannedServer(200, callbacks.acknowledgement().body());
        emulator = VendorEmulator.builder()
                .clock(clock)
                .callbacks(Vendor.ALIYUN_AICCS, receiver.uri().resolve("/aiccs"))
                .start();
        aiccs = AliyunAiccs.builder()
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .clock(clock)
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }

    @AfterEach
    void close() {
        aiccs.close();
        emulator.close();
        receiver.close();
    }

    @Test
    void aSingleCallsReportAndRecordingConcernIt() {
        CallRef call = aiccs.place(OutboundCall.to("+8613800000000")
                        .from("+8657188000000")
                        .agent("F320000001")
                        .reference("order-1")
                        .build())
                .ref();
        clock.advance(Duration.ofMinutes(5));

        await().untilAsserted(() -> assertThat(events())
                .hasAtLeastOneElementOfType(CallEnded.class)
                .hasAtLeastOneElementOfType(RecordingReady.class));
        assertThat(events())
                .allMatch(event -> event.head().concerns(call)
                        && event.head().reference().orElseThrow().equals("order-1"));
    }

    @Test
    void aTaskCallsReceiptsConcernTheCallThatTheTaskLists() {
        CallTask task = CallTask.of("回访", "agent-1")
                .hours(CallingHours.daily(LocalTime.MIN, LocalTime.MAX))
                .build();
        CallTaskRef ref = aiccs.createTask(task);
        aiccs.importCallees(CalleeImport.of(ref, task, List.of(TaskCallee.of(PhoneNumber.of("+8613800000000")))));
        aiccs.control(ref, TaskControl.START);
        clock.advance(Duration.ofMinutes(5));
        CallRef call = aiccs.taskCalls(ref).iterator().next().calls().get(0);

        await().untilAsserted(() -> assertThat(events())
                .hasAtLeastOneElementOfType(CallEnded.class)
                .hasAtLeastOneElementOfType(RecordingReady.class)
                .hasAtLeastOneElementOfType(ResultReady.class));
        assertThat(events()).allMatch(event -> event.head().concerns(call));
    }

    private List<CallEvent> events() {
        return receiver.bodies().stream()
                .map(body -> callbacks.read(CallbackRequest.post(body).build()))
                .peek(content -> assertThat(content.problems()).isEmpty())
                .map(Content::events)
                .flatMap(List::stream)
                .toList();
    }
}
