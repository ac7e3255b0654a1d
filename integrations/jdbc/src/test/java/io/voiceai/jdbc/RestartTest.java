package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in a file, which is closed and opened again. */
class RestartTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final PhoneNumber CALLEE = PhoneNumber.of("+8617300000533");

    @TempDir
    private Path folder;

    private JdbcJournal journal() {
        JdbcDataSource source = new JdbcDataSource();
        // Without connections the database is closed, so each call of the journal opens the file anew.
        source.setURL("jdbc:h2:file:" + folder.resolve("calls"));
        return JdbcJournal.on(source).createSchema().build();
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        CallRef ref = CallRef.of("vendor", Map.of("Id", "v-1"), NOW);
        JournalEntry intent = JournalEntry.sending(
                "vendor", "order-1", "token", CALLEE, Optional.of("agent"), NOW, NOW.plusSeconds(9));
        JournalEntry made = intent.placed(new PlacedCall(ref, "order-1", "request", "{}"));

        assertThat(journal().claim(intent, false)).isEqualTo(new Claim.Granted());
        assertThat(journal().find("order-1")).contains(intent);
        assertThat(journal().update(made)).isTrue();
        assertThat(journal().claim(intent, false)).isEqualTo(new Claim.Known(made));
        assertThat(journal().ended(ref, HangupCause.Kind.BUSY)).contains(made.ended(HangupCause.Kind.BUSY));
        assertThat(journal().ofCallee(CALLEE, NOW)).containsExactly(made.ended(HangupCause.Kind.BUSY));
    }
}
