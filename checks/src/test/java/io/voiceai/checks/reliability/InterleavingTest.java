package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Row Z4: placing, cancelling, closing and the deadline meet each other at random moments. */
class InterleavingTest {
    private static final int WORKERS = 6;

    private final Endurance row = Endurance.row("Z4");
    private final int seeds = Endurance.count(1_000, 100_000);
    private final AtomicLong next = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

    @Test
    @Row("Z4")
    void everyCallCompletesOnceAndNothingIsSentAfterThat() throws Exception {
        List<Adapter> adapters = Adapter.all();
        PrintStream before = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        try {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                Thread thread = new Thread(() -> work(adapters, timer), "z4-worker-" + i);
                thread.start();
                workers.add(thread);
            }
            for (Thread worker : workers) {
                worker.join();
            }
        } finally {
            System.setErr(before);
            timer.shutdownNow();
        }
        row.put("seeds", seeds);
        new TreeMap<>(outcomes).forEach((outcome, count) -> row.put(outcome, count.get()));
        row.write();
        assertThat(wrong).as(row.context()).isEmpty();
        assertThat(outcomes).as(row.context()).containsKeys("success", "future cancelled", "OUTCOME_UNKNOWN");
    }

    private void work(List<Adapter> adapters, ScheduledExecutorService timer) {
        try {
            for (long n = next.getAndIncrement(); n < seeds && wrong.size() < 50; n = next.getAndIncrement()) {
                Interleaving one = new Interleaving(adapters.get((int) (n % adapters.size())), row.seed + n, timer);
                String outcome = one.run();
                outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
                if (one.sentMeanwhile()) {
                    outcomes.computeIfAbsent("sent while being cancelled", key -> new AtomicInteger())
                            .incrementAndGet();
                }
                for (String problem : one.problems()) {
                    wrong.add("seed " + (row.seed + n) + ": " + problem + ", outcome " + outcome);
                }
            }
        } catch (RuntimeException | Error | InterruptedException e) {
            wrong.add("a worker died of " + e);
        }
    }
}
