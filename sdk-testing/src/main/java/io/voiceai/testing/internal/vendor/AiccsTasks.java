package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.signing.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * AICCS call tasks: making and controlling them. A task dials nothing until StartAiCallTask, one with StartType SCHEDULE
 * not before its TaskStartTime either, and then on its days and in its hours TaskCps entries a second, or all at once
 * without it; entries imported while it runs are dialled on arrival. With MissCallRetry a callee whose CallResult is one of
 * CallRetryReason is called again, at most CallRetryTimes more often, CallRetryInterval after the end of the call before,
 * or when days and hours allow it after that. A task that was stopped keeps who waits for another call, as it keeps the
 * others, until it is started again.
 */
final class AiccsTasks {

    private final CallBook calls;
    private final Map<String, AiccsTask> tasks = new LinkedHashMap<>();

    AiccsTasks(CallBook calls) {
        this.calls = calls;
    }

    Map<String, Operation> operations() {
        Map<String, Operation> operations = new HashMap<>(Map.of(
                "CreateAiCallTask", this::create,
                "UpdateAiCallTask", this::update,
                "StartAiCallTask", this::start,
                "StopAiCallTask", this::stop));
        operations.putAll(new AiccsImports(this, calls).operations());
        operations.putAll(new AiccsTaskQueries(this).operations());
        operations.put("CancelAiCallDetails", new AiccsCancellation(this)::cancel);
        operations.put("QueryAiCallDetailPage", new AiccsDetailPage(this)::answer);
        return operations;
    }

    /** Dials what has come due since somebody asked last. */
    void advance(Instant now) {
        tasks.values().forEach(task -> task.dial(now));
    }

    /** The entry that a call came from; null if the task is forgotten. */
    AiccsTask.@Nullable Detail detail(Call call) {
        AiccsTask task = tasks.get(call.placement().scope());
        return task == null ? null : task.byCall(call.placement().id());
    }

    void clear() {
        tasks.clear();
    }

    /** In the order made. */
    Collection<AiccsTask> all() {
        return tasks.values();
    }

    AiccsTask task(Parameters in) {
        AiccsTask task = tasks.get(in.required("TaskId"));
        if (task == null) {
            throw Parameters.invalid("TaskId");
        }
        return task;
    }

    private Map<String, @Nullable Object> create(Parameters in, Instant now) {
        AiccsTaskSettings settings = AiccsTaskSettings.created(in);
        refuseNameOfAnother(settings.name(), null);
        long id = 900_000_000_000_000_000L + calls.nextNumber();
        tasks.put(Long.toString(id), new AiccsTask(Long.toString(id), settings, calls, now));
        return Aiccs.frame(id);
    }

    private Map<String, @Nullable Object> update(Parameters in, Instant now) {
        AiccsTask task = stopped(in);
        AiccsTaskSettings settings = task.settings.updated(in);
        refuseNameOfAnother(settings.name(), task);
        task.settings = settings;
        return Aiccs.frame(true);
    }

    private Map<String, @Nullable Object> start(Parameters in, Instant now) {
        stopped(in).start(now);
        return Aiccs.frame(true);
    }

    private Map<String, @Nullable Object> stop(Parameters in, Instant now) {
        AiccsTask task = task(in);
        if (!task.running()) {
            throw new Refusal(400, "InvalidParameter.TaskId", "The task is not running.");
        }
        task.stop();
        return Aiccs.frame(true);
    }

    private AiccsTask stopped(Parameters in) {
        AiccsTask task = task(in);
        if (task.running()) {
            throw new Refusal(400, "InvalidParameter.TaskId", "The task is running already.");
        }
        return task;
    }

    private void refuseNameOfAnother(String name, @Nullable AiccsTask self) {
        if (tasks.values().stream()
                .anyMatch(task -> task != self && task.settings.name().equals(name))) {
            throw Parameters.invalid("TaskName");
        }
    }
}
