package io.voiceai.aliyun.ice;

import io.voiceai.event.CallbackRequest;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives prepared answers over real HTTP, for answers that the emulator never gives. */
final class CannedServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)");

    private static final Pattern ACTION = Pattern.compile("(?i)(?:[?&\\n]Action=|\\r\\nx-acs-action: *)(\\w+)");

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\r\\nauthorization: *([^\\r]*)");

    /** One answer; a status of 0 hangs up without any. */
    record Reply(int status, String json) {}

    private final ServerSocket socket;
    private final Function<String, Reply> answers;
    private final List<String> actions = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Gives every request the same answer. */
    CannedServer(int status, String json) {
        this(action -> new Reply(status, json));
    }

    /** Answers by the name of the action. */
    CannedServer(Function<String, Reply> answers) {
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
        return actions.size();
    }

    /** The actions asked for, in order. */
    List<String> actions() {
        return actions;
    }

    /** What came, as a receiver of pushed events gets it. */
    List<CallbackRequest> received() {
        return requests.stream().map(CannedServer::received).toList();
    }

    private static CallbackRequest received(String request) {
        int end = request.indexOf("\r\n\r\n");
        CallbackRequest.Builder received =
                CallbackRequest.post(request.substring(end + 4).getBytes(StandardCharsets.UTF_8));
        Matcher token = AUTHORIZATION.matcher(request);
        if (token.find()) {
            received.header("Authorization", token.group(1));
        }
        return received.build();
    }

    /** A parameter of the request before the last ones, 0 being the last; empty if it was not sent. */
    String parameter(int back, String name) {
        String request = requests.get(requests.size() - 1 - back);
        Matcher parameter = Pattern.compile("[?&\\n]" + name + "=([^&\\s]*)").matcher(request);
        return parameter.find() ? URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8) : "";
    }

    /** A parameter of the last request. */
    String parameter(String name) {
        return parameter(0, name);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                String action = readRequest(new BufferedInputStream(connection.getInputStream()));
                actions.add(action);
                answer(connection.getOutputStream(), answers.apply(action));
            } catch (IOException e) {
                // A client that went away, or this server closing, is no matter for the test.
                continue;
            }
        }
    }

    private String readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the request was cut");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        head.append(new String(body, StandardCharsets.UTF_8));
        requests.add(head.toString());
        Matcher action = ACTION.matcher(head);
        return action.find() ? action.group(1) : "";
    }

    private static void answer(OutputStream out, Reply reply) throws IOException {
        if (reply.status() == 0) {
            return;
        }
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 " + reply.status() + " X\r\nContent-Type: application/json;charset=utf-8\r\nContent-Length: "
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
