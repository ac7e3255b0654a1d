package io.voiceai.policy;

import io.voiceai.error.RejectionReason;
import io.voiceai.policy.PolicyDecision.Allow;
import io.voiceai.policy.PolicyDecision.Defer;
import io.voiceai.policy.PolicyDecision.Deny;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules that open again by waiting, together. */
final class Gates {
    /** A gate that is open only while another one is closed is given up after this time. */
    private static final Duration AHEAD = Duration.ofDays(HoursGate.DAYS_AHEAD);

    private Gates() {}

    /** A refusal to wait for ever, or the first moment at which all are open. */
    static PolicyDecision decide(List<? extends Gate> gates, Instant now) {
        Instant latest = now;
        @Nullable Gate longest = null;
        for (Gate gate : gates) {
            Instant at = gate.next(now);
            if (at == null) {
                return never(gate, "does not end within " + HoursGate.DAYS_AHEAD + " days");
            }
            if (at.isAfter(latest)) {
                latest = at;
                longest = gate;
            }
        }
        if (longest == null) {
            return new Allow();
        }
        Instant until = together(gates, latest);
        return until == null
                ? never(longest, "with the other rules and zones of this call there is no moment that all allow")
                : new Defer(until, longest.reason(), longest.rule(), longest.why());
    }

    private static Deny never(Gate gate, String more) {
        return new Deny(RejectionReason.OUTSIDE_CALLING_HOURS, gate.rule(), gate.why() + ", and " + more);
    }

    /** No gate opens earlier than it says, so what all agree on is the earliest moment. */
    private static @Nullable Instant together(List<? extends Gate> gates, Instant from) {
        Instant last = from.plus(AHEAD);
        Instant moment = from;
        Instant before;
        do {
            before = moment;
            for (Gate gate : gates) {
                Instant at = gate.next(moment);
                if (at == null || at.isAfter(last)) {
                    return null;
                }
                moment = at;
            }
        } while (moment.isAfter(before));
        return moment;
    }
}
