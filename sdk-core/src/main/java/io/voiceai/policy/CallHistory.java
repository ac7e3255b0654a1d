package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The calls that were made before, by which caps and cool-downs are counted; usually the journals of the providers. It
 * reaches as far back as they remember: the longest window of the rules must fit into what they keep. Implementations are
 * thread-safe and may block; one that fails with an exception keeps the call from being placed.
 */
@FunctionalInterface
public interface CallHistory {
    /**
     * The calls to one callee, in any state.
     *
     * @param callee the number; other spellings of it count too
     * @param since those that began at this moment or later
     * @return in any order
     */
    List<JournalEntry> of(PhoneNumber callee, Instant since);

    /**
     * One call.
     *
     * @param correlationId the call's correlation id
     * @return absent if it is not known, or cannot be looked for
     */
    default Optional<JournalEntry> find(String correlationId) {
        return Optional.empty();
    }

    /**
     * The history in journals. Calls that another provider placed count too, so give the journals of all providers.
     *
     * @param journals one or several; the same one twice counts once
     * @return their calls together
     */
    static CallHistory of(CallJournal... journals) {
        return new JournalHistory(List.of(journals));
    }
}
