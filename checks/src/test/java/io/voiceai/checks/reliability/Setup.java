package io.voiceai.checks.reliability;

import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.http.HttpSettings;
import io.voiceai.pacing.Pacer;
import java.net.URI;
import java.time.Clock;

/**
 * With what a provider is built.
 *
 * @param endpoint where it sends to; plain http is allowed, on this machine
 * @param http how it talks HTTP
 * @param credentials its keys
 * @param clock its wall clock
 * @param pacer its own limits
 */
record Setup(URI endpoint, HttpSettings http, CredentialsProvider credentials, Clock clock, Pacer pacer) {
    static Setup of(URI endpoint) {
        return new Setup(
                endpoint,
                HttpSettings.defaults(),
                CredentialsProvider.of(Credentials.of("test-key-id", Canary.SECRET)),
                Clock.systemUTC(),
                Pacer.none());
    }

    Setup http(HttpSettings value) {
        return new Setup(endpoint, value, credentials, clock, pacer);
    }

    Setup credentials(CredentialsProvider value) {
        return new Setup(endpoint, http, value, clock, pacer);
    }

    Setup clock(Clock value) {
        return new Setup(endpoint, http, credentials, value, pacer);
    }

    Setup pacer(Pacer value) {
        return new Setup(endpoint, http, credentials, clock, value);
    }
}
