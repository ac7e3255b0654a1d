package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.internal.inspector.Watch.News;
import io.voiceai.testing.internal.inspector.Watch.Seen;
import io.voiceai.testing.internal.vendor.Exchange;
import io.voiceai.testing.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events in pieces: the server writes an answer only when it is whole, so each request is held until there is
 * something to tell, and answered; a browser then asks again by itself. A held request takes one of the server's threads,
 * which vendors' requests need as well, so only a few are held and everybody else is answered at once and told to come back
 * less often.
 */
final class EventStream implements AutoCloseable {

    /** How many requests are held at most. */
    static final int HELD = 4;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long RETRY_SOON = 200;
    private static final long RETRY_LATER = 3000;

    private final Watch watch;
    private final View view;
    private final Semaphore seats = new Semaphore(HELD);
    private final CountDownLatch closed = new CountDownLatch(1);

    EventStream(Watch watch, View view) {
        this.watch = watch;
        this.view = view;
    }

    WebReply answer(Cursor known, Veil veil) {
        News news = watch.since(known);
        if (!news.isEmpty()) {
            return events(RETRY_SOON, news, veil);
        }
        if (!seats.tryAcquire()) {
            return events(RETRY_LATER, news, veil);
        }
        try {
            return events(RETRY_SOON, held(known), veil);
        } finally {
            seats.release();
        }
    }

    /** Lets go of everybody who is held. */
    @Override
    public void close() {
        closed.countDown();
    }

    private News held(Cursor known) {
        long start = System.nanoTime();
        News news = watch.since(known);
        try {
            while (news.isEmpty()
                    && System.nanoTime() - start < LONGEST.toNanos()
                    && !closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                news = watch.since(known);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return news;
    }

    private WebReply events(long retry, News news, Veil veil) {
        StringBuilder out = new StringBuilder("retry: " + retry + "\n\n");
        if (news.complete()) {
            event(out, "state", news.after(), view.state(news, veil));
        } else {
            changes(out, news, veil);
        }
        return WebReply.of(
                200, "text/event-stream;charset=utf-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    // Each event has the cursor that holds once it is known, so that a connection may break between any two.
    private void changes(StringBuilder out, News news, Veil veil) {
        Cursor at = news.before();
        for (Exchange exchange : news.requests()) {
            at = new Cursor(at.epoch(), exchange.number(), at.call());
            event(out, "request", at, view.request(exchange, veil));
        }
        for (Seen seen : news.calls()) {
            at = new Cursor(at.epoch(), at.request(), seen.change());
            event(out, "call", at, view.call(seen.call(), veil));
        }
        event(out, "pulse", news.after(), view.pulse(news.counts()));
    }

    private static void event(StringBuilder out, String name, Cursor id, Map<String, @Nullable Object> data) {
        out.append("id: ").append(id).append("\nevent: ").append(name).append("\ndata: ");
        out.append(Json.write(data)).append("\n\n");
    }
}
