package io.voiceai.error;

/** Why a call was refused, in words that all vendors and the local policies share. */
public enum RejectionReason {
    /** The callee must not be called: block list, complaint, high risk. */
    CALLEE_BLOCKED,
    /** The callee was called too often in the vendor's time window. */
    CALLEE_CALLED_TOO_OFTEN,
    /** The callee's area or number range is closed to this account. */
    AREA_RESTRICTED,
    /** Outside the hours in which calls are allowed. */
    OUTSIDE_CALLING_HOURS,
    /** The caller number made too many calls. */
    CALLER_OVER_LIMIT,
    /** No usable caller number, or it does not belong to the account. */
    NO_CALLER_NUMBER,
    /** Too many calls at once; may be queued and placed later. */
    CONCURRENCY,
    /** A package, a licence or the balance is used up or expired. */
    NO_PACKAGE,
    /** The account lacks the permission or the product is not opened. */
    NOT_PERMITTED,
    /** A parameter is missing or wrong. */
    INVALID_PARAMETER,
    /** The agent, instance, application or other resource does not exist. */
    RESOURCE_NOT_FOUND,
    /** The human agent is busy or not signed in. */
    AGENT_UNAVAILABLE,
    /** The call, session or conference is not known or not running any more. */
    CALL_NOT_RUNNING,
    /** The vendor could not start the call and says so. */
    CALL_FAILED,
    /** An earlier call to the same callee has an unknown outcome. */
    UNRESOLVED_CALL,
    /** The reference was used before for a call to another number, or by a process whose call is not known to be made. */
    DUPLICATE_REFERENCE,
    /** Placing was stopped on this side. */
    PLACING_STOPPED,
    /** There is no evidence in force that the callee agreed to be called. */
    NO_CONSENT,
    /** The callee refused a call, or a call to it was refused, a short while ago. */
    COOLING_DOWN,
    /** No route is open for this call. */
    NO_ROUTE,
    /** Another reason; the vendor's code tells more. */
    OTHER
}
