package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.internal.callback.CallbackSettings;
import io.voiceai.testing.internal.callback.Courier;
import io.voiceai.testing.internal.callback.News;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {

    private final CallbackReceiver receiver = new CallbackReceiver();
    private final CallbackSettings settings = new CallbackSettings();

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    @Test
    void newsThatCannotBeCollectedDoNotKeepLaterOnesBack() {
        settings.receiver(Vendor.ALIYUN_ICE, receiver.uri("/"));
        Queue<Supplier<List<News>>> rounds = new ConcurrentLinkedQueue<>(List.of(
                () -> {
                    throw new IllegalStateException("no news");
                },
                () -> List.of(new News(Vendor.ALIYUN_ICE, "agent_start", Map.of("body", "later"), "call-1"))));
        try (Courier courier = courier(rounds)) {
            courier.start();
            assertThat(receiver.awaitPushes(1).get(0).object()).containsEntry("body", "later");
        }
    }

    @Test
    void addressThatNobodyCanHaveDoesNotKeepOtherReceiversWaiting() {
        settings.receiver(Vendor.ALIYUN_ICE, URI.create("http://localhost:70000/"));
        settings.receiver(Vendor.TENCENT_CCC, receiver.uri("/"));
        Queue<Supplier<List<News>>> rounds = new ConcurrentLinkedQueue<>(List.of(() -> List.of(
                new News(Vendor.ALIYUN_ICE, "agent_start", Map.of(), "call-1"),
                new News(Vendor.TENCENT_CCC, "cdr", Map.of("SessionId", "1"), "call-1"))));
        try (Courier courier = courier(rounds)) {
            courier.start();
            assertThat(receiver.awaitPushes(1).get(0).object()).containsEntry("SessionId", "1");
        }
    }

    @Test
    void onlyRecordsAndRecordingsOfTencentNameAVersion() {
        settings.receiver(Vendor.TENCENT_CCC, receiver.uri("/push"));
        Queue<Supplier<List<News>>> rounds = new ConcurrentLinkedQueue<>(List.of(() -> List.of(
                new News(Vendor.TENCENT_CCC, "cdr", Map.of(), "call-1"),
                new News(Vendor.TENCENT_CCC, "record", Map.of(), "call-1"),
                new News(Vendor.TENCENT_CCC, "voicemail", Map.of(), "call-1"))));
        receiver.answer(200, "{\"ErrCode\":0}");
        try (Courier courier = courier(rounds)) {
            courier.start();
            assertThat(receiver.awaitPushes(3))
                    .extracting(push -> push.uri().toString())
                    .containsExactly(
                            "/push?action=cdr&version=1", "/push?action=record&version=1", "/push?action=voicemail");
        }
    }

    private Courier courier(Queue<Supplier<List<News>>> rounds) {
        MovableClock clock = new MovableClock(EmulatorTest.NOON);
        return new Courier(settings, clock, () -> {
            Supplier<List<News>> next = rounds.poll();
            return next == null ? List.of() : next.get();
        });
    }
}
