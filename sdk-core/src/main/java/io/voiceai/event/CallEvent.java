package io.voiceai.event;

/**
 * Something that a vendor pushed about a call. {@code toString} shows no personal data.
 */
public sealed interface CallEvent
        permits CallProgressed, CallEnded, RecordingReady, ResultReady, TurnsSpoken, OtherEvent {
    /**
     * Who says it, of which call, when.
     *
     * @return the head
     */
    EventHead head();
}
