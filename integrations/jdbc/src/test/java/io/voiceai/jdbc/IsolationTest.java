package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Applications set up their connections for stricter isolation than the journal needs. */
class IsolationTest {
    private static final int THREADS = 8;
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final PhoneNumber CALLEE = PhoneNumber.of("+8617300000533");

    private static JournalEntry intent(String id, String token) {
        return JournalEntry.sending("vendor", id, token, CALLEE, Optional.empty(), NOW, NOW.plusSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeatable\\ read", "serializable"})
    void oneClaimIsGrantedUnderStricterIsolationToo(String isolation) throws Exception {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(PostgresServer.shared().url());
        source.setOptions("-c default_transaction_isolation=" + isolation);
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            JdbcJournal journal = JdbcJournal.on(pool)
                    .tablePrefix(TestDatabase.prefix())
                    .createSchema()
                    .build();
            for (int round = 0; round < 10; round++) {
                String id = "order-" + round;
                assertThat(granted(journal, threads, id, "a")).as("new").isEqualTo(1);
                JournalEntry winner = journal.find(id).orElseThrow();
                journal.update(winner.refused(RejectionReason.OTHER));
                assertThat(granted(journal, threads, id, "b"))
                        .as("refused before")
                        .isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
            pool.dispose();
        }
    }

    private static int granted(JdbcJournal journal, ExecutorService threads, String id, String token) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Claim>> claims = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            JournalEntry intent = intent(id, token + i);
            claims.add(threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return journal.claim(intent, false);
            }));
        }
        int granted = 0;
        for (Future<Claim> claim : claims) {
            granted += claim.get(30, TimeUnit.SECONDS) instanceof Claim.Granted ? 1 : 0;
        }
        return granted;
    }
}
