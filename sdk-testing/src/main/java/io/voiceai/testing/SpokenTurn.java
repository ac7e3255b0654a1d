package io.voiceai.testing;

import java.time.Instant;

/**
 * One turn of an emulated conversation.
 *
 * @param speaker who spoke
 * @param text what was said, without any vendor's markers
 * @param startedAt when the turn began
 * @param endedAt when it ended, or would have ended had nobody hung up
 * @param interrupts whether the speaker cut in on the turn before
 */
public record SpokenTurn(Speaker speaker, String text, Instant startedAt, Instant endedAt, boolean interrupts) {

    /** Who spoke. */
    public enum Speaker {
        /** The AI agent. */
        AGENT,
        /** The person called. */
        CALLEE
    }

    /** Without what was said. */
    @Override
    public String toString() {
        return "SpokenTurn[" + speaker + ", " + text.length() + " characters, from " + startedAt + " to " + endedAt
                + "]";
    }
}
