package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.wire.Json;
import java.util.List;

/** A conversation as AICCS writes it: JSON inside a string, with a mark on turns that cut in. */
final class Turns {

    private static final String INTERRUPTION = "<客户打断>";

    private Turns() {}

    static String conversationRecord(List<SpokenTurn> turns) {
        return Json.write(turns.stream()
                .map(turn -> Json.object(
                        "content", (turn.interrupts() ? INTERRUPTION : "") + turn.text(), "role", role(turn)))
                .toList());
    }

    static boolean byAgent(SpokenTurn turn) {
        return turn.speaker() == SpokenTurn.Speaker.AGENT;
    }

    private static String role(SpokenTurn turn) {
        return byAgent(turn) ? "assistant" : "user";
    }
}
