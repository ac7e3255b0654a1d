package io.voiceai.jdbc;

import java.io.Serial;
import java.sql.SQLException;

/**
 * The journal's database failed, or could not be reached. Whoever was about to place a call does not place it. The message holds
 * the database's codes and nothing else: what databases say of their failures may contain a callee's number, so that is not
 * kept, neither here nor as a cause. It stands in the database's own log.
 */
public final class JournalUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String sqlState;

    JournalUnavailableException(SQLException failure) {
        super("the database of the journal failed with " + failure.getClass().getSimpleName() + ", SQLState "
                + state(failure) + ", code " + failure.getErrorCode());
        sqlState = state(failure);
    }

    /**
     * The database's code, as the SQL standard has it.
     *
     * @return five letters and digits, such as 08006 for a connection that broke; empty if the driver gave none
     */
    public String sqlState() {
        return sqlState;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
