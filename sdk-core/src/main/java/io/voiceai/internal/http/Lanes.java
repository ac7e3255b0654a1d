package io.voiceai.internal.http;

import io.voiceai.spi.Effect;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where asynchronous work runs: placing, ending and reading each have capacity of their own, so that a hang-up never
 * waits behind a placement. Virtual threads where the runtime has them, bounded pools elsewhere. Threads are daemons and
 * are made when first needed.
 */
public final class Lanes {
    /** A line in a store takes no time; where it does, more who wait for it would not help. */
    private static final int BOOK_KEEPERS = 4;

    private final int threads;
    private final Map<Effect, ExecutorService> executors = new EnumMap<>(Effect.class);
    private @Nullable ScheduledThreadPoolExecutor scheduler;
    private @Nullable ExecutorService ends;
    private @Nullable ExecutorService books;
    private boolean closed;

    /**
     * Nothing runs yet.
     *
     * @param threads how many threads each lane has at most where there are no virtual threads
     */
    public Lanes(int threads) {
        this.threads = threads;
    }

    /**
     * Where work of one sort runs.
     *
     * @param effect which sort
     * @return always the same one
     */
    public synchronized ExecutorService executor(Effect effect) {
        return executors.computeIfAbsent(effect, lane -> newExecutor(lane.name().toLowerCase(Locale.ROOT), threads));
    }

    synchronized ScheduledThreadPoolExecutor scheduler() {
        if (scheduler == null) {
            scheduler = new ScheduledThreadPoolExecutor(1, daemons("voiceai-timer"));
            scheduler.setRemoveOnCancelPolicy(true);
            if (closed) {
                scheduler.shutdown();
            }
        }
        return scheduler;
    }

    /** Where what waits too long is ended, also when every other thread is stuck. */
    synchronized ExecutorService ends() {
        if (ends == null) {
            ends = newExecutor("end-of-time", threads);
        }
        return ends;
    }

    /** Where what was learned is written down, which may wait for a store: no lane shall be short of threads for that. */
    synchronized ExecutorService books() {
        if (books == null) {
            books = newExecutor("books", Math.min(threads, BOOK_KEEPERS));
        }
        return books;
    }

    /** Takes no more work; what was taken is done. */
    public synchronized void close() {
        closed = true;
        if (ends != null) {
            ends.shutdown();
        }
        if (books != null) {
            books.shutdown();
        }
        executors.values().forEach(ExecutorService::shutdown);
        if (scheduler != null) {
            // What is due later still comes: it ends the runs that wait, which would else never complete.
            scheduler.shutdown();
        }
    }

    private ExecutorService newExecutor(String name, int atMost) {
        ExecutorService executor = virtualThreads();
        if (executor == null) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    atMost, atMost, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("voiceai-" + name));
            pool.allowCoreThreadTimeOut(true);
            executor = pool;
        }
        if (closed) {
            executor.shutdown();
        }
        return executor;
    }

    /** Looked up by name, because the code is compiled for Java 17. */
    private static @Nullable ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
