package io.voiceai.jdbc;

import static io.voiceai.journal.JournalEntry.State.PLACED;
import static io.voiceai.journal.JournalEntry.State.SENDING;
import static io.voiceai.journal.JournalEntry.State.UNKNOWN;

import io.voiceai.call.CallRef;
import io.voiceai.call.PlacedCall;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements, each on the connection that it is given. Nothing but names of tables is put into their text. */
final class CallTable {
    private final String table;

    CallTable(String prefix) {
        table = prefix + "call";
    }

    Optional<JournalEntry> find(Connection c, String correlationId) throws SQLException {
        return first(entries(c, select("correlation_id = ?"), correlationId));
    }

    Optional<JournalEntry> unresolved(Connection c, String calleeKey, Instant now) throws SQLException {
        return first(entries(
                c,
                select("callee_key = ? AND (state = ? OR state = ? AND to_at < ?)")
                        + " ORDER BY from_at, correlation_id LIMIT 1",
                calleeKey,
                Rank.of(UNKNOWN),
                Rank.of(SENDING),
                ceil(now)));
    }

    List<JournalEntry> ofCallee(Connection c, String calleeKey, Instant since, int most) throws SQLException {
        return entries(
                c,
                select("callee_key = ? AND from_at >= ?") + " ORDER BY from_at DESC, correlation_id DESC LIMIT ?",
                calleeKey,
                ceil(since),
                most);
    }

    List<JournalEntry> open(Connection c, String provider, Set<State> states, @Nullable JournalEntry after, int most)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(provider);
        states.forEach(state -> values.add(Rank.of(state)));
        String which = "provider = ? AND state IN (" + String.join(", ", Collections.nCopies(states.size(), "?")) + ")";
        if (after != null) {
            which += " AND from_at >= ? AND (from_at > ? OR correlation_id > ?)";
            values.addAll(List.of(ceil(after.from()), ceil(after.from()), after.correlationId()));
        }
        values.add(most);
        return entries(c, select(which) + " ORDER BY from_at, correlation_id LIMIT ?", values.toArray());
    }

    /** The call of a reference, which nobody else changes before this transaction is over. */
    Optional<JournalEntry> made(Connection c, CallRef call) throws SQLException {
        return first(entries(
                c,
                select("call_key = ? AND state >= ?") + " ORDER BY from_at DESC LIMIT 1 FOR UPDATE",
                key(call),
                Rank.of(PLACED)));
    }

    void insert(Connection c, JournalEntry entry) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement("INSERT INTO " + table
                + " (token, provider, callee_key, call_key, state, from_at, to_at, entry, correlation_id)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            fill(statement, entry);
            statement.executeUpdate();
        }
    }

    /** Writes an entry over one of the same correlation id, if that has this token and is in this state or one before it. */
    boolean replace(Connection c, JournalEntry entry, String token, State highest) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement("UPDATE " + table
                + " SET token = ?, provider = ?, callee_key = ?, call_key = ?, state = ?, from_at = ?, to_at = ?, entry = ?"
                + " WHERE correlation_id = ? AND token = ? AND state <= ?")) {
            int filled = fill(statement, entry);
            statement.setString(filled + 1, token);
            statement.setInt(filled + 2, Rank.of(highest));
            return statement.executeUpdate() == 1;
        }
    }

    boolean removeUndecided(Connection c, JournalEntry entry) throws SQLException {
        return update(
                        c,
                        "DELETE FROM " + table + " WHERE correlation_id = ? AND token = ? AND state < ?",
                        entry.correlationId(),
                        entry.token(),
                        Rank.SETTLED)
                == 1;
    }

    int removeSettled(Connection c, String calleeKey) throws SQLException {
        return update(c, "DELETE FROM " + table + " WHERE callee_key = ? AND state >= ?", calleeKey, Rank.SETTLED);
    }

    int count(Connection c, String calleeKey) throws SQLException {
        return Math.toIntExact(number(c, "SELECT COUNT(*) FROM " + table + " WHERE callee_key = ?", calleeKey)
                .orElseThrow());
    }

    /** When the last of the oldest settled calls before a moment was, or absent if there are fewer. */
    Optional<Long> ageOfOldest(Connection c, Instant moment, int howMany) throws SQLException {
        return number(
                c,
                "SELECT from_at FROM " + table + " WHERE from_at < ? AND state >= ? ORDER BY from_at LIMIT 1 OFFSET ?",
                ceil(moment),
                Rank.SETTLED,
                howMany - 1);
    }

    int removeSettledBefore(Connection c, long millis) throws SQLException {
        return update(c, "DELETE FROM " + table + " WHERE from_at < ? AND state >= ?", millis, Rank.SETTLED);
    }

    /** Stored times are whole milliseconds: those before a moment are those before the next whole one. */
    static long ceil(Instant moment) {
        try {
            long floor = moment.toEpochMilli();
            return moment.getNano() % 1_000_000 == 0 ? floor : Math.addExact(floor, 1);
        } catch (ArithmeticException e) {
            return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private String select(String which) {
        return "SELECT entry FROM " + table + " WHERE " + which;
    }

    private static int fill(PreparedStatement statement, JournalEntry entry) throws SQLException {
        statement.setString(1, entry.token());
        statement.setString(2, entry.provider());
        statement.setString(3, entry.calleeKey());
        Optional<String> call = entry.placed().map(PlacedCall::ref).map(CallTable::key);
        if (call.isPresent()) {
            statement.setString(4, call.get());
        } else {
            statement.setNull(4, Types.VARCHAR);
        }
        statement.setInt(5, Rank.of(entry.state()));
        statement.setLong(6, ceil(entry.from()));
        statement.setLong(7, ceil(entry.to()));
        statement.setString(8, entry.toJson());
        statement.setString(9, entry.correlationId());
        return 9;
    }

    private static List<JournalEntry> entries(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(c, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<JournalEntry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(JournalEntry.fromJson(rows.getString(1)));
            }
            return entries;
        }
    }

    private static Optional<Long> number(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(c, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    private static int update(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(c, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection c, String sql, Object... values) throws SQLException {
        PreparedStatement statement = c.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Optional<JournalEntry> first(List<JournalEntry> entries) {
        return entries.stream().findFirst();
    }

    /** The text of a reference may be longer than databases like an index to be. */
    private static String key(CallRef call) {
        try {
            byte[] text = call.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
