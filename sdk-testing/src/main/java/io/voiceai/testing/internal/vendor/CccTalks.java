package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What CCC keeps of the talk in a call that is over: the phrases and the recordings. */
final class CccTalks {

    private CccTalks() {}

    /** Times count from the answer, which the vendor leaves open; a phrase that was cut off ends with the call. */
    static List<Map<String, @Nullable Object>> phrases(CccCall ccc, Instant now) {
        Call call = ccc.call();
        Instant start = call.answeredAt(now).orElse(call.placedAt());
        Instant end = call.endedAt(now).orElse(now);
        return call.spoken(now).stream()
                .map(turn -> Json.object(
                        "Begin", millis(start, turn.startedAt()),
                        "End", millis(start, turn.endedAt().isBefore(end) ? turn.endedAt() : end),
                        "Finished", true,
                        "Identity", identity(ccc, turn),
                        "Role", Turns.byAgent(turn) ? "客服" : "客户",
                        "Words", turn.text()))
                .toList();
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static String identity(CccCall ccc, SpokenTurn turn) {
        if (!Turns.byAgent(turn)) {
            return ccc.call().placement().callee();
        }
        String agent = firstAgent(ccc);
        return agent.isEmpty() ? ccc.call().placement().caller() : agent;
    }

    static @Nullable Map<String, @Nullable Object> monoFile(CccCall ccc, Instant now) {
        return ccc.call()
                .recording(now)
                .map(url -> file(ccc, ".wav", url, talk(ccc, now)))
                .orElse(null);
    }

    static @Nullable Map<String, @Nullable Object> multiChannelFile(CccCall ccc, Instant now) {
        return ccc.call()
                .recording(now)
                .map(url -> file(ccc, ".mkv", url, null))
                .orElse(null);
    }

    static List<Map<String, @Nullable Object>> monoFiles(CccCall ccc, Instant now) {
        Map<String, @Nullable Object> file = monoFile(ccc, now);
        return file == null ? List.of() : List.of(entry(ccc, file, String.valueOf(startMillis(ccc, now)), now));
    }

    static List<Map<String, @Nullable Object>> multiChannelFiles(CccCall ccc, Instant now) {
        Map<String, @Nullable Object> file = multiChannelFile(ccc, now);
        if (file == null) {
            return List.of();
        }
        Map<String, @Nullable Object> entry = entry(ccc, file, startMillis(ccc, now), now);
        entry.put("AgentChannelId", "");
        entry.put("HoldTimeSegments", List.of());
        return List.of(entry);
    }

    private static Map<String, @Nullable Object> file(CccCall ccc, String ending, String url, @Nullable Long duration) {
        return Json.object(
                "FileName",
                ccc.call().placement().id() + ending,
                "FileUrl",
                url.replace(".wav", ending),
                "Duration",
                duration);
    }

    /** The two lists write the start with different types, so it comes as it is to be written. */
    private static Map<String, @Nullable Object> entry(
            CccCall ccc, Map<String, @Nullable Object> file, Object start, Instant now) {
        String agent = firstAgent(ccc);
        Map<String, @Nullable Object> entry = Json.object(
                "ContactId",
                ccc.call().placement().id(),
                "AgentId",
                agent,
                "AgentName",
                agent,
                "RamId",
                "",
                "SkillGroupId",
                "",
                "StartTime",
                start);
        entry.putAll(file);
        entry.put("Duration", String.valueOf(talk(ccc, now)));
        return entry;
    }

    private static String firstAgent(CccCall ccc) {
        return ccc.agents().split(",", 2)[0];
    }

    /** In seconds, as in the records; the unit is not documented. */
    private static long talk(CccCall ccc, Instant now) {
        return ccc.call().talk(now).toSeconds();
    }

    private static long startMillis(CccCall ccc, Instant now) {
        return ccc.call().answeredAt(now).orElse(ccc.call().placedAt()).toEpochMilli();
    }
}
