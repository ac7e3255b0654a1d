package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceProvider;
import io.voiceai.http.HttpSettings;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Row L3: calls that are cancelled at any moment leave nothing behind, while the provider stays open. */
class CancelTest {
    private static final int AT_ONCE = 200;

    private final Endurance row = Endurance.row("L3");
    private final SplittableRandom random = new SplittableRandom(row.seed);
    private final List<WeakReference<CompletableFuture<?>>> futures = new ArrayList<>();
    private final AtomicInteger cancelled = new AtomicInteger();

    @Test
    @Row("L3")
    void cancelledCallsLeaveNoThreadNoSocketAndNoTimer() throws Exception {
        int calls = Endurance.count(1_000, 20_000);
        List<Shop> shops = new ArrayList<>();
        List<VoiceProvider> providers = new ArrayList<>();
        try (LogWatch log = new LogWatch()) {
            for (Adapter adapter : Adapter.all()) {
                Shop shop = Shop.open(adapter, (op, request, usual) -> usual.after(Duration.ofMillis(100)));
                shops.add(shop);
                providers.add(shop.provider(HttpSettings.defaults()));
                cancelMany(shop, providers.get(providers.size() - 1), calls / 4);
            }
            nothingIsLeftOf(shops);
            row.put("calls", calls).put("cancelled", cancelled.get()).write();
            for (int i = 0; i < shops.size(); i++) {
                assertThat(shops.get(i).vendor.ledger.mostActed())
                        .as(row.context())
                        .isEqualTo(1);
                shops.get(i).invocation(providers.get(i), Op.P).execute();
                assertThat(shops.get(i).vendor.problems()).isEmpty();
            }
            assertThat(log.findings()).isEmpty();
        } finally {
            providers.forEach(VoiceProvider::close);
            for (Shop shop : shops) {
                shop.close();
            }
        }
        assertThat(cancelled.get()).isGreaterThan(calls / 3);
    }

    private void cancelMany(Shop shop, VoiceProvider provider, int calls) throws InterruptedException {
        Semaphore room = new Semaphore(AT_ONCE);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < calls; i++) {
                assertThat(room.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
                CompletableFuture<?> future = shop.invocation(provider, Op.P).executeAsync();
                futures.add(new WeakReference<>(future));
                future.whenComplete((result, failure) -> room.release());
                timer.schedule(() -> cancel(future), random.nextInt(200_000), TimeUnit.MICROSECONDS);
            }
            assertThat(room.tryAcquire(AT_ONCE, 30, TimeUnit.SECONDS)).isTrue();
        } finally {
            timer.shutdownNow();
        }
    }

    private void cancel(CompletableFuture<?> future) {
        if (future.cancel(true)) {
            cancelled.incrementAndGet();
        }
    }

    private void nothingIsLeftOf(List<Shop> shops) {
        long begun = System.nanoTime();
        Awaitility.await("sockets")
                .atMost(Duration.ofSeconds(10))
                .until(() -> shops.stream().allMatch(shop -> shop.vendor.openConnections() == 0));
        Awaitility.await("timers, which would hold the calls until their deadline")
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    System.gc();
                    return futures.stream().allMatch(future -> future.get() == null);
                });
        if (Endurance.FULL) {
            // Idle ones wait ten seconds for more to do.
            Awaitility.await("threads").atMost(Duration.ofSeconds(12)).until(() -> threads() == 0);
        }
        row.max("ms to baseline", (System.nanoTime() - begun) / 1_000_000);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("voiceai-place"))
                .count();
    }
}
