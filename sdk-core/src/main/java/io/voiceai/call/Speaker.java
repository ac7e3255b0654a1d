package io.voiceai.call;

/** Who speaks in a transcript. */
public enum Speaker {
    /** The person who was called. */
    CALLEE,
    /** The AI agent. */
    AI_AGENT,
    /** A person on our side. */
    HUMAN_AGENT,
    /** The vendor did not say, or said something that we cannot read. */
    UNKNOWN
}
