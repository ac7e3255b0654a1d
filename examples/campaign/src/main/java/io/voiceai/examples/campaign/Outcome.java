package io.voiceai.examples.campaign;

import io.voiceai.call.CallDetail;
import io.voiceai.call.HangupCause;
import java.util.Locale;

/** What became of a callee in the end. */
enum Outcome {
    /** Somebody, or a voicemail, answered. */
    ANSWERED,
    BUSY,
    NO_ANSWER,
    DECLINED,
    /** Nobody could be reached, or the call could not be placed; the cause tells. */
    FAILED,
    /** The call was made, but how it ended is not known. */
    PLACED,
    /** The vendor refused to call. */
    REFUSED,
    /** A rule of our own policy forbids to call. */
    DENIED,
    /** A rule of our own policy forbids to call for longer than the campaign waits. */
    DEFERRED,
    /** It is not known whether a call was made. Nobody is called again for that. */
    UNKNOWN,
    /** The line cannot be used. */
    INVALID,
    /** A line further up has the same number. */
    DUPLICATE;

    static Outcome of(CallDetail detail) {
        HangupCause.Kind cause = detail.hangupCause().map(HangupCause::kind).orElse(HangupCause.Kind.UNKNOWN);
        if (detail.answered().orElse(false)) {
            return ANSWERED;
        }
        return switch (cause) {
            case BUSY -> BUSY;
            case DECLINED -> DECLINED;
            case NO_ANSWER -> NO_ANSWER;
            case UNKNOWN -> detail.answered().isPresent() ? NO_ANSWER : PLACED;
            default -> FAILED;
        };
    }

    /** As it stands in the results. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome read(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
