package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.callback.Announcement;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.vendor.IceDialogues.Dialogue;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of ICE whose content is documented: agent_start, session_start when the callee answers, chat_record for
 * each thing said, agent_stop; of phone calls only. That an agent starts when the call is placed, and stops when it ends, also unanswered, is
 * not confirmed; nor are the values of code, of which the one documented is always sent.
 */
final class IceEvents implements Announcer {

    private static final int DOCUMENTED_CODE = 1001;

    private final IceInstances instances;

    IceEvents(IceInstances instances) {
        this.instances = instances;
    }

    @Override
    public List<Announcement> announcements(Call call, Instant now) {
        List<Announcement> all = new ArrayList<>();
        all.add(event(call, "agent_start", call.placedAt()));
        call.answeredAt(now).ifPresent(at -> all.add(event(call, "session_start", at)));
        IceInstance instance = instances.find(call.placement().id());
        if (instance != null) {
            IceDialogues.dialogues(instance, now).forEach(dialogue -> all.add(chatRecord(call, dialogue)));
        }
        call.endedAt(now).ifPresent(at -> all.add(event(call, "agent_stop", at)));
        return all;
    }

    private static Announcement event(Call call, String event, Instant at) {
        return new Announcement(event, event, at, () -> body(call, event, at, null));
    }

    private static Announcement chatRecord(Call call, Dialogue dialogue) {
        Instant at = Instant.ofEpochMilli(dialogue.time());
        Map<String, @Nullable Object> said = Json.object(
                "roundId", dialogue.roundId(),
                "dialogueId", dialogue.id(),
                "producer", dialogue.producer(),
                "text", dialogue.text(),
                "reasoningText", "",
                "time", dialogue.time(),
                "source", "call",
                "type", dialogue.type());
        Map<String, @Nullable Object> data = Json.object(
                "requestId",
                "chat-" + dialogue.id(),
                "code",
                "Success",
                "message",
                "Success",
                "dialogues",
                List.of(said));
        // The ids count, so what is said into a talk may shift them; what was said does not change.
        String key = "chat_record " + dialogue.time() + dialogue.producer() + dialogue.text();
        return new Announcement(key, "chat_record", at, () -> body(call, "chat_record", at, data));
    }

    private static Map<String, @Nullable Object> body(
            Call call, String event, Instant at, @Nullable Map<String, @Nullable Object> data) {
        String userData = call.placement().reference();
        return Json.object(
                "aiAgentId",
                call.placement().agent(),
                "instanceId",
                call.placement().id(),
                "event",
                event,
                "data",
                data,
                "code",
                DOCUMENTED_CODE,
                "message",
                "success",
                "timestamp",
                at.truncatedTo(ChronoUnit.MILLIS).toString(),
                "userData",
                userData.isEmpty() ? null : userData);
    }
}
