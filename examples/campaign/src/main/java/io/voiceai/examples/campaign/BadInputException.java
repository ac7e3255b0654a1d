package io.voiceai.examples.campaign;

import java.io.Serial;

/** Input that cannot be used; the message says what and where, without numbers and keys. */
final class BadInputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BadInputException(String message) {
        super(message);
    }
}
