package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a call task is. A number that the vendor does not tell is absent.
 *
 * @param task which task
 * @param state where it is now
 * @param total how many callees it has
 * @param calling how many calls are under way
 * @param ended how many callees are dealt with, answered or not
 * @param answered how many callees were reached
 * @param raw the vendor's answers as JSON texts
 */
public record CallTaskProgress(
        CallTaskRef task,
        CallTaskState state,
        Optional<Long> total,
        Optional<Long> calling,
        Optional<Long> ended,
        Optional<Long> answered,
        List<String> raw) {
    public CallTaskProgress {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(calling, "calling");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(answered, "answered");
        raw = List.copyOf(raw);
    }

    @Override
    public String toString() {
        return "CallTaskProgress[" + state
                + total.map(n -> ", " + n + " callees").orElse("") + "]";
    }
}
