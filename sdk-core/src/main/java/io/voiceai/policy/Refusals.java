package io.voiceai.policy;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.policy.PolicyDecision.Defer;
import io.voiceai.policy.PolicyDecision.Deny;

/** A decision against a call, as the failure that a vendor's refusal is too. */
final class Refusals {
    private Refusals() {}

    static VoiceAiException exception(PolicyDecision decision, String correlationId) {
        if (decision instanceof Deny deny) {
            return refused(deny.rule(), deny.explanation())
                    .reason(deny.reason())
                    .wayOut(wayOut(deny))
                    .correlationId(correlationId)
                    .toException();
        }
        Defer defer = (Defer) decision;
        return refused(defer.rule(), defer.explanation())
                .reason(defer.reason())
                .notBefore(defer.until())
                .wayOut("Place it again at " + defer.until() + " or later")
                .correlationId(correlationId)
                .toException();
    }

    private static Failure.Builder refused(String rule, String explanation) {
        return Failure.of(FailureKind.REJECTED, "refused on this side, rule " + rule + ": " + explanation)
                .field(rule);
    }

    private static String wayOut(Deny deny) {
        return switch (deny.reason()) {
            case CALLEE_BLOCKED -> "Do not call this number";
            case NO_CONSENT -> "Give the evidence in OutboundCall.consent, or do not call";
            default -> "Give the callee's zone in OutboundCall.zone, or look at the rules";
        };
    }
}
