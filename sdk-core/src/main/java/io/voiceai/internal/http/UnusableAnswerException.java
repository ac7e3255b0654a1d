package io.voiceai.internal.http;

import java.io.IOException;
import java.io.Serial;

/** An answer that began and cannot be used: too large, or compressed in a way that was not asked for. */
final class UnusableAnswerException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    static final String SIZE_CAP = "size cap";

    private final int status;

    UnusableAnswerException(String reason, int status) {
        super(reason);
        this.status = status;
    }

    boolean isTooLarge() {
        return SIZE_CAP.equals(getMessage());
    }

    int status() {
        return status;
    }
}
