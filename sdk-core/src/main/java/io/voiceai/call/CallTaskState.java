package io.voiceai.call;

/** Where a call task is now. */
public enum CallTaskState {
    /** It was made and does not dial yet: it was not started, or its time has not come. */
    WAITING,
    /** It dials. */
    RUNNING,
    /** It was halted and can be resumed; calls that were under way go on. */
    PAUSED,
    /** It dials no more: all callees were dealt with, its time is over, or it was stopped. */
    ENDED,
    /** The vendor said something that we cannot read. It never means ended. */
    UNKNOWN
}
