package io.voiceai.policy;

import io.voiceai.error.RejectionReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A cap, and the calls that count for it. */
record CapGate(PolicyRule.Cap cap, List<Instant> newestFirst) implements Gate {
    static CapGate of(PolicyRule.Cap cap, List<PastCall> calls) {
        return new CapGate(
                cap,
                calls.stream()
                        .map(PastCall::from)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Override
    public String rule() {
        return cap.name();
    }

    @Override
    public RejectionReason reason() {
        return RejectionReason.CALLEE_CALLED_TOO_OFTEN;
    }

    @Override
    public Instant next(Instant from) {
        if (newestFirst.size() < cap.calls()) {
            return from;
        }
        Instant free = newestFirst.get(cap.calls() - 1).plus(cap.per());
        return free.isAfter(from) ? free : from;
    }

    @Override
    public String why() {
        return "the callee got " + cap.calls() + (cap.calls() == 1 ? " call" : " calls") + " within " + cap.per()
                + ", and no more are allowed";
    }
}
