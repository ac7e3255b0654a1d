package io.voiceai.call;

/** Where a call is now, not how it ended. */
public enum CallStatus {
    /** Accepted by the vendor; nothing rings yet. */
    QUEUED,
    /** The callee is being alerted. */
    RINGING,
    /** The callee picked up; they talk. */
    ANSWERED,
    /** The call is over; {@code hangupCause} tells how. */
    ENDED,
    /** The vendor said something that we cannot read. It never means ended. */
    UNKNOWN
}
