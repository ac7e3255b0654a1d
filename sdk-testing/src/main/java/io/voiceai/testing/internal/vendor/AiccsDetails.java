package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.Tag;
import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How AICCS describes one entry of a call task, of whose calls it tells the latest. */
final class AiccsDetails {

    private static final String CANCELLED = "主动取消";

    private AiccsDetails() {}

    /** Data of QueryConversationDetailInfo. */
    static Map<String, @Nullable Object> info(AiccsTask task, Detail detail, Instant now) {
        Map<String, @Nullable Object> info = Json.object(
                "CallerPhone",
                task.settings.line().caller(),
                "CalledPhone",
                detail.callee,
                "OutId",
                detail.outId,
                "EncryptionType",
                Long.toString(detail.encryption),
                "Duration",
                0L,
                "Variables",
                variables(detail.variables));
        Call call = detail.call();
        if (call != null) {
            info.put("CallId", call.placement().id());
            info.put("StartCallTime", call.placedAt().toEpochMilli());
            info.put("ConversationRecord", Turns.conversationRecord(call.spoken(now)));
            call.answeredAt(now).ifPresent(at -> info.put("PickUpTime", at.toEpochMilli()));
            if (call.ended(now)) {
                info.putAll(ended(call, now));
            }
        }
        if (detail.cancelled) {
            info.putAll(cancelled("CANCEL"));
        }
        return info;
    }

    /** Data of QueryConversationDetailInfoNew; its Status is taken for that of the page, which is not confirmed. */
    static Map<String, @Nullable Object> newInfo(AiccsTask task, Detail detail, Instant now) {
        Map<String, @Nullable Object> info = info(task, detail, now);
        Call call = detail.call();
        info.putAll(Json.object(
                "TaskId",
                task.id,
                "BatchId",
                detail.batchId,
                "DetailId",
                detail.id,
                "EncryptionType",
                detail.encryption,
                "ImportedTime",
                detail.importedAt.toEpochMilli(),
                "Options",
                Json.write(detail.variables),
                "Status",
                (long) detail.status(now),
                "ConversationTurnCount",
                call == null ? 0L : (long) call.spoken(now).size()));
        return info;
    }

    /** One row of QueryAiCallDetailPage. */
    static Map<String, @Nullable Object> row(AiccsTask task, Detail detail, Instant now) {
        Map<String, @Nullable Object> row = Json.object(
                "TaskId", task.id,
                "BatchId", detail.batchId,
                "DetailId", detail.id,
                "CalledNumber", detail.callee,
                "OutId", detail.outId,
                "EncryptionType", detail.encryption,
                "ImportedTime", detail.importedAt.toEpochMilli(),
                "Options", Json.write(detail.variables),
                "Status", (long) detail.status(now));
        Call call = detail.call();
        if (call != null) {
            row.put("CallingTime", call.placedAt().toEpochMilli());
            row.put("ConversationDuration", call.talk(now).toSeconds());
            row.put("ConversationRecord", Turns.conversationRecord(call.spoken(now)));
            row.put("ConversationTurnCount", (long) call.spoken(now).size());
            call.recording(now).ifPresent(url -> row.put("RecordingFilePath", url));
            if (call.ended(now)) {
                row.putAll(Json.object(
                        "CallResult", displayedResult(call, now),
                        "MajorIntent", intent(call, now),
                        "FailedReason", failedReason(call, now)));
            }
        }
        if (detail.cancelled) {
            row.putAll(cancelled(CANCELLED));
        }
        return row;
    }

    private static Map<String, @Nullable Object> cancelled(String result) {
        return Json.object("CallResult", result, "FailedReason", CANCELLED);
    }

    /** The CallResult that the filter goes by; null until there is one. */
    static @Nullable String result(Detail detail, Instant now) {
        if (detail.cancelled) {
            return "CANCEL";
        }
        Call call = detail.call();
        return call == null || !call.ended(now) ? null : result(call, now);
    }

