package io.voiceai.testing.internal.vendor;

import static io.voiceai.testing.internal.vendor.TencentInputs.within;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.TencentSession.Kind;
import io.voiceai.testing.internal.vendor.TencentSession.Order;
import io.voiceai.testing.internal.vendor.TencentSessions.Dial;
import io.voiceai.testing.internal.vendor.TencentTask.Callee;
import io.voiceai.testing.internal.vendor.TencentTask.Terms;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tencent's automatic outbound tasks. A task dials all its callees once, at NotBefore, or when it is resumed after that,
 * unless NotAfter has come. Tries, calling hours, concurrency and TriggerStrategy are checked for their form and otherwise
 * ignored; a callee that a single call would be refused for counts as not answered. Calls go on when a task is paused, and
 * here also when it is stopped, which the vendor does not document.
 */
final class TencentTasks {

    private static final Set<String> RETRIABLE = Set.of(
            "202", "203", "204", "205", "206", "207", "208", "210", "212", "213", "215", "216", "217", "218", "219",
            "221", "222", "234");

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
        for (TencentTask task : tasks.values()) {
            Instant at = task.due(now);
            if (at != null) {
                task.dialled();
                task.callees.forEach(callee -> callee.session = dial(task, callee, at));
            }
        }
    }

    private TencentSession dial(TencentTask task, Callee callee, Instant at) {
        Terms terms = task.terms;
        Kind kind = terms.agent().isEmpty() ? Kind.IVR : Kind.AGENT;
        Dial dial = new Dial(task.app, terms.agent(), terms.callers(), callee.number, callee.variables);
        return sessions.place(dial, Order.of(kind, callee.uui), null, at);
    }

    private Map<String, @Nullable Object> create(Parameters in, Instant now) {
        Terms terms = terms(in);
        TencentTask task = new TencentTask(++lastId, in.text("SdkAppId"), terms, now);
        Map<String, Parameters> attributes = attributes(in);
        Map<String, String> variables = TencentInputs.variables(in.list("Variables"));
        String uui = TencentInputs.uui(in);
        for (String number : TencentInputs.texts(in, "Callees")) {
            Parameters own = attributes.getOrDefault(number, new Parameters(Map.of()));
            Map<String, String> all = new LinkedHashMap<>(variables);
            all.putAll(TencentInputs.variables(own.list("Variables")));
            task.callees.add(new Callee(number, own.textOr("UUI", uui), all));
        }
        if (task.callees.isEmpty()) {
            throw TencentInputs.invalid("The parameter `Callees` is empty.");
        }
        tasks.put(task.id, task);
        advance(now);
        return Json.object("TaskId", task.id);
    }

    private static Terms terms(Parameters in) {
        if (in.text("AIAgentId").isEmpty() && in.text("IvrId").isEmpty()) {
            throw TencentInputs.invalid("One of the parameters `AIAgentId` and `IvrId` is needed.");
        }
        Instant notBefore = TencentInputs.time(in, "NotBefore");
        Instant notAfter = in.text("NotAfter").isEmpty() ? null : TencentInputs.time(in, "NotAfter");
        if (notAfter != null && !notAfter.isAfter(notBefore)) {
            throw TencentInputs.invalid("The parameter `NotAfter` is not after `NotBefore`.");
        }
        within(in, "Tries", 1, 3, 1);
        within(in, "RetryInterval", 600, 86_400, 600);
        if (!RETRIABLE.containsAll(in.list("RetryHangupTypes"))) {
            throw TencentInputs.invalid("The parameter `RetryHangupTypes` holds a code that cannot be tried again.");
        }
        return new Terms(
                in.text("Name"),
                in.text("Description"),
                in.text("AIAgentId"),
                within(in, "IvrId", 0, Long.MAX_VALUE, 0),
                TencentInputs.texts(in, "Callers"),
                notBefore,
                notAfter,
                within(in, "MaxRingTimeoutSecond", 0, Integer.MAX_VALUE, 0));
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
                task.callees.stream().map(callee -> tree(callee, now)).toList());
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
                            row.put("CalleeCount", task.callees.size());
                            return row;
                        })
                        .toList());
    }

    private static Map<String, @Nullable Object> tree(TencentTask task, Instant now) {
        Terms terms = task.terms;
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

    private static Map<String, @Nullable Object> tree(Callee callee, Instant now) {
        TencentSession session = callee.session;
        return Json.object(
                "Callee",
                callee.number,
                "State",
                callee.state(now),
                "Sessions",
                session == null ? List.of() : List.of(session.id()));
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
