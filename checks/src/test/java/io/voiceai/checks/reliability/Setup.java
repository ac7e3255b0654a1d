package io.voiceai.checks.reliability;

import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
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
 * @param journal where it writes its calls down
 * @param pacer its limits of its own
 */
record Setup(
        URI endpoint,
        HttpSettings http,
        CredentialsProvider credentials,
        Clock clock,
        CallJournal journal,
        Pacer pacer) {
    static Setup of(URI endpoint) {
        return new Setup(
                endpoint,
                HttpSettings.defaults(),
                CredentialsProvider.of(Credentials.of("test-key-id", Canary.SECRET)),
                Clock.systemUTC(),
                CallJournal.inMemory(),
                Pacer.none());
    }

    Setup http(HttpSettings value) {
        return new Setup(endpoint, value, credentials, clock, journal, pacer);
    }

    Setup credentials(CredentialsProvider value) {
        return new Setup(endpoint, http, value, clock, journal, pacer);
    }

    Setup clock(Clock value) {
        return new Setup(endpoint, http, credentials, value, journal, pacer);
    }

    Setup journal(CallJournal value) {
        return new Setup(endpoint, http, credentials, clock, value, pacer);
    }

    Setup pacer(Pacer value) {
        return new Setup(endpoint, http, credentials, clock, journal, value);
    }
}
