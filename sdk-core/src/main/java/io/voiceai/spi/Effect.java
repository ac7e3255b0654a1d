package io.voiceai.spi;

/**
 * What an operation does to the world, which decides whether it may be repeated. Every operation declares one; there is
 * no default.
 */
public enum Effect {
    /** May make a phone ring. Never sent again while an earlier copy may have been received. */
    PLACE,
    /** Ends one named call, or one participant's part in it. Ending what is ended changes nothing, so it may be repeated. */
    END,
    /** Reads. May be repeated freely. */
    READ
}
