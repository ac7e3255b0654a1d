package io.voiceai.examples.campaign;

import io.voiceai.VoiceAi;
import io.voiceai.call.CallRef;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.StopReport;
import io.voiceai.call.StopReport.Unconfirmed;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Ends what is going on, and tells what became of each call, by its reference. */
final class Stopper {
    private static final Set<State> OPEN = Set.of(State.SENDING, State.UNKNOWN, State.PLACED);
    private static final String COMPLETE = "Nothing goes on any more.";

    private final VoiceAi voice;
    private final CallJournal journal;
    private final Set<String> references = new LinkedHashSet<>();

    Stopper(VoiceAi voice, CallJournal journal) {
        this.voice = voice;
        this.journal = journal;
    }

    /**
     * Stops.
     *
     * @param active the references of the calls that this process is dealing with
     * @return the four lists as text
     */
    String stop(Supplier<Collection<String>> active) {
        remember();
        references.addAll(active.get());
        StopReport report = voice.stopAll();
        remember();
        return text(report);
    }

    static boolean isComplete(String report) {
        return report.contains(COMPLETE);
    }

    private void remember() {
        for (String provider : voice.providerIds()) {
            try (var open = journal.open(provider, OPEN)) {
                open.map(JournalEntry::correlationId).forEach(references::add);
            }
        }
    }

    private String text(StopReport report) {
        Map<CallRef, String> names = names();
        StringBuilder text = new StringBuilder();
        list(
                text,
                "confirmed",
                report.confirmed().stream().map(call -> line(names, call)).toList());
        list(
                text,
                "unconfirmed",
                report.unconfirmed().stream().map(one -> line(names, one)).toList());
        list(text, "unresolved", report.unresolved().stream().map(Stopper::line).toList());
        list(
                text,
                "not stoppable",
                report.notStoppable().stream().map(call -> line(names, call)).toList());
        return text.append(report.isComplete() ? COMPLETE : "Something may go on: stop again.")
                .append('\n')
                .toString();
    }

    private Map<CallRef, String> names() {
        Map<CallRef, String> names = new HashMap<>();
        for (String reference : references) {
            journal.find(reference)
                    .flatMap(JournalEntry::placed)
                    .map(PlacedCall::ref)
                    .ifPresent(call -> names.put(call, reference));
        }
        return names;
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        text.append(title).append(": ").append(lines.size()).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String line(Map<CallRef, String> names, CallRef call) {
        return names.getOrDefault(call, "reference not known") + "  " + call;
    }

    private static String line(Map<CallRef, String> names, Unconfirmed one) {
        return line(names, one.call()) + "  " + one.failure().getMessage();
    }

    private static String line(UnresolvedCall lost) {
        return lost.correlationId() + "  at " + lost.provider() + ", between " + lost.from() + " and " + lost.to();
    }
}
