package io.voiceai.examples.campaign;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps the file of the state small. H2 writes what has changed to a new place and makes the old one free in the background, but
 * with each change written at once it has no background, so the file would grow with every call.
 */
final class Housekeeping {
    private static final int FULL_PERCENT = 60;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final DataSource source;

    Housekeeping(DataSource source) {
        this.source = source;
    }

    /** Moves together what is left in places that are mostly free. */
    void tidy() {
        try (Connection connection = source.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            MVStore store = session.getDatabase().getStore().getMvStore();
            store.compact(FULL_PERCENT, MOST_BYTES);
        } catch (SQLException e) {
            throw new StateException(e);
        }
    }
}
