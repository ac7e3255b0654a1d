package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallTask;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.HangupCause;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackRequest;
import io.voiceai.event.RecordingReady;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emulator's pushes, received over HTTP as an application would. */
class TencentCccPushesTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T04:00:00Z"));
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final TencentCccCallbacks callbacks =
            TencentCccCallbacks.create().basicAuth("user", "pass").sdkAppId(1400000000);
    private CannedServer receiver;
    private VendorEmulator emulator;
    private TencentCcc ccc;

    @BeforeEach
    void start() throws IOException {
        receiver = CannedServer.answering(this::receive);
    }

    private void begin(String password) {
        URI uri = receiver.uri().resolve("/push");
        emulator = VendorEmulator.builder()
                .clock(clock)
                .callbacks(Vendor.TENCENT_CCC, uri)
                .callbackBasicAuth("user", password)
                .start();
        ccc = TencentCcc.builder()
                .sdkAppId(1400000000)
                .clock(clock)
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        ccc.close();
        emulator.close();
        receiver.close();
    }

    private String receive(CannedServer.Received received) {
        CallbackRequest.Builder request = CallbackRequest.post(received.body().getBytes(StandardCharsets.UTF_8));
        received.headers().forEach(request::header);
        for (String parameter : URI.create(received.target()).getQuery().split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            request.query(parts[0], parts[1]);
        }
        CallbackRequest push = request.build();
        if (!callbacks.isAuthentic(push)) {
            refused.incrementAndGet();
            return callbacks.refusal(401).body();
        }
        problems.addAll(callbacks.read(push).problems());
        events.addAll(callbacks.read(push).events());
        return callbacks.acknowledgement().body();
    }

    @Test
    void theEndAndTheRecordingSayWhatTheRecordSays() {
        begin("pass");
        PlacedCall placed =
                ccc.place(OutboundCall.to("+8613800000000").agent("15").build());
        clock.advance(Duration.ofSeconds(30));
        await().untilAsserted(() -> assertThat(events).hasSize(2));
        CallDetail detail = ccc.detail(placed.ref());
        CallEnded ended = (CallEnded) events.get(0);
        RecordingReady recording = (RecordingReady) events.get(1);
        assertThat(ended.head().concerns(placed.ref())).isTrue();
        assertThat(ended.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.COMPLETED);
        assertThat(ended.times()).isEqualTo(detail.times());
        assertThat(ended.talkTime()).isEqualTo(detail.talkTime());
        assertThat(ended.hangupParty()).isEqualTo(detail.hangupParty());
        assertThat(ended.callee()).isEqualTo(detail.callee());
        assertThat(recording.head().concerns(placed.ref())).isTrue();
        assertThat(recording.recording()).isEqualTo(detail.recordings().get(0));
        assertThat(problems).isEmpty();
    }

    @Test
    void aTasksCallGivesTheCalleesReferenceBack() {
        begin("pass");
        CallTask task = CallTask.of("autumn", "15")
                .from("+861012345678")
                .startAt(clock.instant())
                .build();
        ccc.importCallees(CalleeImport.of(
                ccc.createTask(task),
                task,
                List.of(TaskCallee.of(PhoneNumber.of("+8613800000486")).withReference("order-42"))));
        clock.advance(Duration.ofSeconds(30));
        await().untilAsserted(() -> assertThat(events).hasSize(1));
        CallEnded ended = (CallEnded) events.get(0);
        assertThat(ended.head().reference()).contains("order-42");
        assertThat(ended.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.BUSY);
        assertThat(ended.talkTime()).contains(Duration.ZERO);
    }

    @Test
    void aPushWithAnotherPasswordIsRefused() {
        begin("guess");
        ccc.place(OutboundCall.to("+8613800000486").agent("15").build());
        clock.advance(Duration.ofSeconds(30));
        await().untilAsserted(() -> assertThat(refused).hasPositiveValue());
        assertThat(events).isEmpty();
    }
}
