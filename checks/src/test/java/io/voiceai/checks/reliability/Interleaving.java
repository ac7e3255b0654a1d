package io.voiceai.checks.reliability;

import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** One call that is placed, while others cancel it, close its provider, or let its time run out. */
final class Interleaving implements MemorySockets.Responder {
    private static final int[] DEADLINES = {1, 10, 1_000, 1_000, 1_000};

    private final Adapter adapter;
    private final SplittableRandom random;
    private final ScheduledExecutorService timer;
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger completions = new AtomicInteger();
    private final AtomicInteger sends = new AtomicInteger();
    private final long thinkMicros;
    private final boolean answers;
    private volatile boolean cancelReturned;
    private volatile boolean sentMeanwhile;
    private volatile @Nullable CompletableFuture<PlacedCall> placing;

    Interleaving(Adapter adapter, long seed, ScheduledExecutorService timer) {
        this.adapter = adapter;
        this.timer = timer;
        random = new SplittableRandom(seed);
        thinkMicros = random.nextBoolean() ? 0 : random.nextInt(3_000);
        answers = random.nextInt(5) > 0;
    }

    @Override
    public void writing() {
        sends.incrementAndGet();
        CompletableFuture<PlacedCall> future = placing;
        if (future == null || !future.isDone()) {
            return;
        }
        // Who cancels learns that it is done when that returns; until then a send may just begin.
        if (future.isCancelled() && !cancelReturned) {
            sentMeanwhile = true;
        } else {
            problems.add("sent after completion");
        }
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        try {
            // Nobody counts this down: it is a vendor that thinks, and whose thinking can be interrupted.
            new CountDownLatch(1).await(thinkMicros, TimeUnit.MICROSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        return answers ? Reaction.json(200, adapter.placed("\"call-1\"")).answer() : new byte[0];
    }

    /** Runs it; the result is the outcome in a word. */
    String run() throws InterruptedException {
        VoiceProvider provider = provider();
        try {
            CompletableFuture<PlacedCall> future = ((OutboundCalls) provider)
                    .placeAsync(adapter.call(Canary.number()).build());
            future.whenComplete((placed, failure) -> completions.incrementAndGet());
            placing = future;
            if (random.nextBoolean()) {
                later(() -> {
                    future.cancel(true);
                    cancelReturned = true;
                });
            }
            if (random.nextInt(3) == 0) {
                later(provider::close);
            }
            return outcome(future);
        } finally {
            provider.close();
        }
    }

    private void later(Runnable action) {
        timer.schedule(action, random.nextInt(3_000), TimeUnit.MICROSECONDS);
    }

    private String outcome(CompletableFuture<PlacedCall> future) throws InterruptedException {
        try {
            future.get(20, TimeUnit.SECONDS);
            return "success";
        } catch (CancellationException e) {
            return "future cancelled";
        } catch (TimeoutException e) {
            problems.add("lost: not completed in 20 s");
            return "lost";
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof VoiceAiException known)) {
                problems.add("not a failure of the library: " + e.getCause());
                return "other";
            }
            if (known.evidence() == Evidence.NOT_SENT && sends.get() > 0) {
                problems.add("said not sent, but was");
            }
            return known.kind().name();
        }
    }

    /** To be asked late: what is sent after completion may come late. */
    List<String> problems() {
        if (completions.get() > 1) {
            problems.add("completed " + completions.get() + " times");
        }
        if (sends.get() > 1) {
            problems.add("sent " + sends.get() + " times");
        }
        return List.copyOf(problems);
    }

    /** Whether it was sent in the moment of being cancelled. */
    boolean sentMeanwhile() {
        return sentMeanwhile;
    }

    private VoiceProvider provider() {
        Duration deadline = Duration.ofMillis(DEADLINES[random.nextInt(DEADLINES.length)]);
        HttpSettings http = HttpSettings.builder()
                .asyncThreads(2)
                .deadline(Effect.PLACE, deadline)
                .client(new OkHttpClient.Builder()
                        .socketFactory(new MemorySockets(this))
                        .build())
                .build();
        return adapter.open(Setup.of(URI.create("http://127.0.0.1:1")).http(http));
    }
}
