package io.voiceai.spi;

import io.voiceai.auth.CredentialsProvider;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.CorrelationIds;
import io.voiceai.internal.http.Pipeline;
import java.time.Clock;

/**
 * The only part that talks HTTP, repeats, times and logs. It works by an operation's {@link Effect} and by the evidence of
 * what was sent: a place request that may have been received is never sent again. Thread-safe; one per provider.
 */
public final class Invoker implements AutoCloseable {
    private final String provider;
    private final Pipeline pipeline;
    private final Clock clock;

    /**
     * Builds the pipeline; nothing is connected yet.
     *
     * @param provider the provider's id, which failures and log lines carry
     * @param protocol how to sign and read
     * @param credentials whose key, asked before every attempt
     * @param settings how to talk HTTP
     * @param clock the wall clock, for signatures and for values shown to people
     * @throws io.voiceai.error.VoiceAiException of kind {@code CONFIG} if the settings cannot be used
     */
    public Invoker(
            String provider, Protocol protocol, CredentialsProvider credentials, HttpSettings settings, Clock clock) {
        pipeline = new Pipeline(provider, protocol, credentials, settings, clock);
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Makes an operation ready, with a correlation id that is generated if the operation places a call.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param operation which operation
     * @param request its parameters
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<R> prepare(Operation<Q, R> operation, Q request) {
        return prepare(operation, request, operation.effect() == Effect.PLACE ? CorrelationIds.next() : "");
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
        return pipeline.prepare(operation, request, correlationId);
    }

    /**
     * A correlation id: 15 characters of base 32 over 75 random bits, short enough for every vendor.
     *
     * @return lower-case letters and digits
     */
    public static String newCorrelationId() {
        return CorrelationIds.next();
    }

    /**
     * The provider that this pipeline belongs to.
     *
     * @return its id
     */
    public String provider() {
        return provider;
    }

    /**
     * The wall clock.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    /** Closes connections and threads; what is under way is not interrupted. */
    @Override
    public void close() {
        pipeline.close();
    }
}
