package io.voiceai.examples.campaign;

import io.voiceai.VoiceAi;
import io.voiceai.error.VoiceAiException;
import io.voiceai.examples.campaign.Rows.Done;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Works a state off: so many callees at a time, until each has a verdict or somebody wants it to end. */
final class Runner {
    /** How a run ended. */
    enum End {
        FINISHED,
        INTERRUPTED,
        STOPPED,
        BROKEN
    }

    private static final long BEAT_MILLIS = 100;
    private static final int THREADS = 6;
    private static final Duration LAST_LOOK = Duration.ofSeconds(12);
    private static final Duration TIDY = Duration.ofSeconds(2);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final State state;
    private final CampaignConfig config;
    private final CalleeColumns columns;
    private final ResultsFile results;
    private final Tally tally;
    private final Progress progress;
    private final StopOrder order;
    private final BooleanSupplier interrupted;
    private final Course.Ground ground;
    private final Queue queue;
    private final Map<Long, Row> active = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean stopping;
    private long tidiedAt = System.nanoTime();
    private long turnedAt = System.nanoTime();

    Runner(
            State state,
            VoiceAi voice,
            CampaignConfig config,
            CalleeColumns columns,
            ResultsFile results,
            Tally tally,
            Progress progress,
            BooleanSupplier interrupted) {
        this.state = state;
        this.config = config;
        this.columns = columns;
        this.results = results;
        this.tally = tally;
        this.progress = progress;
        this.interrupted = interrupted;
        order = new StopOrder(state.directory());
        Clock clock = Clock.systemUTC();
        queue = new Queue(state.rows(), clock);
        ground = new Course.Ground(
                voice, state.journal(), config, clock, () -> stopping, new AtomicInteger(), new Trust());
    }

    /** Why it is broken, after it ended so. */
    String problem() {
        return String.valueOf(broken.get());
    }

    int placing() {
        return ground.placing().get();
    }

    End run() {
        try {
            End end = work();
            stopping = true;
            if (end == End.STOPPED) {
                order.answer(new Stopper(ground.voice(), state.journal())
                        .stop(() -> active.values().stream().map(Row::reference).toList()));
                waitFor(active::isEmpty, LAST_LOOK);
            } else if (end != End.FINISHED) {
                // What is being placed is given its time, so that its outcome is known.
                waitFor(() -> placing() == 0, config.placeWithin().plus(MARGIN));
            }
            ground.voice().close();
            waitFor(active::isEmpty, MARGIN);
            progress.finish(System.nanoTime(), active.size());
            return end;
        } finally {
            threads.shutdown();
        }
    }

    private End work() {
        while (true) {
            if (broken.get() != null) {
                return End.BROKEN;
            }
            if (interrupted.getAsBoolean()) {
                return End.INTERRUPTED;
            }
            if (order.isGiven()) {
                return End.STOPPED;
            }
            if (tally.done() == tally.total()) {
                return End.FINISHED;
            }
            List<Row> next = queue.next(config.inFlight() - active.size(), active.keySet());
            next.forEach(this::begin);
            tidy();
            beat();
        }
    }

    private void tidy() {
        long now = System.nanoTime();
        if (now - tidiedAt > TIDY.toNanos()) {
            state.tidy();
            tidiedAt = System.nanoTime();
        }
        if (now - turnedAt > TURN.toNanos()) {
            state.turnLog();
            turnedAt = now;
        }
    }

    private void waitFor(BooleanSupplier done, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() - end < 0) {
            beat();
        }
    }

    private void beat() {
        progress.tick(System.nanoTime(), active.size());
        try {
            if (news.tryAcquire(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            broken.set("the program was interrupted");
        }
    }

    private void begin(Row row) {
        active.put(row.line(), row);
        CompletableFuture.supplyAsync(() -> new Course(ground, columns, row).run(), threads)
                .thenCompose(step -> step)
                .thenAcceptAsync(step -> take(row, step), threads)
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        broken(failure);
                    }
                    active.remove(row.line());
                    news.release();
                });
    }

    private void take(Row row, Step step) {
        if (step instanceof Step.Done done) {
            // First where it cannot be lost: what the file lacks is written at the next start.
            Done written = state.rows().done(row, done.verdict());
            results.add(written);
            tally.add(done.verdict().outcome());
        } else if (step instanceof Step.Again again) {
            state.rows().again(row, again.tries(), again.due());
        } else if (step instanceof Step.Lost lost) {
            state.rows().lost(row, row.looks() + 1, lost.due());
        } else if (step instanceof Step.Broken mend) {
            broken.compareAndSet(null, mend.message());
        }
    }

    private void broken(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean isKnown = cause instanceof VoiceAiException
                || cause instanceof StateException
                || cause instanceof UncheckedIOException
                || cause instanceof BadInputException;
        broken.compareAndSet(null, isKnown ? String.valueOf(cause.getMessage()) : "a fault of this program: " + cause);
    }
}
