package io.voiceai.checks.reliability;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes up what the fake vendor does with one logical call: some faults, one after the other. */
final class FaultPlan {
    private static final Stage[] STAGES = Stage.values();
    private static final Refusal[] REFUSALS = Refusal.values();

    private final RandomGenerator random;
    private final Adapter adapter;

    FaultPlan(RandomGenerator random, Adapter adapter) {
        this.random = random;
        this.adapter = adapter;
    }

    /** Up to four reactions; what comes after them is answered as usual. */
    List<Reaction> next(String callId) {
        List<Reaction> plan = new ArrayList<>();
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            plan.add(reaction(callId));
        }
        return plan;
    }

    /** One fault of the wire or of the answer, one that shows at once; the vendor may have done what it was asked. */
    Reaction quickFault(Reaction usual, String callId) {
        Stage stage = STAGES[Stage.REQUEST.ordinal() + random.nextInt(5)];
        boolean cut = random.nextBoolean() && stage != Stage.END;
        return cut
                ? usual.cut(stage, random.nextBoolean() ? Ending.RST : Ending.FIN)
                : oddity(callId, random.nextInt(12));
    }

    private Reaction reaction(String callId) {
        Reaction answer = answer(callId);
        return random.nextInt(3) > 0 ? answer : answer.cut(STAGES[random.nextInt(STAGES.length)], ending());
    }

    private Ending ending() {
        int draw = random.nextInt(40);
        if (draw < 2) {
            return Ending.SILENCE;
        }
        return draw < 21 ? Ending.RST : Ending.FIN;
    }

    private Reaction answer(String callId) {
        int draw = random.nextInt(20);
        if (draw < 4) {
            return Reaction.json(200, adapter.placed('"' + callId + '"'));
        }
        // A rate refusal is what may be followed by a second send, so it comes often.
        if (draw < 8) {
            return adapter.refuse(Refusal.RATE);
        }
        return draw < 14 ? refusal() : oddity(callId, random.nextInt(12));
    }

    private Reaction refusal() {
        Refusal refusal = REFUSALS[random.nextInt(REFUSALS.length)];
        Optional<String> code = adapter.code(refusal);
        return code.isPresent() ? adapter.refuse(refusal, code.get()) : adapter.refuse(Refusal.RATE);
    }

    private Reaction oddity(String callId, int which) {
        String placed = adapter.placed('"' + callId + '"');
        return switch (which) {
            case 0 -> text(502, "<html>bad gateway</html>", "Content-Type: text/html");
            case 1 -> text(503, "", "Retry-After: 0");
            case 2 -> text(307, "", "Location: /elsewhere");
            case 3 -> text(401, "", "WWW-Authenticate: Basic realm=\"x\"");
            case 4 -> text(408, "", "Connection: close");
            case 5 -> Reaction.raw("SSH-2.0-server\r\n").cut(Stage.END, Ending.FIN);
            case 6 -> Reaction.json(200, adapter.placed("\"\""));
            case 7 -> Reaction.json(500, placed);
            case 8 -> Reaction.json(200, placed + "{}");
            case 9 -> Reaction.json(200, "");
            case 10 -> Reaction.json(200, placed.substring(0, placed.length() - 2));
            default ->
                Reaction.raw("HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n" + placed)
                        .cut(Stage.END, Ending.FIN);
        };
    }

    private static Reaction text(int status, String body, String header) {
        return Reaction.answer(status, body.getBytes(StandardCharsets.UTF_8), header)
                .after(Duration.ZERO);
    }
}
