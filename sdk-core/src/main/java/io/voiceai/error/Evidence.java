package io.voiceai.error;

/** What is known, after a failure, about whether the vendor received the request. */
public enum Evidence {
    /** Certainly not received: no attempt got as far as the first header. */
    NOT_SENT,
    /** May have been received and carried out; there is no conclusive answer. */
    UNKNOWN,
    /** The vendor itself said what happened. */
    ANSWERED
}
