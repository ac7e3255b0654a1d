package io.voiceai.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A request that must not be carried out twice may have been received: a phone may be ringing, a task may have been made,
 * started or given callees, a callee may have heard something. <strong>Never place the call again</strong>, nor send
 * anything else again, before it is known what became of this one. {@link #correlationId()} is what a lost call is looked up by in the vendor's
 * records, {@link #candidateCallId()} is an id that could be read from a broken answer.
 */
public final class OutcomeUnknownException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    OutcomeUnknownException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
