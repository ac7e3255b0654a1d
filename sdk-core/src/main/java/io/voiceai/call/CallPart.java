package io.voiceai.call;

/** A part of a call's result that comes some time after the call has ended. */
public enum CallPart {
    /** What was said. */
    TRANSCRIPT,
    /** What the AI agent concluded. */
    TAGS,
    /** The stored audio. */
    RECORDING
}
