package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Scenario;
import io.voiceai.testing.internal.signing.Refusal;

/**
 * How the vendors refuse a callee. CCC and ICE document no code of their own for that, so they answer their gateway's;
 * AICCS's family of codes has none for an area.
 */
final class Refusals {

    private Refusals() {}

    /** Refuses a call of CCC or ICE if the callee is one that is refused. */
    static void ofGateway(String callee) {
        Scenario scenario = Scenario.of(callee);
        if (scenario == Scenario.NO_PACKAGE) {
            throw new Refusal(400, "InsufficientBalance", "Your account does not have enough balance.");
        }
        if (scenario.refused()) {
            throw new Refusal(403, "Forbidden.RiskControl", "The call is refused by risk control.");
        }
    }

    /** AICCS's code, which comes with HTTP 200; empty for a callee that is not refused. */
    static String ofAiccs(String callee) {
        return switch (Scenario.of(callee)) {
            case BLOCKLISTED -> "isv.COMPLAINT_REJECT";
            case OUTSIDE_HOURS -> "isv.VOICE_CALL_PERIOD_ERROR";
            case CALLEE_CAP, CALLER_CAP -> "isv.BUSINESS_LIMIT_CONTROL";
            case RESTRICTED_AREA -> "isv.VOICE_CALL_FAIL";
            case NO_PACKAGE -> "isv.AMOUNT_NOT_ENOUGH";
            default -> "";
        };
    }

    /** Refuses a call of a machine at Tencent if the callee is one that is refused. */
    static void ofTencentMachine(String callee) {
        switch (Scenario.of(callee)) {
            case BLOCKLISTED -> throw failed("CalleeIsBlackUser", "High-risk users, do not call.");
            case OUTSIDE_HOURS -> throw failed("CalloutRuleNotWorkTime", "Calls are not allowed at this time.");
            case CALLEE_CAP ->
                throw failed(
                        "CalloutRuleMaxCallCountCalleePerDayAppID", "The callee has reached the limit of the day.");
            case CALLER_CAP -> throw failed("CallerOverFrequency", "The caller number is over its frequency.");
            case RESTRICTED_AREA -> throw failed("CalloutRuleBlindArea", "The callee is in a blocked area.");
            case NO_PACKAGE ->
                throw new Refusal(200, "LimitExceeded.BasePackageExpired", "The call package is used up.");
            default -> {}
        }
    }

    /** Refuses a call of a person at Tencent, whose page lists fewer codes. */
    static void ofTencentSeat(String callee) {
        switch (Scenario.of(callee)) {
            case BLOCKLISTED, CALLEE_CAP, RESTRICTED_AREA ->
                throw failed("CalleeIsLimited", "The callee is restricted.");
            case CALLER_CAP -> throw failed("CallerOverFrequency", "The caller number is over its frequency.");
            case OUTSIDE_HOURS, NO_PACKAGE -> throw failed("CallOutFailed", "The call failed.");
            default -> {}
        }
    }

    private static Refusal failed(String detail, String text) {
        return new Refusal(200, "FailedOperation." + detail, text);
    }
}
