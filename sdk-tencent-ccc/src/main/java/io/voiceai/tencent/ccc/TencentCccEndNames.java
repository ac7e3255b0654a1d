package io.voiceai.tencent.ccc;

import java.util.HashMap;
import java.util.Map;

/** The vendor's names of its end codes (Tencent Cloud, CCC, pages of DescribeTelCdr and of the end codes, 2026-08). */
final class TencentCccEndNames {
    private static final Map<String, Integer> CODES = new HashMap<>();

    static {
        number(1, "ok");
        number(17, "seatGiveUp");
        number(100, "blackList");
        number(
                102,
                "ivrGiveUp",
                "waitingGiveUp",
                "ringingGiveUp",
                "noSeatOnline",
                "notWorkTime",
                "ivrEnd",
                "restrictedCallee",
                "tooManyRequest",
                "restrictedArea",
                "restrictedTime");
        number(
                202,
                "notAnswer",
                "userReject",
                "powerOff",
                "numberNotExist",
                "busy",
                "outOfCredit",
                "operatorError",
                "callerCancel",
                "notInService",
                "clientError",
                "carrierBlocked",
                "callReminder");
        number(
                215,
                "numberInvalid",
                "callRestricted",
                "calleeRestricted",
                "areaRestricted",
                "promptCallForwarding",
                "callerCancelWhileRing",
                "callerCancelWithoutRing",
                "voiceMailReached");
        number(
                225,
                "asrError",
                "llmasrError",
                "ttsError",
                "functionCallHangup",
                "maxCallDurationReached",
                "userInactivity",
                "callTerminatedByAPI",
                "userHangupDuringAiCall",
                "aiAgentEndCall");
        number(501, "callConflict", "clientTimeout", "voipClientError");
    }

    private TencentCccEndNames() {}

    private static void number(int first, String... names) {
        for (int i = 0; i < names.length; i++) {
            CODES.put(names[i], first + i);
        }
    }

    /** 0 for a name that is not listed. */
    static int code(String name) {
        return CODES.getOrDefault(name.strip(), 0);
    }
}
