package io.voiceai.testing;

/**
 * What can go wrong between a client and a vendor. Whether the vendor has done what was asked is told with each, since the
 * client cannot see it.
 */
public enum Fault {
    /** The connection is closed without a byte of an answer, and nothing has been done. */
    REQUEST_LOST,
    /** What was asked is done, and the connection is closed without a byte of an answer. */
    ANSWER_LOST,
    /** What was asked is done, and the connection is reset without a byte of an answer. */
    CONNECTION_RESET,
    /** What was asked is done; the connection is closed in the middle of the answer's body. */
    ANSWER_CUT,
    /** What was asked is done; the answer is HTTP 502 with a page of HTML, as a load balancer writes it. */
    BAD_GATEWAY,
    /** What was asked is done; the answer is the vendor's own for a fault inside of it. */
    INTERNAL_ERROR,
    /** Nothing is done; the answer is the vendor's own for too many requests. */
    THROTTLED,
    /** What was asked is done; the answer comes late, see {@link VendorEmulator.Builder#slowAnswer}. */
    SLOW;

    /**
     * Whether the vendor does what was asked all the same.
     *
     * @return false if the request is lost or refused
     */
    public boolean carriedOut() {
        return this != REQUEST_LOST && this != THROTTLED;
    }
}
