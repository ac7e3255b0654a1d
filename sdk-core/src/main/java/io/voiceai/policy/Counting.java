package io.voiceai.policy;

import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which calls count for caps. */
final class Counting {
    private Counting() {}

    /** Each once, although two journals or this process and a journal may know it; its own earlier attempts do not count. */
    static List<PastCall> calls(Question question, List<JournalEntry> history) {
        Map<String, Instant> calls = new HashMap<>();
        Stream.concat(
                        history.stream()
                                .filter(entry -> entry.state() != JournalEntry.State.REFUSED)
                                .map(entry -> new PastCall(entry.correlationId(), entry.from())),
                        question.alsoCalled().stream())
                .filter(call -> question.correlationId()
                        .filter(call.correlationId()::equals)
                        .isEmpty())
                .forEach(call -> calls.merge(call.correlationId(), call.from(), Counting::later));
        return calls.entrySet().stream()
                .map(call -> new PastCall(call.getKey(), call.getValue()))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
