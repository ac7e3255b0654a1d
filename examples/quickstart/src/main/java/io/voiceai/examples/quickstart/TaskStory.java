package io.voiceai.examples.quickstart;

import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.aiccs.api.CreateAiCallTask;
import io.voiceai.aliyun.aiccs.api.ImportTaskNumberDatas;
import io.voiceai.aliyun.aiccs.api.QueryAiCallDetailPage;
import io.voiceai.aliyun.aiccs.api.StartAiCallTask;
import io.voiceai.call.CallRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A task that the vendor works off by itself, through the vendor's own operations. Played at the emulator only. */
final class TaskStory {
    private static final List<String> EVERY_DAY =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final List<String> ALL_DAY = List.of("{\"startTime\":\"00:00:00\",\"endTime\":\"23:59:59\"}");
    private static final long COMPLETED = 1;

    private final AliyunAiccs aiccs;

    private TaskStory(AliyunAiccs aiccs) {
        this.aiccs = aiccs;
    }

    static Optional<TaskStory> of(Stage stage, AliyunAiccs aiccs) {
        return stage instanceof EmulatedStage ? Optional.of(new TaskStory(aiccs)) : Optional.empty();
    }

    CallRef run(Consumer<String> line) {
        Instant now = Instant.now();
        String task = id(aiccs.api()
                .createAiCallTask(new CreateAiCallTask.Request(
                                EVERY_DAY, ALL_DAY, "IMMEDIATE", "quick start " + now, now.toEpochMilli())
                        .agentId("agent-7"))
                .execute()
                .data());
        line.accept("task      " + task);
        String batch = id(aiccs.api()
                .importTaskNumberDatas(new ImportTaskNumberDatas.Request("JSON", task)
                        .phoneNumberList(List.of(Map.of(
                                "calleeNumber", "17300000533", "outId", "order-43", "name", "李先生", "city", "杭州"))))
                .execute()
                .data());
        line.accept("batch     " + batch);
        aiccs.api().startAiCallTask(new StartAiCallTask.Request(task)).execute();
        String detail = finished(task);
        line.accept("detail    " + detail);
        return aiccs.taskCall(task, batch, detail, now);
    }

    private String finished(String task) {
        while (true) {
            QueryAiCallDetailPage.Response page = aiccs.api()
                    .queryAiCallDetailPage(new QueryAiCallDetailPage.Request(COMPLETED, task))
                    .execute();
            QueryAiCallDetailPage.Response.Data data = page.data();
            if (data != null && !data.list().isEmpty()) {
                return id(data.list().get(0).detailId());
            }
            Pause.shortly();
        }
    }

    private static String id(@org.jspecify.annotations.Nullable String id) {
        return Objects.requireNonNull(id, "the vendor gave no id");
    }
}
