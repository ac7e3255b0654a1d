package io.voiceai.testing.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/** Whatever fails behind the doorway, the client gets an envelope and not the page of the server beneath. */
class DoorwayTest {

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("x"), new StackOverflowError("x"), new OutOfMemoryError("x"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answersWithAnEnvelopeWhateverFails(Throwable failure) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("localhost");
        server.addConnector(connector);
        Doorway doorway = new Doorway();
        doorway.setHandler(new Failing(failure));
        server.setHandler(doorway);
        server.start();
        try {
            URI uri = URI.create("http://localhost:" + connector.getLocalPort() + "/?Action=LlmSmartCall");
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).startsWith("{").contains("\"Code\":\"InternalError\"");
        } finally {
            server.stop();
        }
    }

    private static final class Failing extends AbstractHandler {

        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
