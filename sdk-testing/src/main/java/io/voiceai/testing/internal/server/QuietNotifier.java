package io.voiceai.testing.internal.server;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Says nothing: what WireMock would print holds whole requests, numbers and signatures included. */
final class QuietNotifier implements Notifier {

    @Override
    public void info(String message) {
        // Deliberately silent.
    }

    @Override
    public void error(String message) {
        // Deliberately silent.
    }

    @Override
    public void error(String message, Throwable t) {
        // Deliberately silent.
    }
}
