package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.AiccsTask.Detail;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * AICCS call tasks. A task dials nothing until StartAiCallTask, whatever its StartType and calling hours, and then all
 * its entries at once; entries imported while it runs are dialled on arrival.
 */
final class AiccsTasks {

    private final CallBook calls;
    private final Map<String, AiccsTask> tasks = new LinkedHashMap<>();

    AiccsTasks(CallBook calls) {
        this.calls = calls;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "CreateAiCallTask", this::create,
                "ImportTaskNumberDatas", this::importNumbers,
                "StartAiCallTask", this::start,
                "StopAiCallTask", this::stop,
                "QueryAiCallDetailPage", new AiccsDetailPage(this)::answer,
                "QueryConversationDetailInfo", this::detailInfo);
    }

    void clear() {
        tasks.clear();
    }

    AiccsTask task(Parameters in) {
        AiccsTask task = tasks.get(in.required("TaskId"));
        if (task == null) {
            throw Parameters.invalid("TaskId");
        }
        return task;
    }

    private Map<String, @Nullable Object> create(Parameters in, Instant now) {
        for (String name : List.of("TaskName", "StartType", "CallDay", "CallTime", "TaskStartTime")) {
            in.required(name);
        }
        if (!Set.of("IMMEDIATE", "SCHEDULE").contains(in.text("StartType"))) {
            throw Parameters.invalid("StartType");
        }
        in.list("CallDay");
        in.list("CallTime");
        in.list("CallRetryReason");
        in.number("TaskStartTime", 0, Long.MAX_VALUE, 0);
        in.number("CallRetryTimes", 0, 3, 0);
        in.number("CallRetryInterval", 0, 720, 0);
        in.number("TaskCps", 0, 500, 0);
        in.bool("MissCallRetry", false);
        long id = 900_000_000_000_000_000L + calls.nextNumber();
        String agent = in.textOr("AgentId", in.text("ApplicationCode"));
        String caller = in.textOr("LinePhoneNum", in.textOr("VirtualNumber", "057100000000"));
        tasks.put(Long.toString(id), new AiccsTask(Long.toString(id), agent, caller));
        return Aiccs.frame(id);
    }

    private Map<String, @Nullable Object> importNumbers(Parameters in, Instant now) {
        AiccsTask task = task(in);
        if (!in.required("DataType").equals("JSON")) {
            throw Parameters.invalid("DataType");
        }
        in.required("PhoneNumberList");
        List<@Nullable Object> items = in.list("PhoneNumberList");
        if (items.isEmpty() || items.size() > 1000) {
            throw Parameters.invalid("PhoneNumberList");
        }
        long batch = 130_000_000_000L + calls.nextNumber();
        for (Detail detail :
                items.stream().map(item -> detail(item, batch, now)).toList()) {
            task.details.add(detail);
            dialIfRunning(task, detail, now);
        }
        return Aiccs.frame(batch);
    }

    private Detail detail(@Nullable Object item, long batch, Instant now) {
        Map<String, String> members;
        try {
            members = Parameters.variables(Json.asObject(item));
        } catch (Json.NotJson e) {
            throw Parameters.invalid("PhoneNumberList");
        }
        String callee = members.remove("calleeNumber");
        String outId = members.remove("outId");
        if (callee == null || callee.isEmpty()) {
            throw Parameters.invalid("PhoneNumberList");
        }
        String id = Long.toString(966_200_000_000_000L + calls.nextNumber());
        return new Detail(id, Long.toString(batch), callee, outId == null ? "" : outId, members, now);
    }

    private Map<String, @Nullable Object> start(Parameters in, Instant now) {
        AiccsTask task = task(in);
        if (task.running) {
            throw new Refusal(400, "InvalidParameter.TaskId", "The task is running already.");
        }
        task.running = true;
        task.details.forEach(detail -> dialIfRunning(task, detail, now));
        return Aiccs.frame(true);
    }

    private Map<String, @Nullable Object> stop(Parameters in, Instant now) {
        AiccsTask task = task(in);
        if (!task.running) {
            throw new Refusal(400, "InvalidParameter.TaskId", "The task is not running.");
        }
        task.running = false;
        return Aiccs.frame(true);
    }

    private void dialIfRunning(AiccsTask task, Detail detail, Instant now) {
        if (task.running && detail.call == null) {
            String id = calls.nextNumber() + "^" + calls.nextNumber();
            detail.call = calls.place(
                    new Placement(
                            Vendor.ALIYUN_AICCS,
                            id,
                            task.id,
                            task.caller,
                            detail.callee,
                            task.agent,
                            detail.variables,
                            detail.outId),
                    now);
        }
    }

    private Map<String, @Nullable Object> detailInfo(Parameters in, Instant now) {
        String detailId = in.required("DetailId");
        String batchId = in.required("BatchId");
        AiccsTask task = task(in);
        Detail detail = task.details.stream()
                .filter(d -> d.id.equals(detailId) && d.batchId.equals(batchId))
                .findFirst()
                .orElseThrow(() -> Parameters.invalid("DetailId"));
        return Aiccs.frame(AiccsDetails.info(task, detail, now));
    }
}
