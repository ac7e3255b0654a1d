package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final PhoneNumber CALLEE = PhoneNumber.of("+8617300000533");
    private static final JournalEntry INTENT =
            JournalEntry.sending("vendor", "order-1", "token", CALLEE, Optional.empty(), NOW, NOW.plusSeconds(9));

    private final FlakyDatabase database = new FlakyDatabase();

    private JdbcJournal journal() {
        JdbcJournal journal = JdbcJournal.on(database.source()).createSchema().build();
        database.steps().clear();
        return journal;
    }

    @Test
    void aConnectionGoesBackAsItCame() {
        JdbcJournal journal = journal();

        journal.claim(INTENT, false);

        assertThat(database.steps()).containsExactly("setAutoCommit false", "commit", "setAutoCommit true", "close");
    }

    @Test
    void aConnectionWithoutAutoCommitStaysSo() {
        database.withoutAutoCommit();
        JdbcJournal journal = journal();

        journal.claim(INTENT, false);
        assertThat(database.steps()).containsExactly("commit", "close");
        database.steps().clear();
        assertThat(journal.find("order-1")).contains(INTENT);
        assertThat(database.steps()).containsExactly("commit", "close");
    }

    @Test
    void aQueryNeedsNoTransaction() {
        JdbcJournal journal = journal();

        assertThat(journal.find("order-1")).isEmpty();

        assertThat(database.steps()).containsExactly("close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void whatAnotherTransactionStoppedIsDoneAgain(String sqlState) {
        JdbcJournal journal = journal();
        database.fail("commit", sqlState, 2);

        assertThat(journal.claim(INTENT, false)).isEqualTo(new Claim.Granted());

        assertThat(database.steps().stream().filter("rollback"::equals)).hasSize(2);
        assertThat(journal.find("order-1")).contains(INTENT);
    }

    @Test
    void itIsNotDoneAgainForEver() {
        JdbcJournal journal = journal();
        database.fail("commit", "40001", 10);

        assertThatExceptionOfType(JournalUnavailableException.class)
                .isThrownBy(() -> journal.claim(INTENT, false))
                .satisfies(failure -> assertThat(failure.sqlState()).isEqualTo("40001"));

        assertThat(journal.find("order-1")).isEmpty();
    }

    /** After 40003 and a broken connection nobody knows whether it was committed. */
    @ParameterizedTest
    @ValueSource(strings = {"40003", "08006", "53300", "57P01"})
    void whatFailsForAnotherReasonIsNotDoneAgain(String sqlState) {
        JdbcJournal journal = journal();
        database.fail("commit", sqlState, 1);

        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(() -> journal.claim(INTENT, false));

        assertThat(database.steps())
                .containsExactly("setAutoCommit false", "commit", "rollback", "setAutoCommit true", "close");
        assertThat(journal.find("order-1")).isEmpty();
    }

    @Test
    void aFailureShowsTheCodesAndNothingOfTheCall() {
        JdbcJournal journal = journal();
        database.fail("getConnection", "08001", 1);

        assertThatExceptionOfType(JournalUnavailableException.class)
                .isThrownBy(() -> journal.find("order-1"))
                .withMessage("the database of the journal failed with SQLException, SQLState 08001, code 7")
                .withNoCause()
                .satisfies(failure -> {
                    assertThat(failure.sqlState()).isEqualTo("08001");
                    assertThat(failure.getSuppressed()).isEmpty();
                });
    }

    @Test
    void aFailureWithoutACodeIsOneAllTheSame() {
        JdbcJournal journal = journal();
        database.fail("getConnection", null, 1);

        assertThatExceptionOfType(JournalUnavailableException.class)
                .isThrownBy(() -> journal.find("order-1"))
                .satisfies(failure -> assertThat(failure.sqlState()).isEmpty());
    }

    /** To switch auto-commit on would commit what should have been rolled back. */
    @Test
    void aConnectionThatCannotBeRolledBackIsNotUsedAgain() {
        JdbcJournal journal = journal();
        database.fail("commit", "53300", 1);
        database.fail("rollback", "08006", 1);

        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(() -> journal.claim(INTENT, false));

        assertThat(database.steps()).containsExactly("setAutoCommit false", "commit", "rollback", "abort", "close");
        assertThat(journal.find("order-1")).isEmpty();
    }

    @Test
    void whatIsCommittedCountsWhateverBecomesOfTheConnection() {
        JdbcJournal journal = journal();
        database.fail("close", "08006", 1);

        assertThat(journal.claim(INTENT, false)).isEqualTo(new Claim.Granted());
        assertThat(journal.find("order-1")).contains(INTENT);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNotTakenForAnEmptyOne() {
        JdbcJournal.Builder builder = JdbcJournal.on(database.source());
        database.fail("getConnection", "08001", 1);
        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(builder::build);

        database.fail("getConnection", "08001", 1);
        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(builder.createSchema()::build);
    }

    @Test
    void inDatabasesWhoseSqlIsNotKnownNoTablesAreCreated() {
        database.called("Oracle");

        assertThatExceptionOfType(VoiceAiException.class)
                .isThrownBy(JdbcJournal.on(database.source()).createSchema()::build)
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.CONFIG);
                    assertThat(failure).hasMessageContaining("leave createSchema out");
                });
    }
}
