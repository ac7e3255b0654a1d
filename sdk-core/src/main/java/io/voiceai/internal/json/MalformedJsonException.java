package io.voiceai.internal.json;

import java.io.Serial;

/** A text that is not one JSON document, or one beyond the limits. Its message names the reason and no content. */
public final class MalformedJsonException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedJsonException(String reason) {
        super(reason, null, false, false);
    }
}
