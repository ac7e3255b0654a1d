package io.voiceai.testing.contract;

import io.voiceai.journal.CallJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.opentest4j.TestAbortedException;

/**
 * What every {@link CallJournal} does alike: each sentence of its Javadoc as a test, for whoever writes a store of their own. A
 * subclass says only how a journal is opened. There are races of 64 threads among the tests, so the store should be given as
 * many connections as it has in production.
 */
// Who extends the suite needs none of its parts by name.
@SuppressWarnings("exports")
@DisplayNameGeneration(Sentences.class)
public abstract class JournalContract
        implements JournalClaimContract,
                JournalUpdateContract,
                JournalEndContract,
                JournalListContract,
                JournalErasureContract,
                JournalTextContract {
    private CallJournal journal;
    private CallJournal another;

    /** For subclasses. */
    protected JournalContract() {}

    /**
     * Opens a journal over the store of this test, which is empty when the test begins. It is asked twice for each test: what the
     * second call returns stands for another process over the same store. A journal that lives in one process only returns the
     * same one again.
     *
     * @return a journal for at least 2,000 calls
     */
    protected abstract CallJournal open();

    @BeforeEach
    final void openJournals() {
        journal = open();
        another = open();
    }

    @Override
    public final CallJournal journal() {
        return opened(journal);
    }

    @Override
    public final CallJournal another() {
        return opened(another);
    }

    private static CallJournal opened(CallJournal journal) {
        if (journal == null) {
            throw new TestAbortedException("the journal could not be opened");
        }
        return journal;
    }
}
