package io.voiceai.event;

import java.util.Objects;

/**
 * What to answer a vendor, exactly.
 *
 * @param status the HTTP status
 * @param contentType the value of the header Content-Type; empty if there is no body
 * @param body the body, UTF-8; may be empty
 */
public record CallbackReply(int status, String contentType, String body) {
    public CallbackReply {
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
    }
}
