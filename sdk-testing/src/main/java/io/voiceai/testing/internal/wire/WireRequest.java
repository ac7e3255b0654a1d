package io.voiceai.testing.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived.
 *
 * @param method upper case
 * @param path of the request line, without the query
 * @param rawQuery as sent, without the question mark; empty if none
 * @param headers in the order sent
 * @param body empty if none
 */
public record WireRequest(String method, String path, String rawQuery, List<Field> headers, byte[] body) {

    /**
     * A header's value.
     *
     * @param name in any case
     * @return the first, trimmed; null if absent
     */
    public @Nullable String header(String name) {
        for (Field header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value().trim();
            }
        }
        return null;
    }

    /**
     * Every value of a header.
     *
     * @param name in any case
     * @return trimmed, in the order sent
     */
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> header.value().trim())
                .toList();
    }

    /**
     * The query, decoded.
     *
     * @return in the order sent
     */
    public List<Field> query() {
        return Percent.decodeForm(rawQuery);
    }

    /**
     * The body's fields if it is a form.
     *
     * @return in the order sent; empty if the body is something else
     */
    public List<Field> form() {
        String type = header("content-type");
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        return form ? Percent.decodeForm(text()) : List.of();
    }

    /**
     * The body as text.
     *
     * @return read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
