package io.voiceai.checks.reliability;

import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.http.HttpSettings;
import java.net.URI;
import java.time.Clock;

/**
 * With what a provider is built.
 *
 * @param endpoint where it sends to; plain http is allowed, on this machine
 * @param http how it talks HTTP
 * @param credentials its keys
 * @param clock its wall clock
 */
record Setup(URI endpoint, HttpSettings http, CredentialsProvider credentials, Clock clock) {
    static Setup of(URI endpoint) {
        return new Setup(
                endpoint,
                HttpSettings.defaults(),
                CredentialsProvider.of(Credentials.of("test-key-id", Canary.SECRET)),
                Clock.systemUTC());
    }

    Setup http(HttpSettings value) {
        return new Setup(endpoint, value, credentials, clock);
    }

    Setup credentials(CredentialsProvider value) {
        return new Setup(endpoint, http, value, clock);
    }

    Setup clock(Clock value) {
        return new Setup(endpoint, http, credentials, value);
    }
}
