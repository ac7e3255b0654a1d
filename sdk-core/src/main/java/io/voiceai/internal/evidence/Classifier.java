package io.voiceai.internal.evidence;

import static io.voiceai.error.Evidence.ANSWERED;
import static io.voiceai.error.Evidence.NOT_SENT;
import static io.voiceai.error.Evidence.UNKNOWN;

import io.voiceai.error.FailureKind;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Reading;
import java.util.Set;

/**
 * The evidence classifier: the one place that says whether an attempt was not received, may have been, or was answered.
 * Everything after the first header is unknown until the vendor itself has answered; an exception's class proves nothing.
 */
public final class Classifier {
    /** With one of these and no envelope, what stands between here and the vendor speaks, and may not the next time. */
    private static final Set<Integer> PASSING = Set.of(200, 204, 408, 429, 500, 502, 503, 504);

    private Classifier() {}

    /**
     * An exchange that broke before a whole answer was read.
     *
     * @param effect what the operation does
     * @param headersStarted whether the first byte of the request was put on the wire
     * @param nonsense whether something came that is no answer by the rules of HTTP
     * @param again what may follow, as far as the fault itself tells
     * @return the verdict
     */
    public static Verdict broken(Effect effect, boolean headersStarted, boolean nonsense, Again again) {
        if (!headersStarted) {
            return new Verdict(NOT_SENT, FailureKind.NOT_SENT, again);
        }
        FailureKind kind = nonsense && effect == Effect.READ ? FailureKind.BAD_RESPONSE : lost(effect);
        return new Verdict(UNKNOWN, kind, afterHeaders(again));
    }

    /** Whatever the fault looks like, such as one of a second connection that somebody opened: the headers are out. */
    private static Again afterHeaders(Again again) {
        return again == Again.ODD || again == Again.NEVER ? again : Again.LOST;
    }

    /**
     * A whole HTTP answer that is not the vendor's conclusive word: no envelope, a contradiction, no call id.
     *
     * @param effect what the operation does
     * @param status the HTTP status, which proves nothing
     * @param flaw what is wrong with the answer
     * @return the verdict
     */
    public static Verdict unusable(Effect effect, int status, Reading.Flaw flaw) {
        boolean fault = status == 429 || status >= 500;
        FailureKind kind = effect == Effect.READ && !fault ? FailureKind.BAD_RESPONSE : lost(effect);
        return new Verdict(UNKNOWN, kind, again(status, flaw));
    }

    private static Again again(int status, Reading.Flaw flaw) {
        boolean redirect = status >= 300 && status < 400;
        if (redirect || flaw == Reading.Flaw.TOO_MUCH) {
            return Again.NEVER;
        }
        return flaw == Reading.Flaw.NO_ANSWER && PASSING.contains(status) ? Again.LOST : Again.ODD;
    }

    /**
     * A vendor's answer to an end operation that does not say that it ended.
     *
     * @return the verdict
     */
    public static Verdict unconfirmed() {
        return new Verdict(UNKNOWN, FailureKind.UNCONFIRMED, Again.LOST);
    }

    /**
     * A vendor's answer that it does not know what is to end, so soon after it began that it may only not know it yet.
     *
     * @return the verdict
     */
    public static Verdict notKnownYet() {
        return new Verdict(UNKNOWN, FailureKind.UNCONFIRMED, Again.NOT_KNOWN);
    }

    /**
     * A vendor's answer with an error code.
     *
     * @param effect what the operation does
     * @param meaning what the code means
     * @return the verdict
     */
    public static Verdict refused(Effect effect, CodeMeaning.Kind meaning) {
        return switch (meaning) {
            case THROTTLED -> new Verdict(ANSWERED, FailureKind.THROTTLED, Again.THROTTLED);
            case CLOCK -> new Verdict(ANSWERED, FailureKind.AUTH, Again.NEW_TIME);
            case TOKEN -> new Verdict(ANSWERED, FailureKind.AUTH, Again.NEW_KEY);
            case AUTH -> new Verdict(ANSWERED, FailureKind.AUTH, Again.NEVER);
            case REFUSED -> new Verdict(ANSWERED, FailureKind.REJECTED, Again.NEVER);
            case NONCE_USED ->
                effect == Effect.READ
                        ? new Verdict(ANSWERED, FailureKind.AUTH, Again.NEW_NONCE)
                        : new Verdict(UNKNOWN, lost(effect), Again.NEW_NONCE);
            case FAULT -> new Verdict(UNKNOWN, lost(effect), Again.LOST);
            case UNKNOWN ->
                effect == Effect.READ
                        ? new Verdict(ANSWERED, FailureKind.REJECTED, Again.NEVER)
                        : new Verdict(UNKNOWN, lost(effect), Again.NEVER);
        };
    }

    /**
     * What an operation is that may have been received and has no conclusive answer.
     *
     * @param effect what the operation does
     * @return the kind of its failure
     */
    public static FailureKind lost(Effect effect) {
        return switch (effect) {
            case PLACE -> FailureKind.OUTCOME_UNKNOWN;
            case END -> FailureKind.UNCONFIRMED;
            case READ -> FailureKind.VENDOR_FAULT;
        };
    }
}
