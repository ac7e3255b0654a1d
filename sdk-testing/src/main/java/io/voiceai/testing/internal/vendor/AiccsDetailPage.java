package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** QueryAiCallDetailPage: the entries of a task that pass a filter, a page of them. */
final class AiccsDetailPage {

    private static final long FOREVER = Long.MAX_VALUE;

    private final AiccsTasks tasks;

    AiccsDetailPage(AiccsTasks tasks) {
        this.tasks = tasks;
    }

    Map<String, @Nullable Object> answer(Parameters in, Instant now) {
        in.required("Status");
        long status = in.number("Status", 0, 2, 0);
        AiccsTask task = tasks.task(in);
        long pageNo = in.number("PageNo", 1, Integer.MAX_VALUE, 1);
        long pageSize = in.number("PageSize", 1, 1000, 10);
        Set<String> ids = in.list("DetailIds").stream().map(String::valueOf).collect(Collectors.toSet());
        List<Detail> found = task.details.stream()
                .filter(detail -> group(detail.status(now)) == status)
                .filter(detail -> ids.isEmpty() || ids.contains(detail.id))
                .filter(detail -> matches(in, detail, now))
                .toList();
        List<Map<String, @Nullable Object>> page = found.stream()
                .skip((pageNo - 1) * pageSize)
                .limit(pageSize)
                .map(detail -> AiccsDetails.row(task, detail, now))
                .toList();
        return Aiccs.frame(
                Json.object("List", page, "PageNo", pageNo, "PageSize", pageSize, "Total", (long) found.size()));
    }

    // The filter knows three states where an entry has six: 0 pending, 1 completed, 2 failed.
    private static int group(int status) {
        return switch (status) {
            case 4 -> 1;
            case 5 -> 2;
            default -> 0;
        };
    }

    private static boolean matches(Parameters in, Detail detail, Instant now) {
        Call call = detail.call;
        long imported = detail.importedAt.toEpochMilli();
        long calling = call == null ? 0 : call.placedAt().toEpochMilli();
        long minutes = call == null ? 0 : call.talk(now).toMinutes();
        return same(in, "BatchId", detail.batchId)
                && same(in, "CalledNumber", detail.callee)
                && same(in, "OutId", detail.outId)
                && (in.text("CallResult").isEmpty()
                        || (call != null && call.ended(now) && same(in, "CallResult", AiccsDetails.result(call, now))))
                && between(in, "StartImportedTime", imported, "EndImportedTime")
                && between(in, "StartCallingTime", calling, "EndCallingTime")
                && between(in, "MinConversationDuration", minutes, "MaxConversationDuration");
    }

    private static boolean same(Parameters in, String name, String value) {
        return in.textOr(name, value).equals(value);
    }

    private static boolean between(Parameters in, String from, long value, String to) {
        return value >= in.number(from, 0, FOREVER, 0) && value <= in.number(to, 0, FOREVER, FOREVER);
    }
}
