package io.voiceai.call;

import io.voiceai.internal.text.Masking;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stored audio file of a call. Its address lets anybody listen while it is valid, so {@code toString} leaves the query
 * out; do not store it beyond {@link #expiresAt()}.
 *
 * @param url where to fetch it
 * @param expiresAt until when the address works, if the vendor says how long
 */
public record Recording(URI url, Optional<Instant> expiresAt) {
    public Recording {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "Recording[" + Masking.url(url.toString()) + "]";
    }
}
