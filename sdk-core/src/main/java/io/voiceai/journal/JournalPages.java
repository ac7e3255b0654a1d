package io.voiceai.journal;

import io.voiceai.journal.JournalEntry.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a journal page by page. */
final class JournalPages {
    private JournalPages() {}

    static Stream<JournalEntry> of(CallJournal journal, String provider, Set<State> states) {
        return Stream.iterate(
                        journal.open(provider, states, null, CallJournal.PAGE),
                        page -> !page.isEmpty(),
                        page -> next(journal, provider, states, page))
                .flatMap(List::stream);
    }

    private static List<JournalEntry> next(
            CallJournal journal, String provider, Set<State> states, List<JournalEntry> page) {
        @Nullable JournalEntry last = page.size() < CallJournal.PAGE ? null : page.get(page.size() - 1);
        return last == null ? List.of() : journal.open(provider, states, last, CallJournal.PAGE);
    }
}
