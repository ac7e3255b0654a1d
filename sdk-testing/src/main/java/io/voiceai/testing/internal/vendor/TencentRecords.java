package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.Tag;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Tencent tells of a call: its record, its rounds, its transcript and what the agent extracted. */
final class TencentRecords {

    private TencentRecords() {}

    static Map<String, @Nullable Object> cdr(Call call, Instant now) {
        End end = end(call, now);
        String agent = call.placement().agent();
        boolean recorded = call.recording(now).isPresent();
        return Json.object(
                "SessionId", call.placement().id(),
                "Caller", call.placement().caller(),
                "Callee", call.placement().callee(),
                "CallType", 1,
                "Direction", 1,
                "Time", call.placedAt().getEpochSecond(),
                "StartTimestamp", call.placedAt().getEpochSecond(),
                "RingTimestamp",
                        call.ringingAt(now).map(Instant::getEpochSecond).orElse(0L),
                "AcceptTimestamp",
                        call.answeredAt(now).map(Instant::getEpochSecond).orElse(0L),
                "EndedTimestamp", call.endedAt(now).map(Instant::getEpochSecond).orElse(0L),
                "QueuedTimestamp", 0,
                "Duration", call.talk(now).toSeconds(),
                "IVRDuration", 0,
                "EndStatus", end.status(),
                "EndStatusString", end.text(),
                "HungUpSide", end.side(),
                "SysHangupReason", end.systemReason(),
                "SysHangupReasonString", end.systemText(),
                "AIAgentId", Long.parseLong(agent),
                "AIAgentName", "智能体" + agent,
                "RecordURL", call.recording(now).orElse(""),
                "RecordId", recorded ? "record-" + call.placement().id() : "",
                "CustomRecordURL", "",
                "AsrUrl",
                        call.recording(now)
                                .map(url -> url.replace(".wav", ".json"))
                                .orElse(""),
                "AsrStatus", recorded ? "Complete" : "NotExists",
                "VoicemailRecordURL", List.of(),
                "VoicemailAsrURL", List.of(),
                "SkillGroup", "",
                "SkillGroupId", 0,
                "CallerLocation", "",
                "Remark", "",
                "UUI", "",
                "IVRKeyPressedEx", List.of(),
                "ServeParticipants", List.of());
    }

    /** A round is what the agent says and what the callee replies. */
    static List<Map<String, @Nullable Object>> rounds(Call call, Instant now) {
        List<Map<String, @Nullable Object>> rounds = new ArrayList<>();
        List<Map<String, @Nullable Object>> messages = new ArrayList<>();
        for (SpokenTurn turn : call.spoken(now)) {
            messages.add(message(turn));
            if (!Turns.byAgent(turn)) {
                rounds.add(round(call, rounds.size() + 1, messages, now));
                messages = new ArrayList<>();
            }
        }
        if (!messages.isEmpty()) {
            rounds.add(round(call, rounds.size() + 1, messages, now));
        }
        return rounds;
    }

    static List<Map<String, @Nullable Object>> transcript(Call call, Instant now) {
        return call.spoken(now).stream()
                .map(turn -> Json.object(
                        "User",
                                Turns.byAgent(turn)
                                        ? call.placement().caller()
                                        : call.placement().callee(),
                        "Message", turn.text(),
                        "Start", turn.startedAt().toEpochMilli(),
                        "End", turn.endedAt().toEpochMilli()))
                .toList();
    }

    /** All four members of a result are there whatever its type, as in the vendor's example. */
    static List<Map<String, @Nullable Object>> tags(Call call, Instant now) {
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (Tag tag : call.tags(now)) {
            boolean selector = results.isEmpty();
            results.add(Json.object(
                    "InfoType", selector ? "Selector" : "Text",
                    "InfoName", tag.name(),
                    "InfoContent", tag.description(),
                    "Result",
                            Json.object(
                                    "Text",
                                    selector ? "" : tag.value(),
                                    "Chosen",
                                    selector ? List.of(tag.value()) : List.of(),
                                    "Boolean",
                                    false,
                                    "Number",
                                    0)));
        }
        return results;
    }

    private static Map<String, @Nullable Object> round(
            Call call, int index, List<Map<String, @Nullable Object>> messages, Instant now) {
        List<Map<String, @Nullable Object>> tags = call.tags(now).stream()
                .map(tag -> Json.object("TagName", tag.name(), "TagValue", tag.value(), "TagType", "Text"))
                .toList();
        return Json.object(
                "RoundId",
                call.placement().id() + "-" + index,
                "RoundIndex",
                index,
                "Tags",
                Json.write(tags),
                "Messages",
                messages,
                "Paths",
                List.of(Json.object(
                        "NodeName",
                        "对话",
                        "NodeType",
                        "DIALOGUE",
                        "Timestamp",
                        messages.get(0).get("Timestamp"))));
    }

    private static Map<String, @Nullable Object> message(SpokenTurn turn) {
        boolean agent = Turns.byAgent(turn);
        return Json.object(
                "Timestamp", turn.startedAt().toEpochMilli(),
                "AISpeak", agent ? spoken(turn) : null,
                "UserReply",
                        agent
                                ? null
                                : Json.object(
                                        "ASRTranscript", turn.text(),
                                        "MatchedIntent", "",
                                        "ExtractedSlots", "{}",
                                        "BranchType", "Intent"));
    }

    private static Map<String, @Nullable Object> spoken(SpokenTurn turn) {
        return Json.object(
                "CanBeInterrupted",
                true,
                "SpokenText",
                turn.text(),
                "SpokenType",
                "Script",
                "LatencyMetrics",
                Json.object("AsrLatency", 120, "LLMFirstTokenLatency", 380, "TTSLatency", 90, "TotalLatency", 590),
                "TraverseReason",
                "");
    }

    private static End end(Call call, Instant now) {
        return switch (call.ending(now).orElse(CallEnding.COMPLETED)) {
            case COMPLETED -> new End(1, "ok", "user", 1010, "用户在智能体通话中挂断");
            case HUNG_UP_BY_API -> new End(231, "callTerminatedByAPI", "system", 0, "");
            case CANCELLED ->
                call.ringingAt(now).isPresent()
                        ? new End(220, "callerCancelWhileRing", "system", 0, "")
                        : new End(221, "callerCancelWithoutRing", "system", 0, "");
            case BUSY -> new End(206, "busy", "user", 0, "");
            case NO_ANSWER -> new End(202, "notAnswer", "user", 0, "");
            case REJECTED -> new End(203, "userReject", "user", 0, "");
            case INVALID_NUMBER -> new End(205, "numberNotExist", "system", 0, "");
            case REFUSED -> new End(108, "restrictedCallee", "system", 0, "");
        };
    }

    private record End(int status, String text, String side, int systemReason, String systemText) {}
}
