package io.voiceai.testing.internal.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.voiceai.testing.internal.vendor.Dispatcher;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;

/** A WireMock server with one stub for everything. */
public final class EmulatorServer implements AutoCloseable {

    // RPC parameters travel in the query, whole prompts among them, and Jetty's default is 8 KB.
    private static final int REQUEST_HEAD_BYTES = 1024 * 1024;

    // A body is waited for by a thread. They come as they are needed and go when they are not.
    private static final int THREADS = 256;

    private final WireMockServer server;

    /**
     * Starts listening on the loopback interface.
     *
     * @param port 0 for any free port
     * @param dispatcher who answers
     * @param slow how late a slow answer comes
     * @throws UncheckedIOException if the port is taken
     */
    public EmulatorServer(int port, Dispatcher dispatcher, Duration slow) {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("localhost")
                .port(port)
                .jettyHeaderRequestSize(REQUEST_HEAD_BYTES)
                .jettyStopTimeout(0L)
                .containerThreads(THREADS)
                .httpServerFactory(new EmulatorServerFactory())
                .httpClientFactory(new NoClient())
                .templatingEnabled(false)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .mappingSource(new NoMappings())
                .notifier(new QuietNotifier())
                .extensions(new DispatchingTransformer(dispatcher, slow)));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(DispatchingTransformer.NAME)));
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new UncheckedIOException(
                    new BindException("cannot listen on localhost:" + port + ": the port is in use or not allowed"));
        }
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
