package io.voiceai.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/** A vendor on raw sockets: records every whole request and answers each as it was told, byte for byte. */
final class RawVendor implements AutoCloseable {
    /** What to do once a whole request was read. */
    interface Reaction {
        void react(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raw-vendor");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> connections = new CopyOnWriteArrayList<>();
    private final Queue<Reaction> reactions = new ConcurrentLinkedQueue<>();
    private volatile Reaction usual = (socket, out) -> out.write(ok("{}"));

    private final String scheme;

    RawVendor() throws IOException {
        this("http", ServerSocketFactory.getDefault());
    }

    /** A vendor that speaks TLS. */
    static RawVendor overTls(ServerSocketFactory sockets) throws IOException {
        return new RawVendor("https", sockets);
    }

    private RawVendor(String scheme, ServerSocketFactory sockets) throws IOException {
        this.scheme = scheme;
        server = sockets.createServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    }

    /** Head and body of every whole request, in the order of arrival. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.size();
    }

    /** The reactions to the next requests. */
    RawVendor next(Reaction... next) {
        reactions.addAll(List.of(next));
        return this;
    }

    /** The reaction to all further requests. */
    RawVendor always(Reaction reaction) {
        usual = reaction;
        return this;
    }

    static Reaction answer(String text) {
        return (socket, out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reaction json(int status, String body) {
        return (socket, out) -> out.write(answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    static Reaction hangUpConnection() {
        return (socket, out) -> socket.close();
    }

    static Reaction reset() {
        return (socket, out) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    static Reaction silence() {
        return (socket, out) -> Thread.sleep(60_000);
    }

    static byte[] ok(String json) {
        return answer(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] answer(int status, String type, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 " + status + " x\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.add(1);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String request = read(in); request != null; request = read(in)) {
                requests.add(request);
                Reaction reaction = reactions.poll();
                (reaction == null ? usual : reaction).react(socket, socket.getOutputStream());
                if (socket.isClosed()) {
                    return;
                }
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException e) {
            // The client went away, or the test is over.
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.append((char) b);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        int length = at < 0
                ? 0
                : Integer.parseInt(
                        lower.substring(at + 15, lower.indexOf('\r', at)).strip());
        byte[] body = in.readNBytes(length);
        return body.length < length ? null : head + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
