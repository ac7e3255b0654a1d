package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the columns. Tables outlive versions of this library, so it must stay. */
class StoredFormTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_767_323_045_678L);
    private static final CallRef REF = CallRef.of("vendor", Map.of("Id", "v-1"), NOW);

    private static JournalEntry sending(String id) {
        PhoneNumber callee = PhoneNumber.asGiven("17300000533");
        return JournalEntry.sending("vendor", id, "t1", callee, Optional.empty(), NOW, NOW.plusMillis(9_000));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsSearchedForHasItsColumns(TestDatabase database) throws Exception {
        JdbcConnectionPool pool = database.pool();
        String prefix = TestDatabase.prefix();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            JdbcJournal journal =
                    JdbcJournal.on(pool).tablePrefix(prefix).createSchema().build();
            journal.claim(sending("a"), true);
            journal.claim(sending("b"), true);
            journal.update(sending("b").unknown(NOW.plusMillis(1), NOW.plusMillis(2), List.of()));
            journal.claim(sending("c"), true);
            journal.update(sending("c").refused(RejectionReason.OTHER));
            JournalEntry made = sending("d").placed(new PlacedCall(REF, "d", "r", "{}"));
            journal.update(made);
            journal.update(sending("e").ended(HangupCause.Kind.BUSY));

            List<String> rows = new ArrayList<>();
            ResultSet row =
                    statement.executeQuery("SELECT correlation_id, token, provider, callee_key, call_key, state,"
                            + " from_at, to_at FROM " + prefix + "call ORDER BY correlation_id");
            while (row.next()) {
                rows.add("%s %s %s %s %s %d %d %d"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                row.getLong(7),
                                row.getLong(8)));
            }
            assertThat(rows)
                    .containsExactly(
                            "a t1 vendor 8617300000533 null 10 1767323045678 1767323054678",
                            "b t1 vendor 8617300000533 null 20 1767323045679 1767323045680",
                            "c t1 vendor 8617300000533 null 30 1767323045678 1767323054678",
                            "d t1 vendor 8617300000533 " + hash(REF.toString()) + " 40 1767323045678 1767323054678",
                            "e t1 vendor 8617300000533 null 50 1767323045678 1767323054678");
        } finally {
            pool.dispose();
        }
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
