package io.voiceai.examples.campaign;

import java.time.Instant;

/** What the next thing to do for a callee is. */
sealed interface Step {
    /** Nothing more: it is over. */
    record Done(Verdict verdict) implements Step {}

    /**
     * To be placed at a time.
     *
     * @param due when
     * @param tries how often it was tried so far
     */
    record Again(Instant due, int tries) implements Step {}

    /** To be looked for at a time. */
    record Lost(Instant due) implements Step {}

    /** Nothing in this process: the next start goes on from what the journal says. */
    record Left() implements Step {}

    /** Nothing for anybody, before a person has mended what the message says. */
    record Broken(String message) implements Step {}
}
