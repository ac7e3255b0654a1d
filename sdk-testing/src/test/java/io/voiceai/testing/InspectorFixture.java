package io.voiceai.testing;

import io.voiceai.testing.internal.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;

/** An emulator with its inspector, and somebody who asks it as a browser does. */
abstract class InspectorFixture extends EmulatorTest {

    static final String CALLEE = "13800000000";
    static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    @BeforeEach
    void start() {
        restart(settings -> settings);
    }

    void restart(UnaryOperator<VendorEmulator.Builder> settings) {
        if (emulator != null) {
            emulator.close();
        }
        emulator = settings.apply(VendorEmulator.builder().clock(clock).inspector())
                .start();
        client = new SignedClient(emulator, clock);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<byte[]> press(String button, String body) {
        return send("POST", "/_emulator/api/" + button, body, "X-Emulator", "1");
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) {
        try {
            return http.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    CompletableFuture<String> listen(String query, String... headers) {
        return http.sendAsync(request("GET", "/_emulator/api/events" + query, "", headers), BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(emulator.uri() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /** The status of a request whose every line is chosen here. */
    int raw(String... lines) {
        try (Socket socket = new Socket("localhost", emulator.uri().getPort())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static Map<String, Object> json(HttpResponse<byte[]> answer) {
        return Json.parseObject(text(answer));
    }

    Map<String, Object> state() {
        return json(get("/_emulator/api/state"));
    }

    static List<Map<String, Object>> list(Map<String, Object> object, String member) {
        return ((List<?>) object.get(member)).stream().map(Json::asObject).toList();
    }

    String place(String callee) {
        return place(callee, "{}");
    }

    String place(String callee, String variables) {
        return client.aliyun(
                        Vendor.ALIYUN_AICCS,
                        "LlmSmartCall",
                        "ApplicationCode",
                        "F320000001",
                        "CalledNumber",
                        callee,
                        "CallerNumber",
                        "057100000000",
                        "PromptParam",
                        variables)
                .text("CallId");
    }

    static String escaped(String callId) {
        return callId.replace("^", "%5E");
    }
}
