package io.voiceai.testing.internal.server;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.io.IOException;
import java.util.List;

/** Keeps WireMock from making clients for proxying, of which nobody makes use: a third of the time of its start. */
final class NoClient implements HttpClientFactory {

    @Override
    public HttpClient buildHttpClient(
            Options options, boolean trustAllCertificates, List<String> trustedHosts, boolean useSystemProperties) {
        return request -> {
            throw new IOException("the emulator passes nothing on");
        };
    }
}
