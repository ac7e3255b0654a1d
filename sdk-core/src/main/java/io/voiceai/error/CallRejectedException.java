package io.voiceai.error;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * From when on the same call may be asked for again, such as the next opening of the hours in which calls are allowed.
     *
     * @return absent if waiting alone does not help, or nobody can tell
     */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(failure().notBefore);
    }
}
