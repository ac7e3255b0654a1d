package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a browser. No header that would let another site read it is ever among these.
 *
 * @param status the HTTP status
 * @param headers beside Content-Length
 * @param body empty if none
 */
public record WebReply(int status, List<Field> headers, byte[] body) {

    // Nothing inline and nothing from elsewhere: text that somebody sent to the emulator cannot become a program here.
    private static final List<Field> ALWAYS = List.of(
            new Field(
                    "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            new Field("X-Content-Type-Options", "nosniff"),
            new Field("Referrer-Policy", "no-referrer"),
            new Field("Cross-Origin-Resource-Policy", "same-origin"),
            new Field("Cache-Control", "no-store"));

    static WebReply of(int status, String type, byte[] body, Field... more) {
        List<Field> headers = new ArrayList<>(ALWAYS);
        headers.add(new Field("Content-Type", type));
        headers.addAll(List.of(more));
        return new WebReply(status, headers, body);
    }

    static WebReply json(int status, Map<String, @Nullable Object> object) {
        return of(status, "application/json;charset=utf-8", Json.write(object).getBytes(StandardCharsets.UTF_8));
    }

    static WebReply refused(int status, String why) {
        return json(status, Json.object("done", false, "why", why));
    }
}
