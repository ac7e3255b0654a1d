package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final JournalEntry INTENT = JournalEntry.sending(
            "vendor", "order-1", "token", PhoneNumber.of("+8617300000533"), Optional.empty(), NOW, NOW.plusSeconds(9));

    private static JdbcJournal.Builder on(DataSource source, String prefix) {
        return JdbcJournal.on(source).tablePrefix(prefix);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void withoutTablesThereIsNoJournal(TestDatabase database) {
        JdbcConnectionPool pool = database.pool();
        try {
            JdbcJournal.Builder builder = on(pool, TestDatabase.prefix());

            assertThatExceptionOfType(VoiceAiException.class)
                    .isThrownBy(builder::build)
                    .satisfies(failure -> {
                        assertThat(failure.kind()).isEqualTo(FailureKind.CONFIG);
                        assertThat(failure.field()).contains("schema");
                        assertThat(failure).hasMessageContaining("createSchema");
                    });
        } finally {
            pool.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anOlderSchemaIsNotTakenForThisOne(TestDatabase database) throws Exception {
        JdbcConnectionPool pool = database.pool();
        try {
            String prefix = TestDatabase.prefix();
            on(pool, prefix).createSchema().build();
            execute(pool, "DELETE FROM " + prefix + "schema");

            assertThatExceptionOfType(VoiceAiException.class)
                    .isThrownBy(on(pool, prefix)::build)
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONFIG));
        } finally {
            pool.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSchemaOfALaterVersionWillDo(TestDatabase database) throws Exception {
        JdbcConnectionPool pool = database.pool();
        try {
            String prefix = TestDatabase.prefix();
            on(pool, prefix).createSchema().build();
            execute(pool, "INSERT INTO " + prefix + "schema (version) VALUES (2)");

            assertThat(on(pool, prefix).createSchema().build().find("order-1")).isEmpty();
        } finally {
            pool.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tablesAreCreatedOnceAndKeepWhatIsInThem(TestDatabase database) {
        JdbcConnectionPool pool = database.pool();
        try {
            String prefix = TestDatabase.prefix();
            on(pool, prefix).createSchema().build().claim(INTENT, false);

            assertThat(on(pool, prefix).createSchema().build().find("order-1")).contains(INTENT);
            assertThat(on(pool, prefix).build().find("order-1")).contains(INTENT);
            assertThat(on(pool, TestDatabase.prefix()).createSchema().build().find("order-1"))
                    .isEmpty();
        } finally {
            pool.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void processesThatStartAtOnceAllFindTheTables(TestDatabase database) throws Exception {
        int processes = 8;
        JdbcConnectionPool pool = database.pool();
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            String prefix = TestDatabase.prefix();
            CyclicBarrier start = new CyclicBarrier(processes);
            Callable<Claim> process = () -> {
                start.await(30, TimeUnit.SECONDS);
                return on(pool, prefix).createSchema().build().claim(INTENT, false);
            };
            List<Future<Claim>> running = Stream.generate(() -> threads.submit(process))
                    .limit(processes)
                    .toList();

            int granted = 0;
            for (Future<Claim> claim : running) {
                granted += claim.get(30, TimeUnit.SECONDS) instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            threads.shutdownNow();
            pool.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aHalfCreatedSchemaIsCompleted(TestDatabase database) throws Exception {
        JdbcConnectionPool pool = database.pool();
        try {
            String prefix = TestDatabase.prefix();
            execute(pool, "CREATE TABLE " + prefix + "schema (version INT NOT NULL PRIMARY KEY)");

            assertThat(on(pool, prefix).createSchema().build().claim(INTENT, false))
                    .isEqualTo(new Claim.Granted());
        } finally {
            pool.dispose();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Calls", "1calls", "calls;", "my.calls", "calls-", "_", "c23456789012345678901234567890123"})
    void namesThatAreNotPlainAreRefused(String prefix) {
        JdbcJournal.Builder builder = JdbcJournal.on(TestDatabase.H2.pool());

        assertThatExceptionOfType(VoiceAiException.class)
                .isThrownBy(() -> builder.tablePrefix(prefix))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONFIG));
    }
}
