package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.call.Tag;
import io.voiceai.testing.internal.vendor.TencentSession.Wanted;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What Tencent makes of a machine's conversation once it is over. A session outside the window that is asked about has no
 * results; a session that the application does not have is one that does not exist.
 */
final class TencentAnalysis {

    private final TencentSessions sessions;

    TencentAnalysis(TencentSessions sessions) {
        this.sessions = sessions;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeAICallExtractResult",
                        (in, now) -> Json.object("ResultList", analysed(in, now) ? tags(in, now) : List.of()),
                "DescribeAIAnalysisResult",
                        (in, now) -> Json.object("ResultList", analysed(in, now) ? findings() : List.of()),
                "DescribeAILatency", this::latency);
    }

    private boolean analysed(Parameters in, Instant now) {
        TencentSession session = sessions.named(in);
        boolean inside = TencentInputs.window(in, "StartTime", "EndTime", now)
                .holds(session.call().placedAt());
        return inside
                && session.order().kind().machine()
                && !session.call().tags(now).isEmpty();
    }

    private List<Map<String, @Nullable Object>> tags(Parameters in, Instant now) {
        TencentSession session = sessions.named(in);
        List<Wanted> wanted = session.order().wanted();
        return wanted.isEmpty()
                ? ofAgent(session.call().tags(now))
                : wanted.stream().map(TencentAnalysis::found).toList();
    }

    private static List<Map<String, @Nullable Object>> ofAgent(List<Tag> tags) {
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (Tag tag : tags) {
            String type = results.isEmpty() ? "Selector" : "Text";
            results.add(result(new Wanted(type, tag.name(), tag.description(), List.of(tag.value())), tag.value()));
        }
        return results;
    }

    // Nobody really listens, so whatever is looked for is found: the first choice, yes, one, or the name of it.
    private static Map<String, @Nullable Object> found(Wanted wanted) {
        return result(wanted, wanted.name());
    }

    /** All four members of a result are there whatever its type, as in the vendor's example. */
    private static Map<String, @Nullable Object> result(Wanted wanted, String text) {
        List<String> chosen = wanted.choices().stream().limit(1).toList();
        return Json.object(
                "InfoType", wanted.type(),
                "InfoName", wanted.name(),
                "InfoContent", wanted.content(),
                "Result",
                        Json.object(
                                "Text", wanted.type().equals("Text") ? text : "",
                                "Chosen", wanted.type().equals("Selector") ? chosen : List.of(),
                                "Boolean", wanted.type().equals("Boolean"),
                                "Number", wanted.type().equals("Number") ? 1 : 0));
    }

    private static List<Map<String, @Nullable Object>> findings() {
        return List.of(
                Json.object("Type", "summary", "Result", "客户确认了明天下午三点的上门时间。"),
                Json.object("Type", "mood", "Result", "积极"),
                Json.object("Type", "intention", "Result", "确认预约"));
    }

    private Map<String, @Nullable Object> latency(Parameters in, Instant now) {
        List<Round> rounds = analysed(in, now) ? rounds(sessions.named(in), now) : List.of();
        return Json.object(
                "AILatencyDetail", rounds.stream().map(Round::tree).toList(),
                "AILatencyStatistics",
                        Json.object(
                                "ASRLatency", statistics(rounds, Round::asr),
                                "TTSLatency", statistics(rounds, Round::tts),
                                "LLMLatency", statistics(rounds, Round::llm),
                                "ETELatency", statistics(rounds, Round::endToEnd)));
    }

    private static List<Round> rounds(TencentSession session, Instant now) {
        List<Round> rounds = new ArrayList<>();
        for (SpokenTurn turn : session.machineTurns(now)) {
            if (Turns.byAgent(turn)) {
                int index = rounds.size() + 1;
                // Nobody spoke before the greeting, so there was nothing to recognise.
                rounds.add(new Round(
                        session.id() + "-" + index,
                        index == 1 ? -1 : 120,
                        turn.text().length()));
            }
        }
        return rounds;
    }

    private static Map<String, @Nullable Object> statistics(List<Round> rounds, ToLongFunction<Round> latency) {
        long[] sorted = rounds.stream()
                .mapToLong(latency)
                .filter(value -> value >= 0)
                .sorted()
                .toArray();
        return Json.object(
                "MinLatency", quantile(sorted, 0),
                "MiddleLatency", quantile(sorted, 0.5),
                "P90Latency", quantile(sorted, 0.9));
    }

    private static long quantile(long[] sorted, double part) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.floor(part * (sorted.length - 1))];
    }

    /** One answer of the machine; the longer it is, the longer the model writes. In milliseconds, -1 for none. */
    private record Round(String id, long asr, long characters) {

        private static final long FIRST_TOKEN = 380;
        private static final long A_CHARACTER = 5;

        long llm() {
            return FIRST_TOKEN + A_CHARACTER * characters;
        }

        long tts() {
            return 90;
        }

        long endToEnd() {
            return Math.max(asr, 0) + FIRST_TOKEN + tts();
        }

        Map<String, @Nullable Object> tree() {
            return Json.object(
                    "RoundId",
                    id,
                    "ASRLatency",
                    asr,
                    "TTSLatency",
                    tts(),
                    "LLMLatency",
                    llm(),
                    "LLMFirstTokenLatency",
                    FIRST_TOKEN,
                    "ETELatency",
                    endToEnd());
        }
    }
}
