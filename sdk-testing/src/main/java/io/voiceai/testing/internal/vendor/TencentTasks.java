package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.TencentTask.Callee;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tencent's automatic outbound tasks. A task calls its callees at NotBefore, or when it is resumed after that, in its hours,
 * before NotAfter, and no more than ConcurrencyLimit at a time; who was due first is called first. A callee is called Tries
 * times at most, RetryInterval after the end of the call before, if that ended with one of RetryHangupTypes; a callee that a
 * single call would be refused for counts as not answered, and is not called again. Calls go on when a task is paused, and
 * here also when it is stopped, which the vendor does not document. RetryTags, MaxRingTimeoutSecond and TriggerStrategy are
 * checked for their form and otherwise ignored.
 */
final class TencentTasks {

    private final TencentSessions sessions;
    private final Map<Long, TencentTask> tasks = new LinkedHashMap<>();
    private long lastId;

    TencentTasks(TencentSessions sessions) {
        this.sessions = sessions;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "CreateAutoCalloutTask", this::create,
                "DescribeAutoCalloutTask", this::describe,
                "DescribeAutoCalloutTasks", this::list,
                "PauseAutoCalloutTask", this::pause,
                "ResumeAutoCalloutTask", this::resume,
                "StopAutoCalloutTask", this::stop);
    }

    /** The agents that an application's tasks name. */
    List<String> agents(String app) {
        return of(app).stream().map(task -> task.terms.agent()).toList();
    }

    void clear() {
        tasks.clear();
    }

    /** Dials what has become due since the last time, as of when it became due. */
    void advance(Instant now) {
        tasks.values().forEach(task -> task.advance(now));
    }

    private Map<String, @Nullable Object> create(Parameters in, Instant now) {
        TencentTask task = new TencentTask(++lastId, in.text("SdkAppId"), TencentTerms.read(in), sessions, now);
        Map<String, Parameters> attributes = attributes(in);
        Map<String, String> variables = TencentInputs.variables(in.list("Variables"));
        String uui = TencentInputs.uui(in);
        for (String number : TencentInputs.texts(in, "Callees")) {
            Parameters own = attributes.getOrDefault(number, new Parameters(Map.of()));
            Map<String, String> all = new LinkedHashMap<>(variables);
            all.putAll(TencentInputs.variables(own.list("Variables")));
            task.add(new Callee(number, own.textOr("UUI", uui), all));
        }
        if (task.callees().isEmpty()) {
            throw TencentInputs.invalid("The parameter `Callees` is empty.");
        }
        tasks.put(task.id, task);
        advance(now);
        return Json.object("TaskId", task.id);
    }

    private static Map<String, Parameters> attributes(Parameters in) {
        Map<String, Parameters> attributes = new HashMap<>();
        for (Object item : in.list("CalleeAttributes")) {
            Parameters entry = new Parameters(Json.asObject(item));
            attributes.put(entry.text("Callee"), entry);
        }
        return attributes;
    }

    private Map<String, @Nullable Object> describe(Parameters in, Instant now) {
        TencentTask task = named(in);
        Map<String, @Nullable Object> answer = tree(task, now);
        answer.put("Description", task.terms.description());
        answer.put(
                "Callees",
                task.callees().stream().map(callee -> tree(task, callee, now)).toList());
        return answer;
    }

    private Map<String, @Nullable Object> list(Parameters in, Instant now) {
        List<TencentTask> found = of(in.text("SdkAppId"));
        return Json.object(
                "TotalCount",
                found.size(),
                "Tasks",
                TencentInputs.page(in, found).stream()
                        .map(task -> {
                            Map<String, @Nullable Object> row = tree(task, now);
                            row.put("TaskId", task.id);
                            row.put("CalleeCount", task.callees().size());
                            return row;
                        })
                        .toList());
    }

    private static Map<String, @Nullable Object> tree(TencentTask task, Instant now) {
        TencentTerms terms = task.terms;
        Instant notAfter = terms.notAfter();
        Map<String, @Nullable Object> tree = Json.object(
                "Name", terms.name(),
                "Callers", terms.callers(),
                "NotBefore", terms.notBefore().getEpochSecond(),
                "IvrId", terms.ivrId(),
                "State", task.state(now),
                "MaxRingTimeoutSecond", terms.maxRingSeconds());
        tree.put("NotAfter", notAfter == null ? null : notAfter.getEpochSecond());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(TencentTask task, Callee callee, Instant now) {
        return Json.object(
                "Callee",
                callee.number,
                "State",
                task.state(callee, now),
                "Sessions",
                callee.calls().stream().map(call -> call.placement().id()).toList());
    }

    private Map<String, @Nullable Object> pause(Parameters in, Instant now) {
        TencentTask task = named(in);
        allow(task.pausable(now), "The task is not running.");
        task.pause();
        return Json.object();
    }

    private Map<String, @Nullable Object> resume(Parameters in, Instant now) {
        TencentTask task = named(in);
        allow(task.state(now) == TencentTask.PAUSED, "The task is not paused.");
        task.resume(now);
        advance(now);
        return Json.object();
    }

    private Map<String, @Nullable Object> stop(Parameters in, Instant now) {
        TencentTask task = named(in);
        allow(task.stoppable(now), "The task is over.");
        task.stop();
        return Json.object();
    }

    private static void allow(boolean allowed, String complaint) {
        if (!allowed) {
            throw new Refusal(200, "UnsupportedOperation", complaint);
        }
    }

    private TencentTask named(Parameters in) {
        TencentTask task = tasks.get(Long.valueOf(in.text("TaskId")));
        if (task == null || !task.app.equals(in.text("SdkAppId"))) {
            throw TencentInputs.invalid("The task does not exist.");
        }
        return task;
    }

    private List<TencentTask> of(String app) {
        return tasks.values().stream().filter(task -> task.app.equals(app)).toList();
    }
}
