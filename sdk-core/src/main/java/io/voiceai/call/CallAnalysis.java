package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the vendor made of an ended call beyond the AI agent's own tags. What it does not make, or not yet, is absent. It is
 * personal data, so {@code toString} shows only the reference.
 *
 * @param ref which call
 * @param summary the talk in a few sentences
 * @param intent what the callee wants
 * @param mood how the callee felt, in the vendor's words
 * @param solved whether what the callee wanted was done
 * @param latencies how quickly the AI agent replied, round by round; empty if not measured
 * @param raw the vendor's answers as JSON texts, one of each query
 */
public record CallAnalysis(
        CallRef ref,
        Optional<String> summary,
        Optional<String> intent,
        Optional<String> mood,
        Optional<Boolean> solved,
        List<ReplyLatency> latencies,
        List<String> raw) {
    public CallAnalysis {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(mood, "mood");
        Objects.requireNonNull(solved, "solved");
        latencies = List.copyOf(latencies);
        raw = List.copyOf(raw);
    }

    @Override
    public String toString() {
        return "CallAnalysis[" + ref + "]";
    }
}
