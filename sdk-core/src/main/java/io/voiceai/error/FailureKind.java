package io.voiceai.error;

/** The kinds of failure that a caller can meet; there are no others. */
public enum FailureKind {
    /** The request is wrong and nothing was sent: correct what the message names. */
    INVALID_REQUEST(Repeat.AFTER_FIXING),
    /** A key, an endpoint or a client setting cannot be used and nothing was sent: correct the configuration. */
    CONFIG(Repeat.AFTER_FIXING),
    /** A limit of our own refused or timed out and nothing was sent: try again later. */
    QUOTA_LOCAL(Repeat.YES),
    /** Certainly not received: name resolution, connecting, TLS, the proxy, or no time left. May be sent again. */
    NOT_SENT(Repeat.YES),
    /** What must not happen twice may have happened, so a phone may be ringing. Find out first, never place again. */
    OUTCOME_UNKNOWN(Repeat.NO),
    /** The vendor did not confirm a hang-up, or the pause or stop of a task: ask again. */
    UNCONFIRMED(Repeat.YES),
    /** The vendor or a local policy refused for a business reason or a wrong parameter: no call was made. */
    REJECTED(Repeat.NO),
    /** The vendor refused the signature, the key, the token or the permission. */
    AUTH(Repeat.NO),
    /** The vendor's rate limit refused, and the attempts are used up: try again later. */
    THROTTLED(Repeat.YES),
    /** The vendor failed on a hang-up or a query. */
    VENDOR_FAULT(Repeat.YES),
    /** The answer to a query could not be used. */
    BAD_RESPONSE(Repeat.YES),
    /** The caller gave up before anything was sent, or stopped waiting. */
    CANCELLED(Repeat.YES);

    private enum Repeat {
        YES,
        NO,
        AFTER_FIXING
    }

    private final Repeat repeat;

    FailureKind(Repeat repeat) {
        this.repeat = repeat;
    }

    /**
     * Whether the same request, unchanged, may be made again without the risk of a second call.
     *
     * @return false where it must be corrected first, where the vendor would refuse it again, or where a call may exist
     */
    public boolean safeToRepeat() {
        return repeat == Repeat.YES;
    }
}
