package io.voiceai.testing.internal.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.voiceai.testing.internal.inspector.Inspector;
import io.voiceai.testing.internal.vendor.Dispatcher;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.Arrays;

/** A WireMock server with one stub for everything. */
public final class EmulatorServer implements AutoCloseable {

    // RPC parameters travel in the query, whole prompts among them, and Jetty's default is 8 KB.
    private static final int REQUEST_HEAD_BYTES = 1024 * 1024;

    // A body is waited for by a thread. They come as they are needed and go when they are not.
    private static final int THREADS = 256;

    private final WireMockServer server;
    // WireMock does not name it any more once it is stopped.
    private final int port;

    /**
     * Starts listening on the loopback interface.
     *
     * @param port 0 for any free port
     * @param dispatcher who answers
     * @param inspector who answers a browser
     * @param slow how late a slow answer comes
     * @throws UncheckedIOException if the port is taken
     */
    public EmulatorServer(int port, Dispatcher dispatcher, Inspector inspector, Duration slow) {
        WireMockConfiguration options = WireMockConfiguration.options()
                .bindAddress("localhost")
                .port(port)
                .jettyHeaderRequestSize(REQUEST_HEAD_BYTES)
                .jettyStopTimeout(0L)
                .containerThreads(THREADS)
                .httpClientFactory(new NoClient())
                .templatingEnabled(false)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .mappingSource(new NoMappings())
                .notifier(new QuietNotifier())
                // Anybody who reaches the port could otherwise stop the server or teach it other answers.
                .adminAuthenticator(request -> false)
                .extensions(new DispatchingTransformer(dispatcher, inspector, slow));
        if (hasDoorway()) {
            options.httpServerFactory(new EmulatorServerFactory());
        }
        server = new WireMockServer(options);
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(DispatchingTransformer.NAME)));
        try {
            server.start();
        } catch (FatalStartupException e) {
            BindException taken =
                    new BindException("cannot listen on localhost:" + port + ": the port is in use or not allowed");
            taken.initCause(e);
            throw new UncheckedIOException(taken);
        }
        this.port = server.port();
    }

    // Whoever runs on WireMock's regular artifact has Jetty under its own name, where the doorway does not fit.
    private static boolean hasDoorway() {
        try {
            Class<?> server = Class.forName("com.github.tomakehurst.wiremock.jetty.JettyHttpServer");
            return Arrays.stream(server.getDeclaredMethods())
                    .anyMatch(method -> method.getReturnType().getName().startsWith("wiremock."));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /**
     * Where it listens, or has listened.
     *
     * @return the port
     */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
