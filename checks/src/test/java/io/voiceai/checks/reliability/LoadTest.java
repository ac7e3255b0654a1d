package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceProvider;
import io.voiceai.http.HttpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Row L1: a steady stream of calls, hang-ups and queries, about five hundred of them waiting for a slow vendor at a time. */
class LoadTest {
    /** Answers of the four vendors take so long. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMillis(1_000), Duration.ofMillis(1_600), Duration.ofMillis(2_300), Duration.ofMillis(3_000));

    private final Endurance row = Endurance.row("L1");
    private final List<Shop> shops = new ArrayList<>();
    private final List<VoiceProvider> providers = new ArrayList<>();
    private final Latencies overhead = new Latencies();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    @Row("L1")
    void slowAnswersAreWaitedForInTheirHundreds() throws Exception {
        Duration time = Endurance.lasting(5, 600);
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        try (LogWatch log = new LogWatch()) {
            int i = 0;
            for (Adapter adapter : Adapter.all()) {
                Duration delay = DELAYS.get(i++);
                Shop shop = Shop.open(adapter, (op, request, usual) -> usual.after(delay));
                shops.add(shop);
                providers.add(
                        shop.provider(HttpSettings.builder().asyncThreads(400).build()));
            }
            int before = threads();
            every(timer, Op.P, 50_000);
            every(timer, Op.H, 20_000);
            every(timer, Op.Q, 5_000);
            timer.scheduleAtFixedRate(this::sample, 500, 100, TimeUnit.MILLISECONDS);
            assertThat(timer.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
            timer.shutdownNow();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> inFlight.get() == 0);

            row.put("operations", begun.get())
                    .put("overhead p50 ms", overhead.quantile(0.5).toNanos() / 1e6)
                    .put("p99 ms", overhead.quantile(0.99).toNanos() / 1e6)
                    .put("worst ms", overhead.quantile(1).toNanos() / 1e6)
                    .put("threads before", before)
                    .put("failures", failures.size())
                    .write();
            assertThat(failures).as(row.context()).isEmpty();
            assertThat(log.findings()).isEmpty();
            assertThat(begun.get()).isGreaterThan(time.toSeconds() * 270 * (Endurance.FULL ? 8 : 2) / 10);
            assertThat(shops)
                    .allSatisfy(
                            shop -> assertThat(shop.vendor.ledger.mostActed()).isEqualTo(1));
            if (Endurance.FULL) {
                assertThat(overhead.quantile(0.99)).isLessThan(Duration.ofMillis(5));
            }
        } finally {
            timer.shutdownNow();
            providers.forEach(VoiceProvider::close);
            for (Shop shop : shops) {
                shop.close();
            }
        }
    }

    private void every(ScheduledExecutorService timer, Op op, long micros) {
        timer.scheduleAtFixedRate(() -> start(op), micros, micros, TimeUnit.MICROSECONDS);
    }

    private void start(Op op) {
        int vendor = (int) (begun.getAndIncrement() % shops.size());
        inFlight.incrementAndGet();
        long start = System.nanoTime();
        shops.get(vendor).invocation(providers.get(vendor), op).executeAsync().whenComplete((result, failure) -> {
            overhead.add(System.nanoTime() - start - DELAYS.get(vendor).toNanos());
            if (failure != null) {
                failures.add(op + " " + failure);
            }
            inFlight.decrementAndGet();
        });
    }

    /** One thread for each waiting operation where the runtime has no virtual threads, and forty more at the most. */
    private void sample() {
        row.max("in flight", inFlight.get());
        row.max("threads", threads());
        boolean virtual = Runtime.version().feature() >= 21;
        if (threads() > (virtual ? 0 : begun.get()) + 40) {
            failures.add("threads " + threads());
        }
    }

    /** Threads of the library and of the HTTP library, not of this test and its vendors. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("voiceai-") || name.startsWith("OkHttp") || name.startsWith("Okio"))
                .count();
    }
}
