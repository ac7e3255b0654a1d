package io.voiceai.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The vendor, or a local policy, refused: no call was made and the same request would be refused again. Look at
 * {@link #reason()}; do not repeat.
 */
public final class CallRejectedException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    CallRejectedException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }

    /**
     * Why the call was refused, in words that all vendors share.
     *
     * @return the reason; {@link RejectionReason#OTHER} where only the vendor's code tells
     */
    public RejectionReason reason() {
        RejectionReason reason = failure().reason;
        return reason == null ? RejectionReason.OTHER : reason;
    }
}
