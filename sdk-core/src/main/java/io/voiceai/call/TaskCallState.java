package io.voiceai.call;

/** What became of one callee of a call task so far. */
public enum TaskCallState {
    /** Not called yet. */
    WAITING,
    /** A call is under way. */
    CALLING,
    /** Not reached yet; will be called again. */
    RETRYING,
    /** A call was answered and is over. */
    ANSWERED,
    /** All attempts are over and none was answered. */
    NOT_ANSWERED,
    /** Taken out of the task before a call was made. */
    CANCELLED,
    /** The vendor said something that we cannot read. */
    UNKNOWN
}
