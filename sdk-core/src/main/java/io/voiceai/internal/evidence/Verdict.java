package io.voiceai.internal.evidence;

import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.spi.Effect;

/**
 * What one failed attempt proves.
 *
 * @param evidence what is known of this attempt alone
 * @param kind the failure, if this attempt is the last one
 * @param again what may follow
 */
public record Verdict(Evidence evidence, FailureKind kind, Again again) {
    /**
     * The verdict on the whole operation, in which an earlier attempt may have been received. Evidence only grows: what was
     * unknown does not become not sent because a later attempt was not.
     *
     * @param effect what the operation does
     * @param earlierUnknown whether an earlier attempt may have been received
     * @return this, or one that is more cautious
     */
    public Verdict after(Effect effect, boolean earlierUnknown) {
        if (!earlierUnknown) {
            return this;
        }
        FailureKind cautious = evidence == Evidence.NOT_SENT ? Classifier.lost(effect) : kind;
        return new Verdict(Evidence.UNKNOWN, cautious, again);
    }
}
