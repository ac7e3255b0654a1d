package io.voiceai.checks.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A vendor on raw sockets that records every byte, counts how often each call was asked for, and answers, breaks or stalls as
 * it is told. Its threads' names begin with {@link #THREAD}.
 */
final class FakeVendor implements AutoCloseable {
    static final String THREAD = "fake-vendor";

    final Ledger ledger = new Ledger();
    final @Nullable SSLContext tls;
    final @Nullable String[] tlsVersions;
    final CountDownLatch closed = new CountDownLatch(1);
    private final Function<Received, @Nullable String> placeKey;
    private final @Nullable Consumer<Received> scanner;
    private final boolean keeping;
    private final Script.InOrder order = new Script.InOrder();
    private volatile Script script = order;
    private final Queue<Received> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Received> partials = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private final List<ServerSocket> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, THREAD);
        thread.setDaemon(true);
        return thread;
    });

    private FakeVendor(Builder b) throws IOException {
        placeKey = b.placeKey;
        scanner = b.scanner;
        keeping = b.keeping;
        tls = b.tls;
        tlsVersions = b.tlsVersions;
        int port = 0;
        for (int i = 1; i <= b.addresses; i++) {
            ServerSocket server = new ServerSocket();
            servers.add(server);
            if (b.receiveBuffer > 0) {
                server.setReceiveBufferSize(b.receiveBuffer);
            }
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + i), port), 4096);
            port = server.getLocalPort();
            threads.execute(() -> accept(server));
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** On one address, without TLS, keeping everything. */
    static FakeVendor start() throws IOException {
        return builder().start();
    }

    int port() {
        return servers.get(0).getLocalPort();
    }

    URI uri() {
        return uri(0);
    }

    /** The vendor under its n-th address, from 0 on. */
    URI uri(int address) {
        return URI.create((tls == null ? "http" : "https") + "://127.0.0." + (address + 1) + ":" + port());
    }

    /** The reactions to the next requests. */
    FakeVendor next(Reaction... reactions) {
        order.next(reactions);
        return this;
    }

    /** The reaction to all further requests. */
    FakeVendor always(Reaction reaction) {
        order.always(reaction);
        return this;
    }

    /** Decides from now on, in place of {@link #next} and {@link #always}. */
    FakeVendor script(Script value) {
        script = value;
        return this;
    }

    /** Whole requests in the order of arrival; empty if the vendor only counts. */
    List<Received> requests() {
        return List.copyOf(requests);
    }

    /** Requests of which only a part came or was read. */
    List<Received> partials() {
        return List.copyOf(partials);
    }

    /** Connections accepted so far. */
    long connections() {
        return connections.get();
    }

    /** Connections open now. */
    int openConnections() {
        return open.size();
    }

    /** Connections open now at one of the addresses. */
    int openConnections(InetAddress address) {
        return (int) open.stream()
                .filter(socket -> address.equals(socket.getLocalAddress()))
                .count();
    }

    /** What went wrong in the fixture itself; a test that passes has none. */
    List<Throwable> problems() {
        return List.copyOf(problems);
    }

    @Nullable
    Reaction ask(Stage stage, InetAddress address, @Nullable Received request) {
        Reaction reaction = script.at(stage, address, request);
        return reaction != null && stage != Stage.REQUEST && reaction.stage() != stage ? null : reaction;
    }

    void record(Received received, @Nullable Reaction reaction) {
        if (scanner != null) {
            scanner.accept(received);
        }
        if (received.complete()) {
            ledger.request();
            String key = placeKey.apply(received);
            if (key != null) {
                ledger.place(key, reaction != null && reaction.refusal());
            }
        } else {
            ledger.partial();
        }
        if (keeping) {
            (received.complete() ? requests : partials).add(received);
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                long number = connections.incrementAndGet();
                threads.execute(() -> serve(socket, number));
            }
        } catch (IOException | RuntimeException e) {
            if (closed.getCount() > 0) {
                problems.add(e);
            }
        }
    }

    private void serve(Socket socket, long number) {
        try (socket) {
            new Connection(this, socket, number).serve();
        } catch (IOException e) {
            // The client went away, or the vendor is being closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            problems.add(e);
        } finally {
            open.remove(socket);
        }
    }

    /** Ends everything; no thread and no socket is left. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        for (ServerSocket server : servers) {
            server.close();
        }
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    /** Builds the vendor. */
    static final class Builder {
        private Function<Received, @Nullable String> placeKey = received -> null;
        private @Nullable Consumer<Received> scanner;
        private boolean keeping = true;
        private int addresses = 1;
        private int receiveBuffer;
        private @Nullable SSLContext tls;
        private @Nullable String[] tlsVersions;

        private Builder() {}

        /** Which call a whole request asks for, such as its callee or correlation id; null if it places none. */
        Builder placeKey(Function<Received, @Nullable String> value) {
            placeKey = value;
            return this;
        }

        /** Sees every byte of every request, whole or not. */
        Builder scanner(Consumer<Received> value) {
            scanner = value;
            return this;
        }

        /** Keeps no request, for runs too long to keep them. */
        Builder countsOnly() {
            keeping = false;
            return this;
        }

        /** Listens at 127.0.0.1 to 127.0.0.n, all with one port. */
        Builder addresses(int value) {
            addresses = value;
            return this;
        }

        /** Takes no more bytes than about this while it does not read. */
        Builder receiveBuffer(int bytes) {
            receiveBuffer = bytes;
            return this;
        }

        /** Speaks TLS, in these versions or those of the runtime. */
        Builder tls(SSLContext context, String... versions) {
            tls = context;
            tlsVersions = versions.length == 0 ? null : versions;
            return this;
        }

        FakeVendor start() throws IOException {
            return new FakeVendor(this);
        }
    }
}
