package io.voiceai.spi;

import io.voiceai.auth.Credentials;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's way to sign and to wrap: the only part that knows signatures and envelopes. Thread-safe.
 */
public interface Protocol {
    /**
     * Where requests go. The host that is signed and the host that is connected are this one value.
     *
     * @return the endpoint
     */
    Endpoint endpoint();

    /**
     * Writes and signs one request. Called anew for every attempt, with a fresh time and nonce.
     *
     * @param operation which operation
     * @param fields its parameters
     * @param credentials the key, one snapshot
     * @param now the one reading of the clock that every part derived from time uses
     * @param nonce unique for this attempt
     * @return the request
     * @throws io.voiceai.error.VoiceAiException of kind {@code INVALID_REQUEST} or {@code CONFIG} if it cannot be signed
     */
    SignedRequest sign(
            Operation<?, ?> operation, Map<String, Object> fields, Credentials credentials, Instant now, String nonce);

    /**
     * Opens the envelope of an answer. Never throws for anything that an answer may hold.
     *
     * @param operation which operation
     * @param answer the answer
     * @return what it says
     */
    Reading read(Operation<?, ?> operation, WireAnswer answer);

    /**
     * Finds the likely cause of a refused signature, key, token or time stamp. Called only for refusals that mean
     * {@code AUTH}, {@code TOKEN} or {@code CLOCK}; whatever it throws counts as null.
     *
     * @param operation which operation
     * @param sent the request as it was signed
     * @param credentials the key that signed it
     * @param signedAt this machine's clock when it was signed
     * @param refused the refusal, its message not sanitized yet
     * @param answer the whole answer
     * @return cause and way out, one line without a full stop that holds no value of request, key or answer; null if the
     *     code says all there is to say
     */
    default @Nullable String diagnose(
            Operation<?, ?> operation,
            SignedRequest sent,
            Credentials credentials,
            Instant signedAt,
            Reading.Refused refused,
            WireAnswer answer) {
        return null;
    }
}
