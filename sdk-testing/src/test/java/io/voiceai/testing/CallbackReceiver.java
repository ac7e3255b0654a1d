package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.voiceai.testing.internal.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody whom the emulator tells of its calls. Answers what it was taught to, and then what contents every vendor. */
final class CallbackReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Push> pushes = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

    CallbackReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    /** One request as it arrived. */
    record Push(String method, URI uri, Map<String, List<String>> headers, String body) {

        Object json() {
            return Json.parse(body);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        /** The only object, or the only one of an array. */
        Map<String, Object> object() {
            Object json = json();
            if (json instanceof List<?> list) {
                assertThat(list).hasSize(1);
                return Json.asObject(list.get(0));
            }
            return Json.asObject(json);
        }

        List<Map<String, Object>> objects() {
            return ((List<?>) json()).stream().map(Json::asObject).toList();
        }
    }

    private record Reply(int status, String body) {}

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    void answer(int status, String body) {
        replies.add(new Reply(status, body));
    }

    List<Push> pushes() {
        return pushes;
    }

    List<Push> awaitPushes(int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(pushes).hasSizeGreaterThanOrEqualTo(count));
        return pushes;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        pushes.add(new Push(
                exchange.getRequestMethod(), exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
        Reply reply = replies.poll();
        Reply given = reply == null ? new Reply(200, "{\"code\":0,\"ErrCode\":0,\"ErrMsg\":\"\"}") : reply;
        byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
