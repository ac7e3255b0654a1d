package io.voiceai.policy;

import io.voiceai.error.RejectionReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule that opens again by waiting. */
interface Gate {
    /** The name of the rule. */
    String rule();

    /** Why it is closed. */
    RejectionReason reason();

    /**
     * The first moment at which it is open.
     *
     * @param from this one or a later one
     * @return null if there is none for as long as anybody looks ahead
     */
    @Nullable
    Instant next(Instant from);

    /** Why it is closed now, without a number. */
    String why();
}
