package io.voiceai.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Name resolution that ends. The operating system's may take half a minute, cannot be cancelled, and would outlast every
 * deadline; here it goes on in the background and nobody waits for it.
 */
final class BoundedDns implements Dns {
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "voiceai-dns");
        thread.setDaemon(true);
        return thread;
    });

    private final Dns resolver;
    private final Duration limit;

    BoundedDns(Dns resolver, Duration limit) {
        this.resolver = resolver;
        this.limit = limit;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        Future<List<InetAddress>> addresses = THREADS.submit(() -> resolver.lookup(hostname));
        try {
            return addresses.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException("not resolved");
        } catch (TimeoutException e) {
            throw new UnknownHostException("not resolved in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted");
        }
    }
}