    /** The MajorIntent that the filter goes by; null until there is one. */
    static @Nullable String intent(Detail detail, Instant now) {
        Call call = detail.call();
        return call == null || !call.ended(now) ? null : intent(call, now);
    }

    static String result(Call call, Instant now) {
        return switch (ending(call, now)) {
            case COMPLETED, CALLEE_HUNG_UP, AGENT_HUNG_UP, VOICEMAIL, SILENCE, HUNG_UP_BY_API -> "ANSWERED";
            case CANCELLED -> "CANCEL";
            case BUSY -> "USER_BUSY";
            case NO_ANSWER -> "NO_ANSWER";
            case REJECTED -> "CALL_REJECTED";
            case POWERED_OFF -> "POWERED_OFF";
            case INVALID_NUMBER -> "INVALID_NUMBER";
            case REFUSED -> "OPERATOR_BLOCK";
        };
    }

    private static Map<String, @Nullable Object> ended(Call call, Instant now) {
        Map<String, @Nullable Object> ended = Json.object(
                "CallResult", result(call, now),
                "Duration", call.talk(now).toSeconds(),
                "ReleaseTime", call.endedAt(now).orElse(now).toEpochMilli(),
                "StatusCode", statusCode(call, now),
                "StatusMsg", displayedResult(call, now),
                "FailedReason", failedReason(call, now),
                "MajorIntent", intent(call, now),
                "OutputTags", call.tags(now).stream().map(AiccsDetails::tag).toList());
        if (call.answeredAt(now).isPresent()) {
            ended.put("HangupDirection", call.calleeHungUp(now) ? "0" : "1");
        }
        call.recording(now).ifPresent(url -> ended.put("RecordingFileDownloadUrl", url));
        return ended;
    }

    // The value of a tag is a JSON array inside the string.
    private static Map<String, @Nullable Object> tag(Tag tag) {
        return Json.object(
                "Id", tag.id(),
                "OutputTagName", tag.name(),
                "OutputTagDescription", tag.description(),
                "OutputTagValue", Json.write(List.of(tag.value())));
    }

    private static List<Map<String, @Nullable Object>> variables(Map<String, String> variables) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        variables.forEach((name, value) -> list.add(Json.object(
                "Id",
                Integer.toString(list.size() + 1),
                "Key",
                name,
                "Name",
                name,
                "Required",
                false,
                "Source",
                "导入",
                "Value",
                value)));
        return list;
    }

    static String statusCode(Call call, Instant now) {
        return switch (ending(call, now)) {
            case COMPLETED, CALLEE_HUNG_UP, AGENT_HUNG_UP, VOICEMAIL, SILENCE -> "200100";
            case HUNG_UP_BY_API -> "200001";
            case CANCELLED, REFUSED -> "200130";
            case BUSY -> "200002";
            case NO_ANSWER -> "200003";
            case REJECTED -> "200005";
            case POWERED_OFF -> "200010";
            case INVALID_NUMBER -> "200004";
        };
    }

    static String displayedResult(Call call, Instant now) {
        return switch (ending(call, now)) {
            case COMPLETED, CALLEE_HUNG_UP, AGENT_HUNG_UP, VOICEMAIL, SILENCE, HUNG_UP_BY_API -> "已接听";
            case CANCELLED -> CANCELLED;
            case BUSY -> "用户忙";
            case NO_ANSWER -> "无人接听";
            case REJECTED -> "用户拒接";
            case POWERED_OFF -> "关机";
            case INVALID_NUMBER -> "空号";
            case REFUSED -> "运营商拦截";
        };
    }

    private static @Nullable String failedReason(Call call, Instant now) {
        return call.answeredAt(now).isPresent() ? null : displayedResult(call, now);
    }

    static @Nullable String intent(Call call, Instant now) {
        return call.answeredAt(now).isPresent() ? "A" : null;
    }

    private static CallEnding ending(Call call, Instant now) {
        return call.ending(now).orElse(CallEnding.CANCELLED);
    }
}
