package io.voiceai.internal.repeat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone. */
public final class RetryAfter {
    /** The longest that is waited for. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration ABSURD = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    private RetryAfter() {}

    /**
     * Reads a Retry-After header: whole or decimal seconds, or an HTTP date.
     *
     * @param header the header, or null
     * @param now the wall clock, for dates
     * @return the wait; empty if the header is missing, negative, absurd or unreadable
     */
    public static Optional<Duration> parse(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        Optional<Duration> wait = SECONDS.matcher(text).matches()
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1_000)))
                : untilDate(text, now);
        return wait.filter(asked -> !asked.isNegative() && asked.compareTo(ABSURD) <= 0);
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        return HttpDate.parse(text).map(date -> Duration.between(now, date));
    }
}
