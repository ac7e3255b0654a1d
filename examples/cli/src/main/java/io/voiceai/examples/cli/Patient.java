package io.voiceai.examples.cli;

import io.voiceai.spi.CodeBook;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor looks at of one request.
 *
 * @param id the name of the key's id in the file, and the id
 * @param secret the name of the secret in the file, and the secret
 * @param look what the key's look gives away; null for nothing
 * @param signedAt the time stamp in the request; null if it cannot be read
 * @param window how far off the vendor takes a time stamp
 * @param comparison with what the vendor shows that it signed; null for nothing to say
 * @param codes the vendor's codes
 */
record Patient(
        Named id,
        Named secret,
        @Nullable String look,
        @Nullable Instant signedAt,
        Duration window,
        Function<String, @Nullable String> comparison,
        CodeBook codes) {

    /** A member of the file. */
    record Named(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }
}
