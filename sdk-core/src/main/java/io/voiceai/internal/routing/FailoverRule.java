package io.voiceai.internal.routing;

import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.routing.RouteHealth.Result;

/**
 * What the failure of one route means: for the call, whether another route may be tried, and for the route, whether it is to
 * blame. Another route is tried only if it is certain that no call was made, and only if another route may help.
 *
 * <table>
 * <caption>By kind of failure; whatever the kind, unknown evidence ends it</caption>
 * <tr><th>failure</th><th>another route</th><th>health of the route</th></tr>
 * <tr><td>INVALID_REQUEST</td><td>yes: this provider cannot place such a call</td><td>neither</td></tr>
 * <tr><td>CONFIG, NOT_SENT, AUTH, THROTTLED</td><td>yes</td><td>badly</td></tr>
 * <tr><td>QUOTA_LOCAL</td><td>yes</td><td>neither</td></tr>
 * <tr><td>OUTCOME_UNKNOWN</td><td>never: a phone may be ringing</td><td>badly</td></tr>
 * <tr><td>CANCELLED</td><td>never: nobody wants the call any more</td><td>neither</td></tr>
 * <tr><td>UNCONFIRMED, VENDOR_FAULT, BAD_RESPONSE</td><td>never: placing does not end so</td><td>badly</td></tr>
 * <tr><td>REJECTED: CALLER_OVER_LIMIT, NO_CALLER_NUMBER, CONCURRENCY, NO_PACKAGE, NOT_PERMITTED, RESOURCE_NOT_FOUND,
 *     AGENT_UNAVAILABLE</td><td>yes: the account or the route refuses before it dials</td><td>badly</td></tr>
 * <tr><td>REJECTED: AREA_RESTRICTED, INVALID_PARAMETER</td><td>yes: this call only</td><td>well</td></tr>
 * <tr><td>REJECTED: CALLEE_BLOCKED, CALLEE_CALLED_TOO_OFTEN, OUTSIDE_CALLING_HOURS</td><td>never: not by another way
 *     either</td><td>well</td></tr>
 * <tr><td>REJECTED: CALL_FAILED, OTHER</td><td>never: it may have dialled</td><td>badly, well</td></tr>
 * <tr><td>REJECTED on our side: UNRESOLVED_CALL, DUPLICATE_REFERENCE, PLACING_STOPPED, NO_CONSENT, COOLING_DOWN, NO_ROUTE,
 *     CALL_NOT_RUNNING</td><td>never: it holds for every route</td><td>neither</td></tr>
 * </table>
 */
public final class FailoverRule {
    private FailoverRule() {}

    /**
     * What becomes of a call after a route failed.
     *
     * @param failure how it failed
     * @return {@link Outcome#FAILED_OVER} or {@link Outcome#CANNOT} if another route may be tried, otherwise
     *     {@link Outcome#FAILED}
     */
    public static Outcome after(VoiceAiException failure) {
        if (mayHaveBeenReceived(failure)) {
            return Outcome.FAILED;
        }
        return switch (failure.kind()) {
            case INVALID_REQUEST -> Outcome.CANNOT;
            case CONFIG, QUOTA_LOCAL, NOT_SENT, THROTTLED, AUTH -> Outcome.FAILED_OVER;
            case REJECTED -> isTheRoutes(reason(failure)) ? Outcome.FAILED_OVER : Outcome.FAILED;
            case OUTCOME_UNKNOWN, UNCONFIRMED, VENDOR_FAULT, BAD_RESPONSE, CANCELLED -> Outcome.FAILED;
        };
    }

    /**
     * What a failure says about the route.
     *
     * @param failure how it failed
     * @return how the attempt went
     */
    public static Result health(VoiceAiException failure) {
        return switch (failure.kind()) {
            case INVALID_REQUEST, QUOTA_LOCAL, CANCELLED -> Result.NEITHER;
            case CONFIG, NOT_SENT, THROTTLED, AUTH, OUTCOME_UNKNOWN, UNCONFIRMED, VENDOR_FAULT, BAD_RESPONSE ->
                Result.BADLY;
            case REJECTED -> health(reason(failure));
        };
    }

    /** The kind is made from the evidence; if they ever contradict each other, the callee is not called twice. */
    private static boolean mayHaveBeenReceived(VoiceAiException failure) {
        return failure.evidence() == Evidence.UNKNOWN || failure.evidence() == Evidence.NOT_SENT && failure.sends() > 0;
    }

    private static RejectionReason reason(VoiceAiException failure) {
        return failure instanceof CallRejectedException refused ? refused.reason() : RejectionReason.OTHER;
    }

    private static boolean isTheRoutes(RejectionReason reason) {
        return switch (reason) {
            case CALLER_OVER_LIMIT,
                    NO_CALLER_NUMBER,
                    CONCURRENCY,
                    NO_PACKAGE,
                    NOT_PERMITTED,
                    RESOURCE_NOT_FOUND,
                    AGENT_UNAVAILABLE,
                    AREA_RESTRICTED,
                    INVALID_PARAMETER -> true;
            case CALLEE_BLOCKED,
                    CALLEE_CALLED_TOO_OFTEN,
                    OUTSIDE_CALLING_HOURS,
                    CALL_FAILED,
                    CALL_NOT_RUNNING,
                    UNRESOLVED_CALL,
                    DUPLICATE_REFERENCE,
                    PLACING_STOPPED,
                    NO_CONSENT,
                    COOLING_DOWN,
                    NO_ROUTE,
                    OTHER -> false;
        };
    }

    private static Result health(RejectionReason reason) {
        return switch (reason) {
            case CALLER_OVER_LIMIT,
                    NO_CALLER_NUMBER,
                    CONCURRENCY,
                    NO_PACKAGE,
                    NOT_PERMITTED,
                    RESOURCE_NOT_FOUND,
                    AGENT_UNAVAILABLE,
                    CALL_FAILED -> Result.BADLY;
            case AREA_RESTRICTED,
                    INVALID_PARAMETER,
                    CALLEE_BLOCKED,
                    CALLEE_CALLED_TOO_OFTEN,
                    OUTSIDE_CALLING_HOURS,
                    OTHER -> Result.WELL;
            case CALL_NOT_RUNNING,
                    UNRESOLVED_CALL,
                    DUPLICATE_REFERENCE,
                    PLACING_STOPPED,
                    NO_CONSENT,
                    COOLING_DOWN,
                    NO_ROUTE -> Result.NEITHER;
        };
    }
}
