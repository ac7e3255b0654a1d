package io.voiceai.internal.repeat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The date of an HTTP header, whatever the machine's own language and calendar are. */
public final class HttpDate {
    private HttpDate() {}

    /**
     * Reads a date.
     *
     * @param header the header, or null
     * @return empty if it is missing or is not a date
     */
    public static Optional<Instant> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
