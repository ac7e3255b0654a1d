package io.voiceai.jdbc;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.Erasure;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a relational database, for processes that share it and for restarts. PostgreSQL and H2 are tested; there is a
 * schema for MySQL 8, too. Each method is a short transaction of its own on a connection that it takes and gives back, so the
 * {@link DataSource} should be a pool, and must not be one that makes connections part of a transaction of yours: a call that
 * is written down must stay so when your transaction is rolled back.
 *
 * <p>Methods fail with a {@link JournalUnavailableException} if the database does. Deadlocks and failed serializations are
 * tried again before that. Thread-safe; there is nothing to close.
 */
public final class JdbcJournal implements CallJournal {
    private final Database database;
    private final CallTable calls;

    private JdbcJournal(Database database, CallTable calls) {
        this.database = database;
        this.calls = calls;
    }

    /**
     * Begins with a source of connections.
     *
     * @param source the application's own
     * @return a builder
     */
    public static Builder on(DataSource source) {
        return new Builder(Objects.requireNonNull(source, "source"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Why a claim is granted once, with READ COMMITTED or anything stricter: the correlation id is the primary key, so of two
     * that insert the same one the second waits for the first to commit, then fails, looks again, and finds it. A refused call is
     * replaced by an UPDATE that names the token that was read: whoever comes second matches no row, and looks again. That no
     * call to the same callee is unresolved is read before the insert, and may have changed by the commit; it is then as if the
     * claim had come just before that change, when the other call was still being placed.
     */
    @Override
    public Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
        return database.write(c -> {
            JournalEntry known = calls.find(c, intent.correlationId()).orElse(null);
            if (known != null && known.state() != State.REFUSED) {
                return new Claim.Known(known);
            }
            if (!evenIfUnresolved) {
                Optional<JournalEntry> lost = calls.unresolved(c, intent.calleeKey(), intent.from());
                if (lost.isPresent()) {
                    return new Claim.Unresolved(lost.get());
                }
            }
            if (known == null) {
                calls.insert(c, intent);
            } else if (!calls.replace(c, intent, known.token(), State.REFUSED)) {
                throw Database.overtaken();
            }
            return new Claim.Granted();
        });
    }

    @Override
    public boolean update(JournalEntry entry) {
        return database.write(c -> {
            if (calls.replace(c, entry, entry.token(), entry.state())) {
                return true;
            }
            Optional<JournalEntry> known = calls.find(c, entry.correlationId());
            if (known.isPresent() && entry.mayReplace(known.get())) {
                // Somebody wrote it down just now, and knew less.
                throw Database.overtaken();
            }
            boolean isMade = entry.state() == State.PLACED || entry.state() == State.ENDED;
            if (!isMade || known.isPresent()) {
                return false;
            }
            calls.insert(c, entry);
            return true;
        });
    }

    @Override
    public boolean remove(JournalEntry entry) {
        return database.write(c -> calls.removeUndecided(c, entry));
    }

    @Override
    public Optional<JournalEntry> find(String correlationId) {
        return database.read(c -> calls.find(c, correlationId));
    }

    @Override
    public List<JournalEntry> ofCallee(PhoneNumber callee, Instant since) {
        return database.read(c -> calls.ofCallee(c, JournalEntry.calleeKey(callee), since, MOST_OF_ONE_CALLEE));
    }

    @Override
    public Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause) {
        return database.write(c -> {
            Optional<JournalEntry> now = calls.made(c, call).map(entry -> entry.ended(cause));
            if (now.isPresent() && !calls.replace(c, now.get(), now.get().token(), State.ENDED)) {
                throw Database.overtaken();
            }
            return now;
        });
    }

    @Override
    public List<JournalEntry> open(String provider, Set<State> states, @Nullable JournalEntry after, int most) {
        return states.isEmpty() ? List.of() : database.read(c -> calls.open(c, provider, states, after, most));
    }

    @Override
    public Erasure erase(PhoneNumber callee) {
        String key = JournalEntry.calleeKey(callee);
        return database.write(c -> new Erasure(calls.removeSettled(c, key), calls.count(c, key)));
    }

    /** In transactions of some {@value CallJournal#PAGE} calls each, so that nobody waits for it for long. */
    @Override
    public int forgetBefore(Instant moment) {
        int forgotten = 0;
        boolean more = true;
        while (more) {
            Batch batch = database.write(c -> forget(c, moment));
            forgotten += batch.size();
            more = batch.isFull();
        }
        return forgotten;
    }

    private Batch forget(Connection c, Instant moment) throws SQLException {
        Optional<Long> last = calls.ageOfOldest(c, moment, PAGE);
        long before = last.map(age -> age + 1).orElse(CallTable.ceil(moment));
        return new Batch(calls.removeSettledBefore(c, before), last.isPresent());
    }

    private record Batch(int size, boolean isFull) {}

    @Override
    public String toString() {
        return "JdbcJournal";
    }

    /** Says which tables to use. Not thread-safe. */
    public static final class Builder {
        private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,31}");

        private final DataSource source;
        private String prefix = Schema.USUAL_PREFIX;
        private boolean create;

        private Builder(DataSource source) {
            this.source = source;
        }

        /**
         * What the names of the tables begin with. In which schema of the database they are is the connection's affair.
         *
         * @param value a lower-case letter, then up to 31 lower-case letters, digits and underscores; default:
         *     {@value Schema#USUAL_PREFIX}
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is anything else
         */
        public Builder tablePrefix(String value) {
            if (!PREFIX.matcher(value).matches()) {
                throw VoiceAiException.config(
                        "tablePrefix",
                        "is not a lower-case letter and up to 31 lower-case letters, digits, underscores",
                        null);
            }
            prefix = value;
            return this;
        }

        /**
         * Creates the tables when the journal is built, unless they are there. Several processes may do so at once. Whoever
         * changes databases by versioned scripts of their own takes the SQL files from the jar instead, see
         * {@code io/voiceai/jdbc/schema}.
         *
         * @return this
         */
        public Builder createSchema() {
            create = true;
            return this;
        }

        /**
         * The finished journal; the tables are looked for.
         *
         * @return the journal
         * @throws VoiceAiException of kind {@code CONFIG} if the tables are not there or too old
         * @throws JournalUnavailableException if the database cannot be asked
         */
        public JdbcJournal build() {
            Database database = new Database(source);
            Schema schema = new Schema(database, prefix);
            if (create) {
                schema.create();
            }
            schema.check();
            return new JdbcJournal(database, new CallTable(prefix));
        }
    }
}
