package io.voiceai.journal;

import io.voiceai.call.CallRef;
import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Optional;

/**
 * Where calls are written down before their first byte is sent, and what became of them afterwards. With it a caller's
 * reference is never placed twice, and nobody is called again while an earlier call to the same number has an unknown outcome.
 * What several processes share must be kept by a store of their own behind this interface. Implementations are thread-safe and
 * may block; one that fails with an exception keeps the call from being placed.
 */
public interface CallJournal {
    /** How many calls {@link #inMemory()} remembers: {@value}. */
    int USUAL_CAPACITY = 10_000;

    /**
     * Writes a call down, unless it or an unresolved call to the same callee is there. Atomic: of two that ask for the same,
     * one is granted it.
     *
     * @param intent the call in state {@link JournalEntry.State#SENDING}
     * @param evenIfUnresolved whether an unresolved call to the same callee shall be overlooked
     * @return whether it may be placed
     */
    Claim claim(JournalEntry intent, boolean evenIfUnresolved);

    /**
     * Replaces what is known of a call that was claimed.
     *
     * @param entry the new state
     */
    void update(JournalEntry entry);

    /**
     * Forgets a call that certainly was not made, so that its reference may be used again.
     *
     * @param provider the provider's id
     * @param correlationId the call's correlation id
     */
    void remove(String provider, String correlationId);

    /**
     * One call.
     *
     * @param provider the provider's id
     * @param correlationId the call's correlation id
     * @return absent if it was never written down, or is forgotten
     */
    Optional<JournalEntry> find(String provider, String correlationId);

    /**
     * Writes down that a call is over.
     *
     * @param call which call; one that is not known changes nothing
     */
    void ended(CallRef call);

    /**
     * All calls that may be going on: those in any other state than {@link JournalEntry.State#ENDED}.
     *
     * @param provider the provider's id
     * @return oldest first
     */
    List<JournalEntry> open(String provider);

    /**
     * A journal in this process's memory for {@value #USUAL_CAPACITY} calls, see {@link #inMemory(int)}.
     *
     * @return a new journal
     */
    static CallJournal inMemory() {
        return inMemory(USUAL_CAPACITY);
    }

    /**
     * A journal in this process's memory. Of the calls that were made it forgets one when there are more than
     * {@code capacity}: the one that ended first, or the oldest if none is known to have ended. A call that is forgotten is not
     * stopped with the others, and its reference may be placed again. It forgets none that is being placed or whose outcome is
     * unknown, and when there are {@code capacity} of those it lets nothing more be placed until some are reconciled.
     *
     * @param capacity how many calls of each sort, 1 or more
     * @return a new journal
     * @throws VoiceAiException of kind {@code CONFIG} if the capacity is less than 1
     */
    static CallJournal inMemory(int capacity) {
        if (capacity < 1) {
            throw VoiceAiException.config("journal", "has a capacity of less than 1", null);
        }
        return new InMemoryJournal(capacity);
    }
}
