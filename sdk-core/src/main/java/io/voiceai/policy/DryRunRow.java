package io.voiceai.policy;

import io.voiceai.call.OutboundCall;
import java.util.Objects;
import java.util.Optional;

/**
 * What would become of one call of a list. {@code toString} is a line for people, without whole numbers.
 *
 * @param callee the callee as it may be shown, see {@link io.voiceai.call.PhoneNumber#masked()}
 * @param reference the call's reference, absent if it has none
 * @param decision whether it would be placed, by which rule not, and why
 */
public record DryRunRow(String callee, Optional<String> reference, PolicyDecision decision) {
    public DryRunRow {
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(decision, "decision");
    }

    static DryRunRow of(OutboundCall call, PolicyDecision decision) {
        return new DryRunRow(call.to().masked(), call.reference(), decision);
    }

    @Override
    public String toString() {
        return callee + reference.map(id -> " " + id).orElse("") + ": " + decision;
    }
}
