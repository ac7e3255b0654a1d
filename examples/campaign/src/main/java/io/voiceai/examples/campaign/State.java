package io.voiceai.examples.campaign;

import io.voiceai.jdbc.JdbcJournal;
import io.voiceai.journal.CallJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What survives a process: a database of H2 in the directory of the state, with the journal of calls and a row for each line.
 * Beside it a log has the latest changes of the journal, and the results themselves have the verdicts: no kill loses those.
 */
final class State implements AutoCloseable {
    /** Pages of 8 MB are kept in memory. What H2 would trace holds values, so it traces nothing. */
    private static final String URL =
            "jdbc:h2:file:%s;WRITE_DELAY=0;CACHE_SIZE=8192;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final int CONNECTIONS = 32;

    private final Path directory;
    private final StateLock lock;
    private final JdbcConnectionPool pool;
    private final CallJournal journal;
    private final CallLog log;
    private final Sql sql;
    private final Rows rows;
    private final Housekeeping housekeeping;

    private State(Path directory, StateLock lock) {
        this.directory = directory;
        this.lock = lock;
        pool = JdbcConnectionPool.create(
                URL.formatted(directory.toAbsolutePath().resolve("campaign")), "", "");
        pool.setMaxConnections(CONNECTIONS);
        sql = new Sql(pool);
        CallJournal stored = journal(pool);
        log = CallLog.open(directory, stored);
        journal = new LoggedJournal(stored, log);
        rows = new Rows(sql);
        housekeeping = new Housekeeping(pool);
        Rows.SCHEMA.forEach(sql::update);
    }

    /** Absent if another process works on it. */
    static Optional<State> open(Path directory) {
        return StateLock.take(directory).map(lock -> open(directory, lock));
    }

    private static State open(Path directory, StateLock lock) {
        try {
            return new State(directory, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static CallJournal journal(DataSource source) {
        return JdbcJournal.on(source).createSchema().build();
    }

    Path directory() {
        return directory;
    }

    CallJournal journal() {
        return journal;
    }

    Rows rows() {
        return rows;
    }

    Optional<String> fact(String name) {
        List<String> found =
                sql.query(row -> row.getString(1), "select content from campaign_fact where name = ?", name);
        return found.stream().findFirst();
    }

    void fact(String name, String value) {
        sql.update("merge into campaign_fact (name, content) values (?, ?)", name, value);
    }

    /** Another start of the runner, for the chart. */
    void started(Clock clock) {
        sql.update("merge into campaign_start (at) values (?)", clock.millis());
    }

    List<Long> starts() {
        return sql.query(row -> row.getLong(1), "select at from campaign_start order by at");
    }

    /** To be done now and then. */
    void tidy() {
        housekeeping.tidy();
    }

    /** To be done once in a while: what the log has is in the database by now. */
    void turnLog() {
        checkpoint();
        log.turn();
    }

    void checkpoint() {
        sql.update("checkpoint sync");
    }

    Sql sql() {
        return sql;
    }

    @Override
    public void close() {
        try {
            log.close();
            sql.update("shutdown");
        } finally {
            pool.dispose();
            lock.close();
        }
    }
}
