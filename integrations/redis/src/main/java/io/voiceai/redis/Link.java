package io.voiceai.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection of a fleet's member, opened at once, and anew as soon as it is lost, whatever the client
 * does about that by itself. While it is known to be down nobody waits for it.
 */
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final RedisClient client;
    private final RedisURI uri;
    private final Runnable end;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "voiceai-redis");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Runnable> onReturn = new ArrayList<>();
    private @Nullable StatefulRedisConnection<String, String> connection;
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> attempt;
    private boolean down;
    private boolean closed;
    private @Nullable Long returnedAt;

    Link(RedisClient client, RedisURI uri, Runnable end) {
        this.client = client;
        this.uri = uri;
        this.end = end;
    }

    /** What is done each time that Redis is back. */
    synchronized void onReturn(Runnable work) {
        onReturn.add(work);
    }

    /** Begins to connect, so that whoever asks first need not wait for it. */
    void connect() {
        attempt();
    }

    /** The connection, or what becomes one. */
    synchronized CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        StatefulRedisConnection<String, String> open = connection;
        if (open != null) {
            return CompletableFuture.completedFuture(open);
        }
        if (down || closed) {
            throw new RedisGoneException(closed ? "the fleet is closed" : "Redis is not reachable");
        }
        return attempt();
    }

    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> attempt() {
        CompletableFuture<StatefulRedisConnection<String, String>> running = attempt;
        if (running != null) {
            return running;
        }
        CompletableFuture<StatefulRedisConnection<String, String>> begun;
        try {
            begun = client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
        } catch (RuntimeException e) {
            begun = CompletableFuture.failedFuture(e);
        }
        attempt = begun;
        begun.whenComplete(this::attempted);
        return begun;
    }

    private synchronized void attempted(
            @Nullable StatefulRedisConnection<String, String> made, @Nullable Throwable failure) {
        attempt = null;
        if (made == null) {
            if (!down && !closed) {
                LOG.warn("Redis is not reachable: {}", Problems.name(failure));
            }
            isDown();
            return;
        }
        if (closed) {
            made.closeAsync();
            return;
        }
        boolean again = down || returnedAt != null;
        connection = made;
        if (down) {
            LOG.warn("Redis is back");
        }
        returnedAt = again ? Long.valueOf(System.nanoTime()) : Long.valueOf(Long.MIN_VALUE);
        down = false;
        made.addListener(new RedisConnectionStateAdapter() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
                lost(made);
            }
        });
        if (!made.isOpen()) {
            lost(made);
        } else if (again) {
            onReturn.forEach(later::execute);
        }
    }

    private void isDown() {
        down = true;
        if (!closed) {
            later.schedule(this::attempt, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** One that is silent is as good as none. */
    synchronized void silent(StatefulRedisConnection<String, String> which) {
        if (which == connection) {
            LOG.warn("Redis does not answer in time");
            connection = null;
            which.closeAsync();
            isDown();
        }
    }

    private synchronized void lost(StatefulRedisConnection<String, String> which) {
        if (which == connection) {
            connection = null;
            which.closeAsync();
            if (!closed) {
                attempt();
            }
        }
    }

    /** For how long Redis has been back after it was gone; a very long time if it never was. */
    synchronized Duration sinceReturn() {
        Long at = returnedAt;
        return at == null || at == Long.MIN_VALUE ? Duration.ofDays(1) : Duration.ofNanos(System.nanoTime() - at);
    }

    @Override
    public void close() {
        StatefulRedisConnection<String, String> open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = connection;
            connection = null;
        }
        later.shutdownNow();
        if (open != null) {
            open.close();
        }
        end.run();
    }
}
