package io.voiceai.testing.internal.mapping;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.wire.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the emulator.
 *
 * @param vendor who answered
 * @param action what was asked for
 * @param status the HTTP status
 * @param contentType of the body
 * @param body JSON
 */
record Recorded(Vendor vendor, String action, int status, String contentType, String body) {

    /** A text in the answer, such as the id of a call. */
    String text(String... path) {
        @Nullable Object value = Json.parseObject(body);
        for (String step : path) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        if (value == null) {
            throw new IllegalStateException(action + " answered without " + String.join(".", path));
        }
        return value.toString();
    }

    /** The body with a new request id in each answer, as WireMock's templates write one. */
    String template() {
        boolean tencent = vendor == Vendor.TENCENT_CCC;
        String requestId = tencent ? text("Response", "RequestId") : text("RequestId");
        return body.replace(requestId, "{{randomValue type='UUID'" + (tencent ? "" : " uppercase=true") + "}}");
    }
}
