package io.voiceai.examples.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.h2.api.ErrorCode;

/**
 * Takes the file of callees into the state, before anybody is called. From then on the file is not needed, so that a changed
 * file cannot change who was called; a state and another file do not go together.
 */
final class Importer {
    private static final int BATCH = 500;
    private static final String FILE = "file";
    private static final String COLUMNS = "columns";
    private static final String IMPORTED = "imported";
    private static final String KEY = "key";
    private static final String NAME = "campaign";

    private final State state;
    private final String campaign;
    private final LongConsumer progress;

    Importer(State state, String campaign, LongConsumer progress) {
        this.state = state;
        this.campaign = campaign;
        this.progress = progress;
    }

    /** The columns of what was imported. */
    CalleeColumns run(Path file) {
        same(NAME, campaign, "the state belongs to another campaign: give this one a directory of its own");
        same(
                FILE,
                fingerprint(file),
                "the state belongs to another file of callees: give this one a directory of its own");
        try (CalleeFile callees = CalleeFile.open(file)) {
            state.fact(COLUMNS, String.join("\n", callees.columns().names()));
            long done = Long.parseLong(state.fact(IMPORTED).orElse("0"));
            if (done < Long.MAX_VALUE) {
                load(callees, done);
            }
            return callees.columns();
        }
    }

    private void same(String name, String value, String otherwise) {
        String known = state.fact(name).orElse(value);
        if (!known.equals(value)) {
            throw new BadInputException(otherwise);
        }
        state.fact(name, value);
    }

    private void load(CalleeFile callees, long done) {
        if (state.fact(KEY).isEmpty()) {
            state.fact(KEY, References.newKey());
        }
        References references = new References(state.fact(KEY).orElseThrow(), campaign);
        CalleeFile.Line line = callees.next();
        while (line != null && line.number() <= done) {
            line = callees.next();
        }
        while (line != null) {
            CalleeFile.Line first = line;
            line = state.sql().inTransaction(connection -> batch(connection, callees, first, references));
        }
        state.fact(IMPORTED, Long.toString(Long.MAX_VALUE));
        state.checkpoint();
    }

    /** What is imported, and how far that is, become true together. */
    private CalleeFile.@org.jspecify.annotations.Nullable Line batch(
            Connection connection, CalleeFile callees, CalleeFile.Line first, References references)
            throws SQLException {
        CalleeFile.Line line = first;
        long last = 0;
        for (int i = 0; i < BATCH && line != null; i++) {
            add(connection, callees.columns(), line, references);
            last = line.number();
            line = callees.next();
        }
        Sql.update(connection, "merge into campaign_fact (name, content) values (?, ?)", IMPORTED, Long.toString(last));
        progress.accept(last);
        return line;
    }

    private static void add(Connection connection, CalleeColumns columns, CalleeFile.Line line, References references)
            throws SQLException {
        Callee callee;
        try {
            callee = Callee.read(columns, line.text());
        } catch (BadInputException e) {
            Rows.addDone(connection, line.number(), "", Outcome.INVALID, e.getMessage());
            return;
        }
        String reference = callee.reference().orElseGet(() -> references.of(callee.number()));
        try {
            Rows.add(connection, line.number(), line.text(), callee, reference);
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DUPLICATE_KEY_1) {
                throw e;
            }
            twice(connection, line.number(), callee, reference);
        }
    }

    private static void twice(Connection connection, long line, Callee callee, String reference) throws SQLException {
        List<Long> sameCallee = Rows.linesOf(connection, "callee_key", Rows.key(callee));
        if (sameCallee.isEmpty()) {
            long other = Rows.linesOf(connection, "reference", reference).get(0);
            Rows.addDone(
                    connection, line, callee.number().value(), Outcome.INVALID, "has the reference of line " + other);
        } else {
            Rows.addDone(
                    connection,
                    line,
                    callee.number().value(),
                    Outcome.DUPLICATE,
                    "has the number of line " + sameCallee.get(0));
        }
    }

    private static String fingerprint(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new BadInputException("the file of callees cannot be read: " + e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
