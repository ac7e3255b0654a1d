package io.voiceai.call;

/** What can be done with a call task. */
public enum TaskControl {
    /** Let it dial, from its start time on. It makes phones ring, so it is sent at most once. */
    START,
    /** Let it dial no further callee until it is resumed. Calls that are under way go on. */
    PAUSE,
    /** Let it dial again. It makes phones ring, so it is sent at most once. */
    RESUME,
    /** End it for good where the vendor can, else as {@link #PAUSE}. Calls that are under way go on. */
    STOP
}
