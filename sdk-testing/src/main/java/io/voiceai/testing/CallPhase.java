package io.voiceai.testing;

/** Where an emulated call is now. */
public enum CallPhase {
    /** The vendor has accepted the call; nothing rings yet. */
    PLACED,
    /** The callee's phone rings. */
    RINGING,
    /** The callee and the AI agent are talking. */
    ANSWERED,
    /** The call is over. */
    ENDED
}
