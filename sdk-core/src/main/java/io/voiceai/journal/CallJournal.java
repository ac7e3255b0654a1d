package io.voiceai.journal;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where calls are written down before their first byte is sent, and what became of them afterwards. With it a caller's
 * reference is never placed twice, whichever provider it is for, and nobody is called again while an earlier call to the same
 * number has an unknown outcome. What several processes share must be kept by a store of their own behind this interface.
 *
 * <p>For those who write a store: each method is atomic, and what it wrote is durable when it returns. Implementations are
 * thread-safe and may block; one that fails with an exception keeps the call from being placed. What is known of a call only
 * grows, in the order of {@link State}: a store enforces that, because processes that were away for a while write late.
 */
public interface CallJournal {
    /** How many calls {@link #inMemory()} remembers: {@value}. */
    int USUAL_CAPACITY = 10_000;

    /** How many entries {@link #open(String, Set)} reads at a time: {@value}. */
    int PAGE = 500;

    /** How many entries {@link #ofCallee} returns at most: {@value}. */
    int MOST_OF_ONE_CALLEE = 1_000;

    /**
     * Writes a call down, unless a call of the same correlation id or an unresolved one to the same callee is there. Of two that
     * ask for the same, one is granted it. A call of the same correlation id that was {@link State#REFUSED} is replaced.
     * Unresolved are those in state {@link State#UNKNOWN}, and those in state {@link State#SENDING} whose
     * {@link JournalEntry#to} is before the intent's {@link JournalEntry#from}: their process died.
     *
     * @param intent the call in state {@link State#SENDING}
     * @param evenIfUnresolved whether an unresolved call to the same callee shall be overlooked
     * @return whether it may be placed
     */
    Claim claim(JournalEntry intent, boolean evenIfUnresolved);

    /**
     * Replaces what is known of a call. Nothing changes if its correlation id was meanwhile claimed anew, under another
     * {@link JournalEntry#token}, or if more is known of it already. One that is not there, because it was forgotten, is written
     * down if it is {@link State#PLACED} or {@link State#ENDED}.
     *
     * @param entry the new state
     * @return whether it was written
     */
    boolean update(JournalEntry entry);

    /**
     * Forgets a call that certainly was not made, so that its reference may be used again. Nothing changes if its correlation
     * id was meanwhile claimed anew, or if the call is known to be made.
     *
     * @param entry the call
     * @return whether it was forgotten
     */
    boolean remove(JournalEntry entry);

    /**
     * One call.
     *
     * @param correlationId the call's correlation id
     * @return absent if it was never written down, or is forgotten
     */
    Optional<JournalEntry> find(String correlationId);

    /**
     * The calls to one callee, of all providers, in any state.
     *
     * @param callee the number; other spellings of it count too
     * @param since those whose {@link JournalEntry#from} is not before this moment
     * @return newest first, at most {@value #MOST_OF_ONE_CALLEE}
     */
    List<JournalEntry> ofCallee(PhoneNumber callee, Instant since);

    /**
     * Writes down that a call is over.
     *
     * @param call which call; one that is not known changes nothing
     * @param cause why it ended, or null if that is not known; a cause that was told before stays if none is told now
     * @return the call as it is now; absent if it is not known
     */
    Optional<JournalEntry> ended(CallRef call, HangupCause.@Nullable Kind cause);

    /**
     * Some calls of a provider, by state.
     *
     * @param provider the provider's id
     * @param states which states
     * @param after the last entry of the page before, or null for the first page
     * @param most how many at most, 1 or more
     * @return oldest first, by {@link JournalEntry#from} and then by correlation id
     */
    List<JournalEntry> open(String provider, Set<State> states, @Nullable JournalEntry after, int most);

    /**
     * All calls of a provider in some states, read page by page while the stream is used.
     *
     * @param provider the provider's id
     * @param states which states
     * @return oldest first
     */
    default Stream<JournalEntry> open(String provider, Set<State> states) {
        return JournalPages.of(this, provider, states);
    }

    /**
     * Erases what is remembered of one callee, as privacy law may ask for. Calls that are being placed or whose outcome is
     * unknown stay until that is settled, because without them the callee might be called twice: ask again later. A reference
     * that is erased may be placed again, so put the callee on a do-not-call list as well.
     *
     * @param callee the number; other spellings of it count too
     * @return how much was erased, and how much is left
     */
    Erasure erase(PhoneNumber callee);

    /**
     * Forgets calls that were made or refused before a moment, whether or not their end is known. Those whose outcome is unknown
     * stay. A reference that is forgotten may be placed again.
     *
     * @param moment calls whose {@link JournalEntry#from} is before it
     * @return how many were forgotten
     */
    int forgetBefore(Instant moment);

    /**
     * A journal in this process's memory for {@value #USUAL_CAPACITY} calls, see {@link #inMemory(int)}.
     *
     * @return a new journal
     */
    static CallJournal inMemory() {
        return inMemory(USUAL_CAPACITY);
    }

    /**
     * A journal in this process's memory. Of the calls that were made or refused it forgets one when there are more than
     * {@code capacity}: the one that was refused or ended first, or the oldest if there is none. A call that is forgotten is not
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
