package io.voiceai.spi;

import io.voiceai.internal.repeat.HttpDate;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complete HTTP answer. It may hold personal data; {@code toString} shows status and size only.
 *
 * @param status three digits
 * @param headers first values by lower-case name
 * @param body the bytes, inflated
 */
public record WireAnswer(int status, Map<String, String> headers, byte[] body) {
    /**
     * A header.
     *
     * @param lowerCaseName its name
     * @return its first value, or null
     */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /**
     * The vendor's time, from the header {@code Date}.
     *
     * @return null if there is none or it cannot be read
     */
    public @Nullable Instant date() {
        return HttpDate.parse(header("date")).orElse(null);
    }

    /**
     * What an answer looks like that is nobody's word for anything.
     *
     * @return content type and size, safe to be logged
     */
    public String description() {
        String type = header("content-type");
        String plain = type == null ? "no content type" : type.replaceAll("[^A-Za-z0-9/;= .+-]", "");
        return (plain.length() > 60 ? plain.substring(0, 60) : plain) + ", " + body.length + " bytes";
    }

    @Override
    public String toString() {
        return "WireAnswer[" + status + ", " + body.length + " bytes]";
    }
}
