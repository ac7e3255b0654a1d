package io.voiceai.call;

/** Which side ended a call. */
public enum HangupParty {
    /** The person who was called. */
    CALLEE,
    /** The AI agent that talked. */
    AI_AGENT,
    /** A person on our side. */
    HUMAN_AGENT,
    /** A hang-up request of ours through the vendor's API. */
    APPLICATION,
    /** The vendor's platform or the carrier. */
    SYSTEM,
    /** The vendor did not say, or said something that we cannot read. */
    UNKNOWN
}
