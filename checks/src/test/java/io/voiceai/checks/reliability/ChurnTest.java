package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceProvider;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row L5: a server that closes its connections after every answer, after every third, never; 100 requests per second. */
class ChurnTest {
    private static final int PER_SECOND = 100;

    private final Endurance row = Endurance.row("L5");
    private final Map<String, AtomicInteger> failures = new TreeMap<>();
    private final List<CompletableFuture<?>> futures = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 0})
    @Row("L5")
    void closedConnectionsCostNoCall(int closesAfter) throws Exception {
        Duration time = Endurance.lasting(1, 200);
        AtomicLong answers = new AtomicLong();
        List<Shop> shops = new ArrayList<>();
        List<VoiceProvider> providers = new ArrayList<>();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            for (Adapter adapter : Adapter.all()) {
                Shop shop = Shop.open(
                        adapter,
                        (op, request, usual) -> closesAfter > 0 && answers.incrementAndGet() % closesAfter == 0
                                ? usual.cut(Stage.END, Ending.FIN)
                                : usual);
                shops.add(shop);
                providers.add(shop.provider(HttpSettings.defaults()));
            }
            AtomicLong next = new AtomicLong();
            timer.scheduleAtFixedRate(
                    () -> one(shops, providers, next.getAndIncrement()), 0, 1_000 / PER_SECOND, TimeUnit.MILLISECONDS);
            assertThat(timer.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
            timer.shutdown();
            assertThat(timer.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            long connections =
                    shops.stream().mapToLong(shop -> shop.vendor.connections()).sum();
            row.put("closes after", closesAfter)
                    .put("operations", next.get())
                    .put("connections", connections)
                    .put("failures", failures)
                    .write();
            // A connection that the server closed unasked may be met again by a query, three times at the most.
            assertThat(failures.keySet()).as(row.context()).noneMatch(failure -> !failure.startsWith("Q"));
            assertThat(next.get()).isGreaterThan(time.toSeconds() * PER_SECOND / 2);
            assertThat(shops)
                    .allSatisfy(
                            shop -> assertThat(shop.vendor.ledger.mostActed()).isEqualTo(1));
        } finally {
            timer.shutdownNow();
            providers.forEach(VoiceProvider::close);
            for (Shop shop : shops) {
                shop.close();
            }
        }
    }

    private void one(List<Shop> shops, List<VoiceProvider> providers, long n) {
        int vendor = (int) (n % shops.size());
        Op op = Op.values()[(int) (n / shops.size() % 3)];
        futures.removeIf(CompletableFuture::isDone);
        futures.add(shops.get(vendor)
                .invocation(providers.get(vendor), op)
                .executeAsync()
                .handle((result, failure) -> {
                    if (failure != null) {
                        count(op, failure);
                    }
                    return result;
                }));
    }

    private synchronized void count(Op op, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String kind = cause instanceof VoiceAiException known ? known.kind().name() : cause.toString();
        failures.computeIfAbsent(op + " " + kind, key -> new AtomicInteger()).incrementAndGet();
    }
}
