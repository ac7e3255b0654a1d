package io.voiceai.tencent.ccc;

import io.voiceai.auth.Credentials;
import io.voiceai.testing.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server that keeps what it received, byte for byte, and gives prepared answers by X-TC-Action. */
final class CannedServer implements AutoCloseable {
    /** One request: path and query, headers by lower-case name, and the body. */
    record Received(String target, Map<String, String> headers, String body) {
        String action() {
            return headers.getOrDefault("x-tc-action", "");
        }
    }

    private final ServerSocket socket;
    private final Function<Received, String> answers;
    private final int status;
    final List<Received> received = new CopyOnWriteArrayList<>();

    private CannedServer(int status, Function<Received, String> answers) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.status = status;
        this.answers = answers;
        Thread thread = new Thread(this::serve, "canned server");
        thread.setDaemon(true);
        thread.start();
    }

    static CannedServer answering(Function<Received, String> answers) throws IOException {
        return new CannedServer(200, answers);
    }

    static CannedServer answering(int status, String answer) throws IOException {
        return new CannedServer(status, request -> answer);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** A provider that talks to this server, at noon in Beijing. */
    TencentCcc.Builder provider() {
        return TencentCcc.builder()
                .sdkAppId(1400000000)
                .clock(new MovableClock(Instant.parse("2026-11-21T04:00:00Z")))
                .endpoint(uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of("id", "secret"));
    }

    /** What was asked for, in order. */
    List<String> actions() {
        return received.stream().map(Received::action).toList();
    }

    /** A request's body. */
    Map<String, Object> body(int number) {
        return Tree.object(received.get(number).body());
    }

    /** A vendor's answer. */
    static String response(String content) {
        return "{\"Response\":{" + content + (content.isEmpty() ? "" : ",") + "\"RequestId\":\"r\"}}";
    }

    /** A vendor's refusal. */
    static String refusal(String code) {
        return response("\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\"}");
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                Received request = read(client.getInputStream());
                received.add(request);
                byte[] body = answers.apply(request).getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\nConnection: close\r\n\r\n";
                client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().write(body);
                client.getOutputStream().flush();
            } catch (IOException e) {
                // The client went away, or the test is over.
            }
        }
    }

    private static Received read(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        String target = line(in).split(" ", -1)[1];
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Received(target, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
