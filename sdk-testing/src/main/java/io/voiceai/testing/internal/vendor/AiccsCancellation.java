package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CancelAiCallDetails: takes entries out of a call task before they are dialled, or dialled again. Naming nothing but the task is refused,
 * since what the vendor would cancel then is not documented.
 */
final class AiccsCancellation {

    private final AiccsTasks tasks;

    AiccsCancellation(AiccsTasks tasks) {
        this.tasks = tasks;
    }

    Map<String, @Nullable Object> cancel(Parameters in, Instant now) {
        AiccsTask task = tasks.task(in);
        List<String> ids = in.texts("DetailIdList");
        Tally tally = new Tally();
        if (ids.isEmpty()) {
            cancelOfBatch(task, in.required("BatchId"), new LinkedHashSet<>(in.texts("PhoneNumbers")), tally);
        } else {
            new LinkedHashSet<>(ids).forEach(id -> tally.count(id, refusal(task, task.byId(id))));
        }
        return Aiccs.frame(tally.tree());
    }

    private static void cancelOfBatch(AiccsTask task, String batch, Set<String> numbers, Tally tally) {
        List<Detail> found = task.details().stream()
                .filter(detail -> detail.batchId.equals(batch))
                .toList();
        if (found.isEmpty()) {
            throw Parameters.invalid("BatchId");
        }
        Set<String> unknown = new LinkedHashSet<>(numbers);
        for (Detail detail : found) {
            if (numbers.isEmpty() || numbers.contains(detail.callee)) {
                tally.count(numbers.isEmpty() ? detail.id : detail.callee, refusal(task, detail));
                unknown.remove(detail.callee);
            }
        }
        unknown.forEach(number -> tally.count(number, refusal(task, null)));
    }

    /** Null once the entry is out. */
    private static @Nullable String refusal(AiccsTask task, @Nullable Detail detail) {
        if (detail == null) {
            return "明细不存在";
        }
        return task.cancel(detail) ? null : "当前状态不允许取消";
    }

    private static final class Tally {
        private final Map<String, @Nullable Object> reasons = new LinkedHashMap<>();
        private long succeeded;
        private long failed;

        void count(String key, @Nullable String refusal) {
            if (refusal == null) {
                succeeded++;
            } else {
                failed++;
                reasons.put(key, refusal);
            }
        }

        Map<String, @Nullable Object> tree() {
            return Json.object(
                    "TotalCount", succeeded + failed,
                    "SucceedCount", succeeded,
                    "FailedCount", failed,
                    "FailedDetails", reasons,
                    "ResultCode", failed == 0 ? "ALL_SUCCEED" : succeeded == 0 ? "ALL_FAILED" : "PART_FAILED");
        }
    }
}
