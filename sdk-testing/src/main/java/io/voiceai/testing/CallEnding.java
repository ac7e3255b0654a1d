package io.voiceai.testing;

/** How an emulated call ended. */
public enum CallEnding {
    /** The conversation came to its end and the callee hung up. */
    COMPLETED,
    /** The callee cut the conversation short and hung up. */
    CALLEE_HUNG_UP,
    /** The agent said goodbye and hung up. */
    AGENT_HUNG_UP,
    /** A voicemail answered, and the agent hung up. */
    VOICEMAIL,
    /** The callee answered and said nothing, and the agent hung up. */
    SILENCE,
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
    /** The callee's phone was off. */
    POWERED_OFF,
    /** The number does not exist. */
    INVALID_NUMBER,
    /** The vendor refused to dial an entry of a call task. */
    REFUSED
}
