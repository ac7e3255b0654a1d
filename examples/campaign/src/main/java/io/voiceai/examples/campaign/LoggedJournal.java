package io.voiceai.examples.campaign;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.Claim;
import io.voiceai.journal.Erasure;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A journal of which a log keeps the latest changes. */
final class LoggedJournal implements CallJournal {
    private final CallJournal journal;
    private final CallLog log;

    LoggedJournal(CallJournal journal, CallLog log) {
        this.journal = journal;
        this.log = log;
    }

    /** Whoever is told that a call may be placed places it only after it is in the log. */
    @Override
    public Claim claim(JournalEntry intent, boolean evenIfUnresolved) {
        Claim claim = journal.claim(intent, evenIfUnresolved);
        if (claim instanceof Claim.Granted) {
            log.changed(intent);
        }
        return claim;
    }

    @Override
    public boolean update(JournalEntry entry) {
        boolean written = journal.update(entry);
        if (written) {
            log.changed(entry);
        }
        return written;
    }

    @Override
    public boolean remove(JournalEntry entry) {
        boolean removed = journal.remove(entry);
        if (removed) {
            log.removed(entry);
        }
        return removed;
    }

    @Override
    public Optional<JournalEntry> find(String correlationId) {
        return journal.find(correlationId);
    }

    @Override
    public List<JournalEntry> ofCallee(PhoneNumber callee, Instant since) {
        return journal.ofCallee(callee, since);
    }

    /** That it is over is found out again if it is forgotten. */
    @Override
    public Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause) {
        return journal.ended(call, cause);
    }

    @Override
    public List<JournalEntry> open(String provider, Set<State> states, @Nullable JournalEntry after, int most) {
        return journal.open(provider, states, after, most);
    }

    @Override
    public Erasure erase(PhoneNumber callee) {
        return journal.erase(callee);
    }

    @Override
    public int forgetBefore(Instant moment) {
        return journal.forgetBefore(moment);
    }
}
