package io.voiceai.call;

/** Where a call leg is now. */
public enum LegState {
    /** Exists; nothing rings yet. */
    CREATED,
    /** The party is being alerted. */
    RINGING,
    /** The party is connected. */
    ANSWERED,
    /** The party is gone. */
    RELEASED,
    /** The vendor said something that we cannot read. */
    UNKNOWN
}
