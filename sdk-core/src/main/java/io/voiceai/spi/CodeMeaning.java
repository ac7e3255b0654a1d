package io.voiceai.spi;

import io.voiceai.error.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor's error code means for the pipeline and for the person who reads the failure.
 *
 * @param kind what may follow
 * @param reason why a call was refused; null outside {@link Kind#REFUSED}
 * @param wayOut what to do, one sentence without a full stop; null if there is nothing to say
 */
public record CodeMeaning(
        Kind kind,
        @Nullable RejectionReason reason,
        @Nullable String wayOut) {

    /** What may follow a code. */
    public enum Kind {
        /** Refused before execution by a rate limit. */
        THROTTLED,
        /** Refused before execution: the time stamp is too far off. */
        CLOCK,
        /** Refused before execution: the temporary key's token expired or is not known. */
        TOKEN,
        /** An earlier copy of this very request reached the vendor. */
        NONCE_USED,
        /** Refused before execution: signature, key or permission. */
        AUTH,
        /** Refused for a business reason or a wrong parameter: no call was made. */
        REFUSED,
        /** A fault of the vendor; whether the operation was carried out is not known. */
        FAULT,
        /** A code that is in no list; whether the operation was carried out is not known. */
        UNKNOWN
    }

    /** A code that is in no list. */
    public static final CodeMeaning UNLISTED = new CodeMeaning(Kind.UNKNOWN, null, null);

    /**
     * A meaning without a reason.
     *
     * @param kind what may follow
     * @param wayOut what to do, or null
     * @return the meaning
     */
    public static CodeMeaning of(Kind kind, @Nullable String wayOut) {
        return new CodeMeaning(kind, null, wayOut);
    }

    /**
     * A refusal: no call was made.
     *
     * @param reason why
     * @param wayOut what to do, or null
     * @return the meaning
     */
    public static CodeMeaning refused(RejectionReason reason, @Nullable String wayOut) {
        return new CodeMeaning(Kind.REFUSED, reason, wayOut);
    }
}
