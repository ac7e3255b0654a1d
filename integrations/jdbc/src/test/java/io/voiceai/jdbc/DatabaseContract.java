package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.journal.CallJournal;
import io.voiceai.testing.contract.JournalContract;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

/** The journals' contract over one database. */
abstract class DatabaseContract extends JournalContract {
    private final JdbcConnectionPool pool;
    private final String prefix = TestDatabase.prefix();

    DatabaseContract(TestDatabase database) {
        pool = database.pool();
    }

    @Override
    protected CallJournal open() {
        return JdbcJournal.on(pool).tablePrefix(prefix).createSchema().build();
    }

    @AfterEach
    void everyConnectionWentBack() {
        int active = pool.getActiveConnections();
        pool.dispose();
        assertThat(active).as("connections in use").isZero();
    }
}
