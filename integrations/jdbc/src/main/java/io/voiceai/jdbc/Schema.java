package io.voiceai.jdbc;

import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The tables, made by SQL files that stay as they are once they were published; what changes gets a file of the next version. */
final class Schema {
    static final String USUAL_PREFIX = "voiceai_";

    private static final List<String> FILES = List.of("V1__calls.sql");
    private static final List<String> PRODUCTS = List.of("postgresql", "h2", "mysql");
    private static final int MOST_ATTEMPTS = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Database database;
    private final String prefix;

    Schema(Database database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    void check() {
        int found;
        try {
            found = version();
        } catch (SQLException e) {
            throw new JournalUnavailableException(e);
        }
        if (found < FILES.size()) {
            throw VoiceAiException.config(
                    "schema",
                    found == 0
                            ? "has no tables of the journal, such as " + prefix + "call"
                            : "is of version " + found + ", and version " + FILES.size() + " is needed",
                    "Build the journal with createSchema, or run the SQL files in io/voiceai/jdbc/schema of its jar");
        }
    }

    /**
     * Runs what was not run yet. The files may be run twice, so of two processes that start at once, or after one that died
     * halfway, whoever fails tries again and finds the other's tables.
     */
    void create() {
        for (int attempt = 1; ; attempt++) {
            try {
                if (version() < FILES.size()) {
                    database.once(this::runFiles, false);
                }
                return;
            } catch (SQLException e) {
                if (attempt == MOST_ATTEMPTS || isConnectionLost(e)) {
                    throw new JournalUnavailableException(e);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static boolean isConnectionLost(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("08");
    }

    /** Zero if there are no tables. */
    private int version() throws SQLException {
        try {
            return database.once(this::version, true);
        } catch (SQLException e) {
            // Class 42 is a table that is not there, or that one may not see.
            if (String.valueOf(e.getSQLState()).startsWith("42")) {
                return 0;
            }
            throw e;
        }
    }

    private int version(Connection c) throws SQLException {
        try (Statement statement = c.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(version) FROM " + prefix + "schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private boolean runFiles(Connection c) throws SQLException {
        String product = product(c);
        try (Statement statement = c.createStatement()) {
            for (String file : FILES) {
                for (String sql : statements(product, file)) {
                    statement.execute(sql);
                }
            }
        }
        return true;
    }

    private static String product(Connection c) throws SQLException {
        String name = c.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (!PRODUCTS.contains(name)) {
            throw VoiceAiException.config(
                    "schema",
                    "cannot be created in this database, because its SQL is not known",
                    "Make tables like those of the SQL files in io/voiceai/jdbc/schema, and leave createSchema out");
        }
        return name;
    }

    private List<String> statements(String product, String file) {
        String text = read("schema/" + product + "/" + file).replaceAll("(?m)--.*$", "");
        return Arrays.stream(text.replace(USUAL_PREFIX, prefix).split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
