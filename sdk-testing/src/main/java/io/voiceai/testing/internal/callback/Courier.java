package io.voiceai.testing.internal.callback;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Delivers what there is to tell, one letter after the other, on a thread of its own. It looks at the emulator's clock all
 * the time, since that may be moved at any moment. Thread-safe.
 */
public final class Courier implements AutoCloseable {

    private static final Duration ROUND = Duration.ofMillis(20);
    private static final Duration PATIENCE_WHEN_CLOSED = Duration.ofSeconds(2);

    private final Clock clock;
    private final Supplier<List<News>> news;
    private final LetterWriter writer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Thread thread = new Thread(this::rounds, "vendor-emulator-callbacks");
    private final List<Repeat> repeats = new ArrayList<>();
    private final Archive archive = new Archive();
    private final List<News> again = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int reset;

    /**
     * Does nothing until {@link #start}.
     *
     * @param settings who is told
     * @param clock the emulator's, by which repeats fall due
     * @param news hands over what there is to tell, each but once
     */
    public Courier(CallbackSettings settings, Clock clock, Supplier<List<News>> news) {
        this.clock = clock;
        this.news = news;
        this.writer = new LetterWriter(settings);
        thread.setDaemon(true);
    }

    /** Goes on the rounds. */
    public void start() {
        thread.start();
    }

    /**
     * Forgets all repeats that are still to come, and what has not been delivered yet.
     *
     * @param forget makes whoever hands over the news forget them too, while nobody asks for any
     */
    public synchronized void reset(Runnable forget) {
        forget.run();
        repeats.clear();
        archive.clear();
        again.clear();
        reset++;
    }

    /**
     * Delivers once more, with the same ids, what was told of a call so far.
     *
     * @param callId the vendor's own id of the call
     * @return how many pieces of news that are; 0 if nothing was told of it, or too long ago
     */
    public synchronized int deliverAgain(String callId) {
        List<News> ofCall = archive.of(callId);
        again.addAll(ofCall);
        return ofCall.size();
    }

    /** Stops; a letter that is just being delivered may still arrive. */
    @Override
    public void close() {
        closed.countDown();
        reset(() -> {});
        thread.interrupt();
        try {
            thread.join(PATIENCE_WHEN_CLOSED.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rounds() {
        try {
            do {
                round();
            } while (!closed.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Nothing that is wrong with what is told, or with telling it, may keep all that comes later from being told.
    private void round() throws InterruptedException {
        try {
            Bag bag = collect();
            for (Delivery delivery : bag.deliveries()) {
                deliver(delivery, bag.reset());
            }
        } catch (RuntimeException e) {
            // Said nowhere: what is told holds whole numbers.
        }
    }

    private synchronized Bag collect() {
        Instant now = clock.instant();
        List<Delivery> due = new ArrayList<>();
        repeats.removeIf(repeat -> !repeat.at().isAfter(now) && due.add(repeat.delivery()));
        writer.letters(again).forEach(letter -> due.add(new Delivery(letter, 0)));
        again.clear();
        List<News> fresh = news.get();
        archive.add(fresh);
        writer.letters(fresh).forEach(letter -> due.add(new Delivery(letter, 0)));
        return new Bag(due, reset);
    }

    private void deliver(Delivery delivery, int resetBefore) throws InterruptedException {
        if (resets() == resetBefore && !accepted(delivery.letter())) {
            repeatLater(delivery, resetBefore);
        }
    }

    private boolean accepted(Letter letter) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> sent = sent(letter);
        try {
            // Unlike the client's own, this limit covers the body as well.
            HttpResponse<String> answer =
                    sent.get(Manners.of(letter.vendor()).patience().toMillis(), TimeUnit.MILLISECONDS);
            return Manners.content(letter.vendor(), answer.statusCode(), answer.body());
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } finally {
            sent.cancel(true);
        }
    }

    // An address or a header that the client refuses is a letter that was not accepted, like any other.
    private CompletableFuture<HttpResponse<String>> sent(Letter letter) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(letter.to()).POST(BodyPublishers.ofString(letter.body()));
            letter.headers().forEach(request::header);
            return http.sendAsync(request.build(), BodyHandlers.ofString());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized void repeatLater(Delivery delivery, int resetBefore) {
        List<Duration> pauses = Manners.of(delivery.letter().vendor()).pauses();
        if (reset == resetBefore && delivery.repeats() < pauses.size()) {
            Instant at = clock.instant().plus(pauses.get(delivery.repeats()));
            repeats.add(new Repeat(new Delivery(delivery.letter(), delivery.repeats() + 1), at));
        }
    }

    private synchronized int resets() {
        return reset;
    }

    private record Delivery(Letter letter, int repeats) {}

    private record Repeat(Delivery delivery, Instant at) {}

    private record Bag(List<Delivery> deliveries, int reset) {}
}
