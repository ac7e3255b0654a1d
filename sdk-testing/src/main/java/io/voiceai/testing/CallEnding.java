package io.voiceai.testing;

/** How an emulated call ended. */
public enum CallEnding {
    /** The conversation came to its end and the callee hung up. */
    COMPLETED,
    /** The API hung up a conversation. */
    HUNG_UP_BY_API,
    /** The API hung up before the callee answered. */
    CANCELLED,
    /** The callee was on another call. */
    BUSY,
    /** The callee let it ring. */
    NO_ANSWER,
    /** The callee declined. */
    REJECTED,
    /** The number does not exist. */
    INVALID_NUMBER,
    /** The vendor refused to dial an entry of a call task. */
    REFUSED
}
