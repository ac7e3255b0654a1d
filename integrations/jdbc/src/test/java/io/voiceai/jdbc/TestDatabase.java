package io.voiceai.jdbc;

import java.util.UUID;
import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The databases that the journal is tested on. */
enum TestDatabase {
    H2 {
        @Override
        ConnectionPoolDataSource connections() {
            JdbcDataSource source = new JdbcDataSource();
            // Longer than a busy machine may keep the holder of a row from its processor.
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        ConnectionPoolDataSource connections() {
            PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
            source.setUrl(PostgresServer.shared().url());
            return source;
        }
    };

    abstract ConnectionPoolDataSource connections();

    /** A pool, to be closed by whoever asked for it. Of H2 an empty database each time, of PostgreSQL always the same one. */
    JdbcConnectionPool pool() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(connections());
        pool.setMaxConnections(16);
        return pool;
    }

    /** Another one each time, for tables that no other test has. */
    static String prefix() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12) + "_";
    }
}
