package io.voiceai.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The vendor did not confirm that the call ended, or that the task was paused or stopped, and the SDK makes no further
 * attempt by itself: it may go on. Hang up, pause or stop again; that is always safe.
 */
public final class HangupUnconfirmedException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    HangupUnconfirmedException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
