package io.voiceai.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Short transactions, on connections that go back as they came. */
final class Database {
    /** Who loses a race for a row finds the winner's at the second attempt; the others are for deadlocks. */
    private static final int MOST_ATTEMPTS = 10;

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A transaction; if another one was in its way, it is undone and begins again. */
    <T> T write(Work<T> work) {
        return patiently(work, false);
    }

    /** One query, which needs no transaction of its own. */
    <T> T read(Work<T> query) {
        return patiently(query, true);
    }

    /** For a transaction that finds that another one was faster. */
    static SQLException overtaken() {
        return new SQLTransactionRollbackException("another transaction was faster", "40001");
    }

    private <T> T patiently(Work<T> work, boolean isQuery) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, isQuery);
            } catch (SQLException e) {
                if (attempt == MOST_ATTEMPTS || !isOthersDoing(e)) {
                    throw new JournalUnavailableException(e);
                }
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE * attempt));
        }
    }

    /**
     * Whether the database says that the transaction is undone because of another one: class 40 is a deadlock or a failed
     * serialization, class 23 a row that was not there a moment ago.
     */
    private static boolean isOthersDoing(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("40") && !state.equals("40003") || state.startsWith("23");
    }

    /** One attempt. */
    <T> T once(Work<T> work, boolean isQuery) throws SQLException {
        Connection connection = source.getConnection();
        try {
            boolean autoCommit = connection.getAutoCommit();
            return isQuery && autoCommit ? work.on(connection) : transaction(work, connection, autoCommit);
        } finally {
            // What is committed is committed, whatever becomes of the connection.
            quietly(connection::close);
        }
    }

    private static <T> T transaction(Work<T> work, Connection connection, boolean autoCommit) throws SQLException {
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
        T result;
        try {
            result = work.on(connection);
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, autoCommit);
            throw e;
        }
        if (autoCommit) {
            quietly(() -> connection.setAutoCommit(true));
        }
        return result;
    }

    /** To switch auto-commit on is to commit, so a connection that cannot be rolled back is not used again. */
    private static void undo(Connection connection, boolean autoCommit) {
        try {
            connection.rollback();
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            quietly(() -> connection.abort(Runnable::run));
        }
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException ignored) {
            // The pool finds out by itself.
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
