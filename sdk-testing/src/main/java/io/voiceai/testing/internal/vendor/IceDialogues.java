package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ListAIAgentDialogues: what was said in all calls of a session. */
final class IceDialogues {

    private final IceInstances instances;

    IceDialogues(IceInstances instances) {
        this.instances = instances;
    }

    Map<String, @Nullable Object> list(Parameters in, Instant now) {
        String session = in.required("SessionId");
        in.required("StartTime");
        in.required("EndTime");
        long from = in.number("StartTime", 0, Long.MAX_VALUE, 0);
        long to = in.number("EndTime", 0, Long.MAX_VALUE, 0);
        long page = in.number("PageNumber", 1, Integer.MAX_VALUE, 1);
        long size = in.number("PageSize", 1, 100, 20);
        long rounds = in.number("RoundLimit", 1, Integer.MAX_VALUE, 0);
        List<Dialogue> found = new ArrayList<>(instances.all().stream()
                .filter(instance -> instance.session.equals(session))
                .flatMap(instance -> dialogues(instance, now).stream())
                .filter(dialogue -> dialogue.time() >= from && dialogue.time() <= to)
                .toList());
        found.sort(Comparator.comparingLong(Dialogue::time));
        if (!in.textOr("Order", "DESC").equals("ASC")) {
            // Reversed as a whole, so that what was said at one moment is turned round too.
            Collections.reverse(found);
        }
        List<Map<String, @Nullable Object>> shown = rounds > 0
                ? found.stream()
                        .filter(dialogue -> latestRounds(found, rounds).contains(dialogue.roundId()))
                        .map(Dialogue::tree)
                        .toList()
                : found.stream()
                        .skip((page - 1) * size)
                        .limit(size)
                        .map(Dialogue::tree)
                        .toList();
        return Json.object("Dialogues", shown);
    }

    private static List<String> latestRounds(List<Dialogue> dialogues, long limit) {
        return dialogues.stream().map(Dialogue::roundId).distinct().limit(limit).toList();
    }

    static List<Dialogue> dialogues(IceInstance instance, Instant now) {
        List<Dialogue> dialogues = new ArrayList<>();
        int round = 0;
        for (SpokenTurn turn : instance.spoken(now)) {
            boolean agent = Turns.byAgent(turn);
            // A round is the callee's words and the answer to them; the greeting is a round of its own.
            round += agent ? 0 : 1;
            dialogues.add(new Dialogue(
                    instance.id + "-" + (dialogues.size() + 1),
                    instance.id + "-round-" + round,
                    turn.startedAt().toEpochMilli(),
                    agent ? "agent" : "user",
                    instance.isSpeech(turn) ? "speech" : dialogues.isEmpty() && agent ? "greeting" : "normal",
                    turn.text()));
        }
        return dialogues;
    }

    record Dialogue(String id, String roundId, long time, String producer, String type, String text) {

        Map<String, @Nullable Object> tree() {
            return Json.object(
                    "DialogueId", id,
                    "RoundId", roundId,
                    "NodeId", id,
                    "Producer", producer,
                    "Source", "call",
                    "Type", type,
                    "Text", text,
                    "Time", time,
                    "ReasoningText", "",
                    "Extend", "{}",
                    "AttachedFileList", List.of());
        }
    }
}
