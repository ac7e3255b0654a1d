package io.voiceai.policy;

import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * The leave to place one call. As long as it is open the call counts for the caps of its callee, although no journal knows it
 * yet; so it is closed when the placing is over, whatever came of it. Closing it twice does nothing. Thread-safe.
 */
public final class Admission implements AutoCloseable {
    private final String calleeKey;
    private final String correlationId;
    private final Instant since;
    private final Optional<JournalEntry> known;
    private final PendingCalls pending;

    Admission(
            String calleeKey, String correlationId, Instant since, Optional<JournalEntry> known, PendingCalls pending) {
        this.calleeKey = calleeKey;
        this.correlationId = correlationId;
        this.since = since;
        this.known = known;
        this.pending = pending;
    }

    /**
     * The call that was placed earlier under the same reference, if only that is the ground for the leave: the rules are against
     * another call now, but a repeated request is answered from the journal and dials nobody.
     *
     * @return absent if the rules allow the call
     */
    public Optional<JournalEntry> known() {
        return known;
    }

    /** The placing is over: what came of it is in the journal. */
    @Override
    public void close() {
        pending.remove(this);
    }

    String calleeKey() {
        return calleeKey;
    }

    PastCall asCall() {
        return new PastCall(correlationId, since);
    }

    @Override
    public String toString() {
        return "Admission[correlation id " + correlationId + "]";
    }
}
