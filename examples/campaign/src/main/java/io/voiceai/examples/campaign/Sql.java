package io.voiceai.examples.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Short statements, each a transaction of its own unless a connection is given. */
final class Sql {
    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing left to undo; the pool wants its connections as it gave them.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StateException(e);
        }
    }

    int update(String statement, @Nullable Object... values) {
        try (Connection connection = source.getConnection()) {
            return update(connection, statement, values);
        } catch (SQLException e) {
            throw new StateException(e);
        }
    }

    static int update(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            return prepared.executeUpdate();
        }
    }

    <T> List<T> query(Reader<T> reader, String statement, @Nullable Object... values) {
        List<T> all = new ArrayList<>();
        each(row -> all.add(reader.read(row)), statement, values);
        return all;
    }

    /** Reads row by row, so that a long answer takes no memory. */
    void each(Reader<?> reader, String statement, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new StateException(e);
        }
    }

    private static void fill(PreparedStatement prepared, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }
}
