package io.voiceai.examples.campaign;

import java.io.Serial;
import java.sql.SQLException;

/** The state cannot be read or written; nothing goes on without it. */
final class StateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** The database quotes the values of a statement in its message, so only its code is told. */
    StateException(SQLException cause) {
        super("the state cannot be used: the database says " + cause.getSQLState() + ", code " + cause.getErrorCode());
    }

    StateException(String message) {
        super(message);
    }
}
