package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How AICCS describes a call task. An entry counts once, however often it was called. Left out is what is not documented:
 * the numbers that stand for a task's status, and what ConcurrentCount counts.
 */
final class AiccsTaskRows {

    // The vendor works by the clock of China.
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private AiccsTaskRows() {}

    /** One row of QueryAiCallTaskPage. */
    static Map<String, @Nullable Object> row(AiccsTask task, Instant now) {
        long called =
                task.details().stream().filter(detail -> detail.call() != null).count();
        long over = task.completed().size() + task.failed().size();
        List<Detail> today =
                task.details().stream().filter(detail -> wasCalled(detail, now)).toList();
        Map<String, @Nullable Object> row = speaker(task.settings);
        row.putAll(Json.object(
                "TaskId", task.id,
                "TaskName", task.settings.name(),
                "CreateTime", task.createdAt.toEpochMilli(),
                "StartTime", task.settings.startTime(),
                "RealStartTime",
                        task.firstDialledAt().map(Instant::toEpochMilli).orElse(null),
                "TotalCount", (long) task.details().size(),
                "TotalCallCount", called,
                "CallingCount", (long) task.calling(),
                "SucceedCount", (long) task.completed().size(),
                "FailedCount", (long) task.failed().size(),
                "DayImportCount",
                        task.details().stream()
                                .filter(detail -> isToday(detail.importedAt, now))
                                .count(),
                "DayCallCount", (long) today.size(),
                "CompleteRate", percent(over, task.details().size()),
                "HistoryConnectRate", percent(connected(task.details(), now), called),
                "DayConnectRate", percent(connected(today, now), today.size())));
        return row;
    }

    /** Data of QueryAiCallTaskDetail. */
    static Map<String, @Nullable Object> detail(AiccsTask task) {
        AiccsTaskSettings settings = task.settings;
        Map<String, @Nullable Object> detail = speaker(settings);
        detail.putAll(Json.object(
                "TaskId", task.id,
                "TaskName", settings.name(),
                "StartType", settings.startType(),
                "StartTime", settings.startTime(),
                "RealStartTime",
                        task.firstDialledAt().map(Instant::toEpochMilli).orElse(null),
                "CallDays", settings.days(),
                "CallTimes", settings.times(),
                "CallerNumber", settings.line().caller(),
                "LineEncoding", settings.line().encoding(),
                "LinePhoneNum", settings.line().phone(),
                "PhoneType", settings.line().phoneType(),
                "RetryEnable", settings.retry().enabled(),
                "RetryCount", settings.retry().times(),
                "RetryInterval", settings.retry().interval(),
                "RetryReasons", settings.retry().reasons()));
        return detail;
    }

    private static Map<String, @Nullable Object> speaker(AiccsTaskSettings settings) {
        return Json.object(
                "AgentId", settings.agent(),
                "AgentName", AiccsCatalogue.agentName(settings.agent()),
                "ApplicationCode", settings.application(),
                "ApplicationName", settings.application());
    }

    private static long connected(List<Detail> details, Instant now) {
        return details.stream()
                .flatMap(detail -> detail.calls().stream())
                .filter(call -> call.answeredAt(now).isPresent())
                .count();
    }

    private static boolean wasCalled(Detail detail, Instant day) {
        return detail.calls().stream().anyMatch(call -> isToday(call.placedAt(), day));
    }

    private static boolean isToday(Instant time, Instant now) {
        return LocalDate.ofInstant(time, ZONE).equals(LocalDate.ofInstant(now, ZONE));
    }

    private static String percent(long part, long whole) {
        return (whole == 0 ? 0 : 100 * part / whole) + "%";
    }
}
