package io.voiceai.testing.contract;

import io.voiceai.journal.CallJournal;

/** The journal in memory, which lives in one process. */
class InMemoryJournalContractTest extends JournalContract {
    private final CallJournal journal = CallJournal.inMemory();

    @Override
    protected CallJournal open() {
        return journal;
    }
}
