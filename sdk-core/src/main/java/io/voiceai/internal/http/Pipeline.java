package io.voiceai.internal.http;

import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.WireObject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Everything that the operations of one provider share. */
public final class Pipeline {
    final String provider;
    final Protocol protocol;
    final HttpSettings settings;
    final Clock clock;
    final LongSupplier nanoTime = System::nanoTime;
    final DoubleSupplier random;
    final Transport transport;
    final Lanes lanes;
    private final CredentialsProvider credentials;

    /**
     * Builds the clients; nothing is connected yet.
     *
     * @param provider the provider's id
     * @param protocol how to sign and read
     * @param credentials whose key
     * @param settings how to talk HTTP
     * @param clock the wall clock, for signatures only
     */
    public Pipeline(
            String provider, Protocol protocol, CredentialsProvider credentials, HttpSettings settings, Clock clock) {
        this(
                provider,
                protocol,
                credentials,
                settings,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** With a source of randomness for the back-off, from 0 to 1. */
    Pipeline(
            String provider,
            Protocol protocol,
            CredentialsProvider credentials,
            HttpSettings settings,
            Clock clock,
            DoubleSupplier random) {
        this.random = random;
        this.provider = provider;
        this.protocol = protocol;
        this.credentials = credentials;
        this.settings = settings;
        this.clock = clock;
        transport = new Transport(protocol.endpoint(), settings);
        lanes = new Lanes(settings.asyncThreads());
    }

    /**
     * Makes an operation ready.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param operation which operation
     * @param request its parameters
     * @param correlationId under which a lost call can be found
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<R> prepare(
            Operation<Q, R> operation, Q request, String correlationId) {
        return new Invocation<>() {
            @Override
            public R execute() {
                return blocking(new Run<>(Pipeline.this, operation, request, correlationId));
            }

            @Override
            public CompletableFuture<R> executeAsync() {
                return new AsyncRun<>(Pipeline.this, new Run<>(Pipeline.this, operation, request, correlationId))
                        .start();
            }
        };
    }

    /** Closes connections and threads; what is under way is not interrupted. */
    public void close() {
        transport.close();
        lanes.close();
    }

    Credentials credentials() {
        try {
            return credentials.get();
        } catch (VoiceAiException e) {
            throw e;
        } catch (RuntimeException e) {
            throw VoiceAiException.config(
                    "credentials",
                    "the credentials provider failed with " + e.getClass().getSimpleName(),
                    "Nothing was sent: check the provider");
        }
    }

    private <R> R blocking(Run<?, R> run) {
        while (true) {
            Step<R> step = run.attempt();
            if (step instanceof Step.Done<R> done) {
                return done.result();
            }
            if (step instanceof Step.Failed<R> failed) {
                throw failed.failure();
            }
            sleep(((Step.Again<R>) step).delay(), run);
        }
    }

    private static void sleep(Duration delay, Run<?, ?> run) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw run.givenUp();
        }
    }
}
