package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceProvider;
import io.voiceai.http.HttpSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row F9: very many callers at once, each on a virtual thread of its own, where the runtime has them; briefly a thousand, with
 * the long runs ten thousand. The asynchronous form works on virtual threads of the library's own there.
 */
class VirtualThreadsTest {
    private static final String PINNED = "jdk.VirtualThreadPinned";

    @TempDir
    Path folder;

    @Test
    @Row("F9")
    void nobodyHoldsACarrierWhileWaitingForUs() throws Exception {
        Assumptions.assumeTrue(Runtime.version().feature() >= 21, "there are virtual threads");
        Endurance row = Endurance.row("F9");
        int callers = Endurance.count(1_000, 10_000) / Adapter.all().size();
        Path file = folder.resolve("pinned.jfr");
        try (Recording recording = new Recording()) {
            for (Adapter adapter : Adapter.all()) {
                try (Shop shop = Shop.open(adapter, (op, request, usual) -> usual.after(Duration.ofMillis(50)));
                        VoiceProvider provider = shop.provider(HttpSettings.defaults())) {
                    // Classes are loaded before, which holds a carrier for a while and is not about locks.
                    for (Form form : Form.values()) {
                        form.run(shop.invocation(provider, Op.P));
                    }
                    recording
                            .enable(PINNED)
                            .withThreshold(Duration.ofMillis(50))
                            .withStackTrace();
                    if (recording.getState() == jdk.jfr.RecordingState.NEW) {
                        recording.start();
                    }
                    placeAll(shop, provider, callers);
                    assertThat(shop.vendor.ledger.mostActed()).isEqualTo(1);
                    assertThat(shop.vendor.ledger.requests()).isEqualTo(callers + 2L);
                }
            }
            recording.dump(file);
        }
        assertThat(Files.size(file)).isPositive();
        List<String> ours = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .map(VirtualThreadsTest::described)
                .filter(event -> event.contains("io.voiceai."))
                .toList();
        row.put("callers", callers * Adapter.all().size())
                .put("pinned", ours.size())
                .write();
        assertThat(ours).isEmpty();
    }

    private static void placeAll(Shop shop, VoiceProvider provider, int callers) throws Exception {
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            List<Future<?>> placing = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                Form form = Form.values()[i % 2];
                placing.add(threads.submit(() -> form.run(shop.invocation(provider, Op.P))));
            }
            for (Future<?> each : placing) {
                each.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String described(RecordedEvent event) {
        return event.getDuration() + " " + event.getStackTrace();
    }
}
