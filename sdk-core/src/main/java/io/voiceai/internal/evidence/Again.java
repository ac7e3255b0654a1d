package io.voiceai.internal.evidence;

/** What an attempt ended with, as far as repeating is concerned. */
public enum Again {
    /** Not received; the way there may work next time. */
    NOT_SENT,
    /** Not received; the proxy on the way does not let it through. */
    NOT_LET_THROUGH,
    /** Not received; a handshake on the way stands still or makes no sense. */
    HELD_UP,
    /** Refused by a rate limit before execution. */
    THROTTLED,
    /** Refused because of the token, and there is another key now. */
    NEW_KEY,
    /** Refused because of the time stamp, and the vendor's own time is known now. */
    NEW_TIME,
    /** The nonce was used; the request has to be signed with another one. */
    NEW_NONCE,
    /** Possibly received: no answer, none of the vendor's, or a fault of the vendor. */
    LOST,
    /** The vendor does not know yet what is to end. */
    NOT_KNOWN,
    /** Possibly received, and the answer is one that a repeat will hardly change. */
    ODD,
    /** A repeat can change nothing, or must not be. */
    NEVER
}
