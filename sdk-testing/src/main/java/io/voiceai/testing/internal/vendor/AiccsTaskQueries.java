package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be asked about call tasks and about one entry of a task; pages of entries are in {@link AiccsDetailPage}. */
final class AiccsTaskQueries {

    private final AiccsTasks tasks;

    AiccsTaskQueries(AiccsTasks tasks) {
        this.tasks = tasks;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "QueryAiCallTaskPage", this::taskPage,
                "QueryAiCallTaskDetail", this::taskDetail,
                "QueryConversationDetailInfo", this::detailInfo,
                "QueryConversationDetailInfoNew", this::detailInfoNew);
    }

    private Map<String, @Nullable Object> taskPage(Parameters in, Instant now) {
        String state = in.textOr("Status", "INIT");
        if (!Set.of("INIT", "FAILED", "RUNNING", "STOPPED").contains(state)) {
            throw Parameters.invalid("Status");
        }
        AiccsPage page = new AiccsPage(in);
        List<AiccsTask> found =
                tasks.all().stream().filter(task -> matches(in, task)).toList();
        return Aiccs.frame(page.of(found, task -> AiccsTaskRows.row(task, now)));
    }

    private static boolean matches(Parameters in, AiccsTask task) {
        AiccsTaskSettings settings = task.settings;
        return AiccsCatalogue.agentName(settings.agent()).contains(in.text("AgentName"))
                && settings.name().contains(in.text("TaskName"))
                && in.isOrAbsent("ApplicationCode", settings.application())
                && in.isOrAbsent("Source", settings.source())
                && in.isOrAbsent("Status", task.state())
                && in.isOrAbsent("TaskId", task.id);
    }

    private Map<String, @Nullable Object> taskDetail(Parameters in, Instant now) {
        return Aiccs.frame(AiccsTaskRows.detail(tasks.task(in)));
    }

    private Map<String, @Nullable Object> detailInfo(Parameters in, Instant now) {
        String detailId = in.required("DetailId");
        String batchId = in.required("BatchId");
        AiccsTask task = tasks.task(in);
        Detail detail = task.byId(detailId);
        if (detail == null || !detail.batchId.equals(batchId)) {
            throw Parameters.invalid("DetailId");
        }
        return Aiccs.frame(AiccsDetails.info(task, detail, now));
    }

    /**
     * Which of the three ids suffice is not stated; here any one does, and where several are given they must mean the same
     * entry. Whichever of its calls is named, the answer tells of the latest.
     */
    private Map<String, @Nullable Object> detailInfoNew(Parameters in, Instant now) {
        AiccsTask task = tasks.task(in);
        String asked = Stream.of("DetailId", "CallId", "OutId")
                .filter(name -> !in.text(name).isEmpty())
                .findFirst()
                .orElse("DetailId");
        in.required(asked);
        Detail detail = switch (asked) {
            case "CallId" -> task.byCall(in.text(asked));
            case "OutId" -> task.byOutId(in.text(asked));
            default -> task.byId(in.text(asked));
        };
        if (detail == null || !isOneOf(detail, in.text("CallId")) || !in.isOrAbsent("OutId", detail.outId)) {
            throw Parameters.invalid(asked);
        }
        return Aiccs.frame(AiccsDetails.newInfo(task, detail, now));
    }

    private static boolean isOneOf(Detail detail, String callId) {
        return callId.isEmpty()
                || detail.calls().stream()
                        .anyMatch(call -> call.placement().id().equals(callId));
    }
}
