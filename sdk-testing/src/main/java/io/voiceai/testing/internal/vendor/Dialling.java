package io.voiceai.testing.internal.vendor;

import java.util.List;
import java.util.Map;

/** Which operations begin or end one call, and which parameter names whom. */
final class Dialling {

    private static final Map<String, String> CALLEE = Map.ofEntries(
            Map.entry("LlmSmartCall", "CalledNumber"),
            Map.entry("LlmSmartCallEncrypt", "EncryptCalledNumber"),
            Map.entry("LlmSmartCallFullDuplex", "CalledNumber"),
            Map.entry("MakeCall", "Callee"),
            Map.entry("StartPredictiveCall", "Callee"),
            Map.entry("StartConference", "ParticipantListJson"),
            Map.entry("StartBack2BackCall", "Callee"),
            Map.entry("StartPrivacyCall", "Callee"),
            Map.entry("StartAIAgentOutboundCall", "CalledNumber"),
            Map.entry("CreateAIAgentCall", "Callee"),
            Map.entry("CreateAICall", "Callee"),
            Map.entry("CreateIVRSession", "Callee"),
            Map.entry("CreateCallOutSession", "Callee"));
    private static final Map<String, String> ENDED_CALL = Map.of(
            "HangupOperate", "CallId",
            "LlmFullDuplexCallOperate", "CallId",
            "ReleaseCall", "JobId",
            "StopAIAgentInstance", "InstanceId",
            "HangUpCall", "SessionId");

    private Dialling() {}

    /** Whom a request calls, as it was sent; empty if it does not place one call. */
    static String callee(String action, Parameters in) {
        String parameter = CALLEE.getOrDefault(action, "");
        if (!parameter.equals("ParticipantListJson")) {
            return in.text(parameter);
        }
        List<String> participants = in.texts(parameter);
        return participants.isEmpty() ? "" : participants.get(0);
    }

    /** The id of the call that a request hangs up; empty if it hangs none up. */
    static String hungUp(String action, Parameters in) {
        boolean another =
                action.equals("LlmFullDuplexCallOperate") && !in.text("Command").equals("hangup");
        return another ? "" : in.text(ENDED_CALL.getOrDefault(action, ""));
    }
}
