package io.voiceai.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A place request may have been received: a phone may be ringing. <strong>Never place the call again</strong> before it
 * is known what became of this one. {@link #correlationId()} is what a lost call is looked up by in the vendor's
 * records, {@link #candidateCallId()} is an id that could be read from a broken answer.
 */
public final class OutcomeUnknownException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    OutcomeUnknownException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
