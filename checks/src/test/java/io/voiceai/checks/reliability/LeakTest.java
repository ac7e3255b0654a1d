package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.voiceai.VoiceProvider;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Row L4 for everything at once: providers that are opened, used, disappointed and closed again leave nothing open. */
@DisabledOnOs(OS.WINDOWS)
class LeakTest {
    private final Endurance row = Endurance.row("L4");
    private final SplittableRandom random = new SplittableRandom(row.seed);
    private final HttpSettings http = HttpSettings.builder()
            .deadline(Effect.PLACE, Duration.ofSeconds(2))
            .deadline(Effect.END, Duration.ofMillis(500))
            .deadline(Effect.READ, Duration.ofMillis(500))
            .build();

    @Test
    @Row("L4")
    void closedProvidersLeaveNoDescriptorAndNoThread() throws Exception {
        int rounds = Endurance.count(2, 50);
        // The first round opens what stays open for all, such as the classes' archives and the selectors of the
        // runtime.
        round();
        long descriptors = descriptors();
        for (int i = 0; i < rounds; i++) {
            round();
        }
        row.put("rounds", rounds)
                .put("descriptors before", descriptors)
                .put("after", descriptors())
                .write();
        Awaitility.await("descriptors, " + row.context())
                .atMost(Duration.ofSeconds(10))
                .until(() -> descriptors() <= descriptors);
    }

    private void round() throws IOException, InterruptedException {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (Adapter adapter : Adapter.all()) {
            FaultPlan plan = new FaultPlan(random, adapter);
            try (Shop shop = Shop.open(adapter, (op, request, usual) -> twisted(plan, usual));
                    VoiceProvider provider = shop.provider(http)) {
                for (int i = 0; i < 30; i++) {
                    futures.add(one(shop, provider, i));
                }
                futures.forEach(LeakTest::settled);
                shop.vendor.close();
                assertThat(shop.vendor.problems()).isEmpty();
                assertThat(shop.vendor.ledger.mostActed()).isEqualTo(1);
            }
        }
        LeakCheck.nothingIsLeft();
    }

    /** Asked by many threads at once. */
    private synchronized Reaction twisted(FaultPlan plan, Reaction usual) {
        return random.nextInt(3) == 0 ? plan.quickFault(usual, "call-0") : usual;
    }

    private synchronized CompletableFuture<?> one(Shop shop, VoiceProvider provider, int number) {
        CompletableFuture<?> future =
                shop.invocation(provider, Op.values()[number % 3]).executeAsync();
        if (random.nextInt(5) == 0) {
            CompletableFuture.delayedExecutor(random.nextInt(20), TimeUnit.MILLISECONDS)
                    .execute(() -> future.cancel(true));
        }
        return future;
    }

    private static void settled(CompletableFuture<?> future) {
        future.handle((result, failure) -> result)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
