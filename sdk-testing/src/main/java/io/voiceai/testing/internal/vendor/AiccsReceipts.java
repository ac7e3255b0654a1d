package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.Tag;
import io.voiceai.testing.internal.callback.Announcement;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of AICCS, all at the end of a call: a report, and of an answered call the recording; of a task's also the
 * conversation. Each call to the same entry of a task has its own. What did not happen is left out. Who paid which toll is never known here.
 */
final class AiccsReceipts implements Announcer {

    private static final DateTimeFormatter CHINA_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private final AiccsTasks tasks;

    AiccsReceipts(AiccsTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Announcement> announcements(Call call, Instant now) {
        Instant end = call.endedAt(now).orElse(null);
        if (end == null) {
            return List.of();
        }
        boolean answered = call.answeredAt(now).isPresent();
        List<Announcement> all = new ArrayList<>();
        if (call.placement().scope().isEmpty()) {
            all.add(new Announcement("report", "LlmSmartCall", end, () -> report(call, now)));
            if (answered) {
                all.add(new Announcement("record", "LlmSmartCall", end, () -> record(call, now)));
            }
        } else {
            all.add(new Announcement("report", "AlicomAgentCallReport", end, () -> taskReport(call, now)));
            if (answered) {
                all.add(new Announcement("record", "AlicomAgentCallRecord", end, () -> taskRecord(call, now)));
                all.add(new Announcement("note", "AlicomAgentCallNote", end, () -> taskNote(call, now)));
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> report(Call call, Instant now) {
        return Json.object(
                "call_id", call.placement().id(),
                "out_id", call.placement().reference(),
                "caller", call.placement().caller(),
                "callee", call.placement().callee(),
                "originate_time", CHINA_TIME.format(call.placedAt()),
                "ring_time", text(call.ringingAt(now)),
                "start_time", text(call.answeredAt(now)),
                "end_time", text(call.endedAt(now)),
                "duration", call.talk(now).toSeconds(),
                "status_code", AiccsDetails.statusCode(call, now),
                "status_msg", AiccsDetails.displayedResult(call, now),
                "smart_status_code", AiccsDetails.result(call, now),
                "hangup_direction", direction(call, now),
                "toll_type", "UNKNOWN");
    }

    private static Map<String, @Nullable Object> record(Call call, Instant now) {
        return Json.object(
                "call_id", call.placement().id(),
                "out_id", call.placement().reference(),
                "start_time", text(call.answeredAt(now)),
                "end_time", text(call.endedAt(now)),
                "duration", Long.toString(call.talk(now).toSeconds()),
                "status_code", AiccsDetails.statusCode(call, now),
                "record_file", call.recording(now).orElse(null));
    }

    private Map<String, @Nullable Object> taskReport(Call call, Instant now) {
        Map<String, @Nullable Object> report = taskCall(call);
        report.putAll(Json.object(
                "caller", call.placement().caller(),
                "realCaller", call.placement().caller(),
                "callee", call.placement().callee(),
                "originateTime", CHINA_TIME.format(call.placedAt()),
                "ringTime", text(call.ringingAt(now)),
                "startTime", text(call.answeredAt(now)),
                "endTime", text(call.endedAt(now)),
                "duration", call.talk(now).toSeconds(),
                "statusCode", AiccsDetails.statusCode(call, now),
                "statusMsg", AiccsDetails.displayedResult(call, now),
                "smartStatusCode", AiccsDetails.result(call, now),
                "hangupDirection", direction(call, now)));
        return report;
    }

    private Map<String, @Nullable Object> taskRecord(Call call, Instant now) {
        Map<String, @Nullable Object> record = taskCall(call);
        record.putAll(Json.object(
                "startTime", text(call.answeredAt(now)),
                "endTime", text(call.endedAt(now)),
                "duration", call.talk(now).toSeconds(),
                "recordFile", call.recording(now).orElse(null)));
        return record;
    }

    private Map<String, @Nullable Object> taskNote(Call call, Instant now) {
        Map<String, @Nullable Object> tags = new LinkedHashMap<>();
        for (Tag tag : call.tags(now)) {
            tags.put(tag.name(), tag.value());
        }
        Map<String, @Nullable Object> note = taskCall(call);
        note.putAll(Json.object(
                "majorIntent", AiccsDetails.intent(call, now),
                "outputTags", tags,
                "conversationRecord", Turns.conversationRecord(call.spoken(now)),
                "call_times", times(call),
                "realCaller", call.placement().caller()));
        return note;
    }

    private Map<String, @Nullable Object> taskCall(Call call) {
        Detail detail = tasks.detail(call);
        return Json.object(
                "callId", call.placement().id(),
                "outId", call.placement().reference(),
                "taskId", call.placement().scope(),
                "batchId", detail == null ? null : detail.batchId,
                "detailId", detail == null ? null : detail.id);
    }

    /** The how manieth call to the same entry this is, which is what its number is taken for. */
    private int times(Call call) {
        Detail detail = tasks.detail(call);
        return detail == null ? 1 : detail.calls().indexOf(call) + 1;
    }

    private static @Nullable String direction(Call call, Instant now) {
        if (call.answeredAt(now).isEmpty()) {
            return null;
        }
        return call.calleeHungUp(now) ? "用户" : "机器";
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(CHINA_TIME::format).orElse(null);
    }
}
