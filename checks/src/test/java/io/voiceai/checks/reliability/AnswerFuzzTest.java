package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Row Z1: answers that are nearly right, through the very code that reads answers, over sockets in memory. */
class AnswerFuzzTest {
    private static final int WORKERS = 12;

    private final Endurance row = Endurance.row("Z1");
    private final long answers = Endurance.count(6_000, 5_000_000);
    private final AtomicLong next = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

    @Test
    @Row("Z1")
    void whateverIsAnsweredGivesAKnownKindOfFailureAndNeverAMadeUpCall() throws Exception {
        List<Corpus> corpora = Adapter.all().stream().map(Corpus::new).toList();
        PrintStream before = System.err;
        // Millions of lines that another row looks through for secrets.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                Thread thread = new Thread(new Worker(corpora.get(i % corpora.size()), row.seed + i), "z1-worker-" + i);
                thread.start();
                workers.add(thread);
            }
            for (Thread worker : workers) {
                worker.join();
            }
        } finally {
            System.setErr(before);
        }
        row.put("answers", next.get());
        new TreeMap<>(outcomes).forEach((outcome, count) -> row.put(outcome, count.get()));
        row.write();
        assertThat(wrong).as(row.context()).isEmpty();
        // The faults must not be such that nothing else is ever seen.
        for (FailureKind kind :
                List.of(FailureKind.OUTCOME_UNKNOWN, FailureKind.UNCONFIRMED, FailureKind.BAD_RESPONSE)) {
            assertThat(outcomes).as(row.context()).containsKey(kind.name());
        }
        assertThat(outcomes).containsKeys("P success", "H success", "Q success", "REJECTED", "AUTH");
    }

    /** One thread with a provider of its own, so that it knows which answer made which outcome. */
    private final class Worker implements Runnable {
        private final AnswerFuzz fuzz;

        Worker(Corpus corpus, long seed) {
            fuzz = new AnswerFuzz(corpus, seed);
        }

        @Override
        public void run() {
            try (fuzz) {
                while (next.get() < answers && wrong.size() < 50) {
                    long cpu = Cpu.ofThisThread();
                    String outcome = fuzz.one();
                    long micros = (Cpu.ofThisThread() - cpu) / 1_000;
                    row.max("slowest CPU us", micros);
                    if (micros > 50_000) {
                        outcomes.computeIfAbsent("over 50 ms CPU", key -> new AtomicInteger())
                                .incrementAndGet();
                    }
                    if (fuzz.problem() != null) {
                        wrong.add(fuzz.problem());
                    }
                    next.addAndGet(fuzz.answered());
                    outcomes.computeIfAbsent(outcome, key -> new AtomicInteger())
                            .incrementAndGet();
                }
            } catch (RuntimeException | Error e) {
                wrong.add("a worker died of " + e);
            }
        }
    }
}
