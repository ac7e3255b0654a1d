package io.voiceai.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class CrashOnPostgresTest extends CrashContract {
    private final String schema = TestDatabase.prefix();

    @Override
    String url() throws SQLException {
        String url = PostgresServer.shared().url();
        try (Connection connection = DyingProcess.source(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        }
        return url + "&currentSchema=" + schema;
    }
}
