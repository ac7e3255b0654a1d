package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to a live call. Where the vendor does not document it: hanging up a call that is over succeeds; only the
 * machine of a conversation can be controlled, and only a call in conversation be transferred or played to; a pushed text
 * is always spoken at once, whatever Interrupt and DropMode say; and with StopAfterPlay the call ends after it.
 */
final class TencentControl {

    private final TencentSessions sessions;

    TencentControl(TencentSessions sessions) {
        this.sessions = sessions;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "HangUpCall", this::hangUp,
                "ControlAIConversation", this::control,
                "TransferToManual", this::transfer,
                "PlaySoundCall", this::play);
    }

    private Map<String, @Nullable Object> hangUp(Parameters in, Instant now) {
        sessions.named(in).call().hangUp(now, false);
        return Json.object();
    }

    private Map<String, @Nullable Object> control(Parameters in, Instant now) {
        TencentSession session = sessions.named(in);
        String command = TencentInputs.oneOf(in, "Command", Set.of("ServerPushText", "InvokeLLM"), "ServerPushText");
        if (in.text(command).isEmpty()) {
            throw TencentSchema.missing(command);
        }
        Parameters details = new Parameters(Json.asObject(in.value(command)));
        if (!session.machineTalks(now)) {
            throw notInControl();
        }
        if (command.equals("InvokeLLM")) {
            invoke(session.call(), details, now);
        } else {
            push(session.call(), details, now);
        }
        return Json.object();
    }

    private static void invoke(Call call, Parameters details, Instant now) {
        String content = details.text("Content");
        call.say(now, false, content);
        call.say(now, true, "好的:" + content);
    }

    // What audio says is not known here, so it leaves no turn behind.
    private static void push(Call call, Parameters details, Instant now) {
        String text = details.text("Text");
        if (text.isEmpty() == details.text("Audio").isEmpty()) {
            throw TencentInputs.invalid("One of the parameters `Text` and `Audio` is needed.");
        }
        TencentInputs.within(details, "DropMode", 0, 1, 0);
        TencentInputs.within(details, "Priority", 0, 1, 0);
        if (!text.isEmpty()) {
            call.say(now, true, text);
        }
        if (details.bool("StopAfterPlay", false)) {
            if (text.isEmpty()) {
                call.hangUp(now, false);
            } else {
                call.hangUpAfterLastWords(now);
            }
        }
    }

    private Map<String, @Nullable Object> transfer(Parameters in, Instant now) {
        TencentSession session = sessions.named(in);
        long group = Long.parseLong(in.text("SkillGroupId"));
        if (group <= 0) {
            throw new Refusal(200, "InvalidParameterValue.SkillGroupError", "The skill group does not exist.");
        }
        if (!session.answered(now) || session.seat().isPresent()) {
            throw TencentInputs.noSession();
        }
        session.transfer(group, now);
        return Json.object();
    }

    private Map<String, @Nullable Object> play(Parameters in, Instant now) {
        TencentSession session = sessions.named(in);
        if (TencentInputs.within(in, "FileId", 0, Long.MAX_VALUE, 1) == 0) {
            throw new Refusal(200, "InvalidParameterValue.FileNotExist", "The file does not exist.");
        }
        TencentInputs.within(in, "PlayTimes", 1, Integer.MAX_VALUE, 1);
        if (!session.answered(now)) {
            throw notInControl();
        }
        return Json.object();
    }

    private static Refusal notInControl() {
        return new Refusal(
                200, "FailedOperation.SessionNotInControlState", "The session is not in a state to be controlled.");
    }
}
