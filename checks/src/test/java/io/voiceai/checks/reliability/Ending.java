package io.voiceai.checks.reliability;

/** What becomes of the connection once a reaction has sent what it sends. */
enum Ending {
    /** Goes on; the next request may come on the same connection. */
    KEEP,
    /** Ends in an orderly way: FIN. */
    FIN,
    /** Is reset: RST. */
    RST,
    /** Stays open, reads and drops what comes, says nothing until the other side goes. */
    SILENCE,
    /** Stays open and reads nothing, so that the window closes, until the vendor is closed. */
    STALL,
    /** The rest of the answer comes byte by byte, at the reaction's pace. */
    DRIBBLE
}
