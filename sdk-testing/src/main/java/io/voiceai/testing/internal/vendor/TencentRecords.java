package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.TencentSession.Transfer;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Tencent tells of a call: its record, its rounds and its transcript. */
final class TencentRecords {

    private TencentRecords() {}

    /** An element of TelCdrList. */
    static Map<String, @Nullable Object> cdr(TencentSession session, Instant now) {
        TencentEnd end = TencentEnd.of(session, now);
        Call call = session.call();
        Map<String, @Nullable Object> cdr = Json.object(
                "SessionId", session.id(),
                "Duration", call.talk(now).toSeconds(),
                "Direction", 1,
                "Time", call.placedAt().getEpochSecond(),
                "StartTimestamp", call.placedAt().getEpochSecond(),
                "IVRDuration", 0,
                "EndStatusString", end.text(),
                "SysHangupReasonString", end.reasonText(),
                "RecordId", recordId(session, now),
                "AsrUrl", asrUrl(session, now),
                "AsrStatus", call.recording(now).isPresent() ? "Complete" : "NotExists",
                "SeatUser", TencentSeats.user(session),
                "SkillGroup", session.transfer().map(TencentSeats::groupName).orElse(""),
                "SkillGroupId", session.transfer().map(Transfer::skillGroup).orElse(0L),
                "CallerLocation", "",
                "Remark", "",
                "IVRKeyPressedEx", List.of());
        cdr.putAll(common(session, end, now));
        if (!call.placement().agent().isEmpty()) {
            cdr.put("AIAgentId", Long.parseLong(call.placement().agent()));
            cdr.put("AIAgentName", "智能体" + call.placement().agent());
        }
        return cdr;
    }

    /** The whole answer of DescribeSessionDetail, which has members and spellings of its own. */
    static Map<String, @Nullable Object> detail(TencentSession session, Instant now) {
        TencentEnd end = TencentEnd.of(session, now);
        Map<String, @Nullable Object> detail = Json.object(
                "StartTimeStamp", session.call().placedAt().getEpochSecond(),
                "StaffUserId", session.seat().orElse(""),
                "AsrURL", asrUrl(session, now),
                "IVRKeyPressed", List.of(),
                "PostIVRKeyPressed", List.of(),
                "Events", List.of(),
                "SysHangupReasonString", end.reasonName());
        detail.putAll(common(session, end, now));
        return detail;
    }

    private static Map<String, @Nullable Object> common(TencentSession session, TencentEnd end, Instant now) {
        Call call = session.call();
        return Json.object(
                "Caller", call.placement().caller(),
                "Callee", call.placement().callee(),
                "CallType", 1,
                "RingTimestamp", TencentSeats.seconds(call.ringingAt(now)),
                "AcceptTimestamp", TencentSeats.seconds(call.answeredAt(now)),
                "EndedTimestamp", TencentSeats.seconds(call.endedAt(now)),
                "QueuedTimestamp", TencentSeats.seconds(session.transfer().map(Transfer::queued)),
                "QueuedSkillGroupId",
                        session.transfer().map(Transfer::skillGroup).orElse(0L),
                "QueuedSkillGroupName",
                        session.transfer().map(TencentSeats::groupName).orElse(""),
                "EndStatus", end.status(),
                "HungUpSide", end.side(),
                "SysHangupReason", end.reason(),
                "RecordURL", call.recording(now).orElse(""),
                "CustomRecordURL", "",
                "VoicemailRecordURL", List.of(),
                "VoicemailAsrURL", List.of(),
                "UUI", session.order().uui(),
                "ServeParticipants", TencentSeats.participants(session, now));
    }

    /** The recording of the callee's side; empty if there is none. */
    static String recordId(TencentSession session, Instant now) {
        return session.call().recording(now).isPresent() ? "record-" + session.id() : "";
    }

    private static String asrUrl(TencentSession session, Instant now) {
        return session.call()
                .recording(now)
                .map(url -> url.replace(".wav", ".json"))
                .orElse("");
    }

    /** A round is what the agent says and what the callee replies. */
    static List<Map<String, @Nullable Object>> rounds(TencentSession session, Instant now) {
        List<Map<String, @Nullable Object>> rounds = new ArrayList<>();
        List<Map<String, @Nullable Object>> messages = new ArrayList<>();
        for (SpokenTurn turn : session.machineTurns(now)) {
            messages.add(message(turn));
            if (!Turns.byAgent(turn)) {
                rounds.add(round(session.call(), rounds.size() + 1, messages, now));
                messages = new ArrayList<>();
            }
        }
        if (!messages.isEmpty()) {
            rounds.add(round(session.call(), rounds.size() + 1, messages, now));
        }
        return rounds;
    }

    static List<Map<String, @Nullable Object>> transcript(TencentSession session, Instant now) {
        return session.call().spoken(now).stream()
                .map(turn -> Json.object(
                        "User", speaker(session, turn),
                        "Message", turn.text(),
                        "Start", turn.startedAt().toEpochMilli(),
                        "End", turn.endedAt().toEpochMilli()))
                .toList();
    }

    private static String speaker(TencentSession session, SpokenTurn turn) {
        if (!Turns.byAgent(turn)) {
            return session.call().placement().callee();
        }
        String line = session.call().placement().caller();
        return session.byPerson(turn) ? session.seat().orElse(line) : line;
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
}
