package io.voiceai.aliyun.aiccs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives requests the answers of the test over real HTTP, for operations and answers that the emulator does not have. */
final class CannedServer implements AutoCloseable {
    private static final Pattern ACTION = Pattern.compile("(?i)\\r\\nx-acs-action: *(\\w+)");
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)");

    private final ServerSocket socket;
    private final int status;
    private final Function<Map<String, String>, String> answers;
    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();

    CannedServer(int status, String json) {
        this(status, parameters -> json);
    }

    /** Answers by the request's parameters, of which {@code Action} is one. */
    CannedServer(Function<Map<String, String>, String> answers) {
        this(200, answers);
    }

    private CannedServer(int status, Function<Map<String, String>, String> answers) {
        this.status = status;
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    int requests() {
        return received.size();
    }

    /** The parameters of each request, in the order of arrival. */
    List<Map<String, String>> received() {
        return received;
    }

    /** The body of each request, in the order of arrival. */
    List<byte[]> bodies() {
        return bodies;
    }

    Map<String, String> last() {
        return received.get(received.size() - 1);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                Map<String, String> parameters = readRequest(new BufferedInputStream(connection.getInputStream()));
                received.add(parameters);
                answer(connection.getOutputStream(), answers.apply(parameters));
            } catch (IOException e) {
                // A client that went away, or this server closing, is no matter for the test.
                continue;
            }
        }
    }

    private Map<String, String> readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the request was cut");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] form = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        bodies.add(form);
        Map<String, String> parameters = new TreeMap<>();
        Matcher action = ACTION.matcher(head);
        if (action.find()) {
            parameters.put("Action", action.group(1));
        }
        String target = head.substring(0, head.indexOf("\r\n")).split(" ")[1];
        decode(target.substring(target.indexOf('?') + 1), parameters);
        decode(new String(form, StandardCharsets.UTF_8), parameters);
        return parameters;
    }

    private static void decode(String pairs, Map<String, String> parameters) {
        for (String pair : pairs.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
    }

    private void answer(OutputStream out, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: application/json;charset=utf-8\r\nContent-Length: "
                + body.length + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
