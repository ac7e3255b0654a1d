package io.voiceai.examples.campaign;

import io.voiceai.call.CallRef;
import io.voiceai.examples.campaign.Row.Stage;
import io.voiceai.journal.JournalEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row for each line of the file. */
final class Rows {
    static final List<String> SCHEMA = List.of(
            "create table if not exists campaign_fact (name varchar(40) primary key, content varchar(4000) not null)",
            "create table if not exists campaign_start (at bigint primary key)",
            """
            create table if not exists campaign_row (line bigint primary key, callee varchar(600) not null,
              callee_key varchar(600) unique, reference varchar(256) unique, content varchar(100000) not null,
              stage tinyint not null, due bigint not null default 0, tries int not null default 0,
              looks int not null default 0, outcome varchar(12), cause varchar(300), route varchar(64), called varchar(600),
              placed_at bigint, ended_at bigint, talk_seconds bigint)""",
            "create index if not exists campaign_due on campaign_row (stage, due, line)");

    private static final String COLUMNS = "line, reference, content, stage, tries, looks";
    private static final String DONE_COLUMNS =
            "line, callee, reference, tries, outcome, cause, route, called, placed_at, ended_at, talk_seconds";

    private static final String DONE_UPDATE = """
            update campaign_row set stage = ?, outcome = ?, cause = ?, route = ?, called = ?, placed_at = ?, ended_at = ?,
              talk_seconds = ? where line = ?""";

    private final Sql sql;

    Rows(Sql sql) {
        this.sql = sql;
    }

    /** Of all that have not been tried, those after a line. */
    List<Row> fresh(long afterLine, int most) {
        return sql.query(
                Rows::row,
                "select " + COLUMNS
                        + " from campaign_row where stage = ? and due = 0 and line > ? order by line limit ?",
                Stage.NEW.ordinal(),
                afterLine,
                most);
    }

    /** Those that are to be looked at again by now, in the order in which they fell due. */
    List<Row> due(Stage stage, Instant now, int most) {
        return sql.query(
                Rows::row,
                "select " + COLUMNS + " from campaign_row where stage = ? and due <= ? order by due, line limit ?",
                stage.ordinal(),
                now.toEpochMilli(),
                most);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Stage.values()[row.getInt(4)],
                row.getInt(5),
                row.getInt(6));
    }

    /** To be placed at a time. */
    void again(Row row, int tries, Instant due) {
        sql.update(
                "update campaign_row set stage = ?, due = ?, tries = ?, looks = 0 where line = ?",
                Stage.AGAIN.ordinal(),
                due.toEpochMilli(),
                tries,
                row.line());
    }

    /** To be looked for at a time. */
    void lost(Row row, int looks, Instant due) {
        sql.update(
                "update campaign_row set stage = ?, due = ?, looks = ? where line = ?",
                Stage.LOST.ordinal(),
                due.toEpochMilli(),
                looks,
                row.line());
    }

    Done done(Row row, Verdict verdict) {
        CallRef call = verdict.call();
        sql.update(
                DONE_UPDATE,
                Stage.DONE.ordinal(),
                verdict.outcome().text(),
                verdict.cause(),
                verdict.route(),
                call == null ? null : call.toString(),
                call == null ? null : call.placedAt().toEpochMilli(),
                millis(verdict.endedAt()),
                seconds(verdict.talk()),
                row.line());
        return sql.query(Rows::done, "select " + DONE_COLUMNS + " from campaign_row where line = ?", row.line())
                .get(0);
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Long seconds(@Nullable Duration talk) {
        return talk == null ? null : talk.toSeconds();
    }

    /** A callee who is done with. */
    record Done(
            long line,
            String callee,
            @Nullable String reference,
            int tries,
            String outcome,
            String cause,
            String route,
            @Nullable String call,
            @Nullable Long placedAt,
            @Nullable Long endedAt,
            @Nullable Long talkSeconds) {}

    /** Writes down again what was done with already. */
    void restore(Done done) {
        sql.update(
                DONE_UPDATE,
                Stage.DONE.ordinal(),
                done.outcome(),
                done.cause(),
                done.route(),
                done.call(),
                done.placedAt(),
                done.endedAt(),
                done.talkSeconds(),
                done.line());
    }

    void eachDone(Consumer<Done> reader) {
        sql.each(
                row -> {
                    Done done = done(row);
                    reader.accept(done);
                    return done;
                },
                "select " + DONE_COLUMNS + " from campaign_row where stage = ? order by line",
                Stage.DONE.ordinal());
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Long.class),
                row.getObject(10, Long.class),
                row.getObject(11, Long.class));
    }

    Map<Outcome, Long> outcomes() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        sql.each(
                row -> counts.put(Outcome.read(row.getString(1)), row.getLong(2)),
                "select outcome, count(*) from campaign_row where stage = ? group by outcome",
                Stage.DONE.ordinal());
        return counts;
    }

    long count() {
        return sql.query(row -> row.getLong(1), "select count(*) from campaign_row")
                .get(0);
    }

    long count(Stage stage) {
        return sql.query(row -> row.getLong(1), "select count(*) from campaign_row where stage = ?", stage.ordinal())
                .get(0);
    }

    /** A callee who is to be called; fails if another line has the same number or reference. */
    static void add(Connection connection, long line, String text, Callee callee, String reference)
            throws SQLException {
        Sql.update(
                connection,
                "insert into campaign_row (line, callee, callee_key, reference, content, stage) values (?, ?, ?, ?, ?, ?)",
                line,
                callee.number().value(),
                key(callee),
                reference,
                text,
                Stage.NEW.ordinal());
    }

    static String key(Callee callee) {
        return JournalEntry.calleeKey(callee.number());
    }

    /** A line that leads to no call. */
    static void addDone(Connection connection, long line, String callee, Outcome outcome, String cause)
            throws SQLException {
        Sql.update(connection, """
                insert into campaign_row (line, callee, content, stage, outcome, cause, route)
                  values (?, ?, '', ?, ?, ?, '')""", line, callee, Stage.DONE.ordinal(), outcome.text(), cause);
    }

    static List<Long> linesOf(Connection connection, String column, String value) throws SQLException {
        try (var found = connection.prepareStatement("select line from campaign_row where " + column + " = ?")) {
            found.setString(1, value);
            try (ResultSet rows = found.executeQuery()) {
                return rows.next() ? List.of(rows.getLong(1)) : List.of();
            }
        }
    }
}
