package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What several journals know. */
final class JournalHistory implements CallHistory {
    private final List<CallJournal> journals;

    JournalHistory(List<CallJournal> journals) {
        this.journals = journals.stream().distinct().toList();
    }

    @Override
    public List<JournalEntry> of(PhoneNumber callee, Instant since) {
        return journals.stream()
                .flatMap(journal -> journal.ofCallee(callee, since).stream())
                .toList();
    }

    /** Of two journals, the one in which the call is known to be made says more than the one in which it was refused. */
    @Override
    public Optional<JournalEntry> find(String correlationId) {
        return journals.stream()
                .flatMap(journal -> journal.find(correlationId).stream())
                .reduce((one, other) -> one.state() == JournalEntry.State.REFUSED ? other : one);
    }
}
