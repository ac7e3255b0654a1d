package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallEnding;
import java.time.Instant;

/**
 * How a call ended, in Tencent's words.
 *
 * @param status EndStatus
 * @param text EndStatusString
 * @param side HungUpSide
 * @param reason SysHangupReason
 * @param reasonName its identifier, as DescribeSessionDetail has it
 * @param reasonText its text, as DescribeTelCdr has it
 */
record TencentEnd(int status, String text, String side, int reason, String reasonName, String reasonText) {

    static TencentEnd of(TencentSession session, Instant now) {
        boolean machine = session.order().kind().machine() && session.transfer().isEmpty();
        return switch (session.call().ending(now).orElse(CallEnding.COMPLETED)) {
            case COMPLETED, CALLEE_HUNG_UP ->
                machine
                        ? new TencentEnd(1, "ok", "user", 1010, "userHangupDuringAIAgent", "用户在智能体通话中挂断")
                        : plain(1, "ok", "user");
            // The code for a hang-up over the API is documented for calls of a machine only.
            case HUNG_UP_BY_API -> machine ? plain(231, "callTerminatedByAPI", "system") : plain(1, "ok", "system");
            case AGENT_HUNG_UP -> machine ? plain(228, "functionCallHangup", "system") : plain(1, "ok", "system");
            case SILENCE -> machine ? plain(230, "userInactivity", "system") : plain(1, "ok", "system");
            case VOICEMAIL -> plain(222, "voiceMailReached", "system");
            case CANCELLED ->
                session.call().ringingAt(now).isPresent()
                        ? plain(220, "callerCancelWhileRing", "system")
                        : plain(221, "callerCancelWithoutRing", "system");
            case BUSY -> plain(206, "busy", "user");
            case NO_ANSWER -> plain(202, "notAnswer", "user");
            case REJECTED -> plain(203, "userReject", "user");
            case POWERED_OFF -> plain(204, "powerOff", "user");
            case INVALID_NUMBER -> plain(205, "numberNotExist", "system");
            case REFUSED -> plain(108, "restrictedCallee", "system");
        };
    }

    private static TencentEnd plain(int status, String text, String side) {
        return new TencentEnd(status, text, side, 0, "", "");
    }
}
