package io.voiceai.tencent.ccc;

import io.voiceai.Listing;
import io.voiceai.Paged;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Page;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTask;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One neutral task is as many tasks of the vendor's as chunks of callees were imported, because the vendor makes a task
 * together with its callees and has no operation that adds some. The name of each of the vendor's is the task's own, the
 * chunk's number, and the correlation id of the request that made it: a chunk after a lost one has the same number, but a
 * task whose answer was lost is found by the id that the failure tells. The vendor names no greatest length of a name.
 */
record TencentCccTasks(Invoker invoker, TencentCccApi api, TencentSite site) {
    private static final String NAME = "Name";
    private static final String TASK_IDS = "TaskIds";

    /** The greatest length of one part of a reference. */
    private static final int MOST_CHARACTERS = 65_536;

    /** A comma, and the vendor's longest number. */
    private static final int ONE_MORE = 20;

    /** Nothing is sent, but what the first chunk would be refused for is refused here. */
    Invocation<CallTaskRef> creating(long sdkAppId, CallTask task) {
        mapping().request(sdkAppId, task, task.name(), List.of());
        Map<String, String> keys = Map.of(TencentCccMapping.SDK_APP_ID, Long.toString(sdkAppId), NAME, task.name());
        return Invocation.of(
                CallTaskRef.of(invoker.provider(), keys, invoker.clock().instant()));
    }

    Invocation<ImportedChunk> importing(CallTaskRef task, CallTask from, List<TaskCallee> callees) {
        List<RefusedRow> refused = new ArrayList<>();
        List<TaskCallee> usable = usable(callees, refused);
        String correlationId = Invoker.newCorrelationId();
        String name = task.key(NAME).orElseGet(from::name) + " #" + (ids(task).size() + 1) + " " + correlationId;
        CreateAutoCalloutTask.Request request = mapping().request(application(task), from, name, usable);
        if (usable.isEmpty()) {
            return Invocation.of(new ImportedChunk(task, 0, refused, ""));
        }
        refuseWhatNoReferenceHolds(task);
        return invoker.prepare(
                CreateAutoCalloutTask.OPERATION.reading(answer -> new ImportedChunk(
                        grown(task, Objects.requireNonNull(answer.taskId())),
                        usable.size(),
                        refused,
                        Objects.toString(answer.requestId(), ""))),
                request,
                correlationId);
    }

    /** Afterwards there would be a task at the vendor that dials, and no reference that names it. */
    private void refuseWhatNoReferenceHolds(CallTaskRef task) {
        if (task.key(TASK_IDS).orElse("").length() + ONE_MORE > MOST_CHARACTERS) {
            throw VoiceAiException.invalidRequest(
                    invoker.provider(),
                    "taskRef",
                    "is full: it names " + ids(task).size() + " tasks of the vendor's",
                    "Import the rest into another task, or take larger chunks");
        }
    }

    /** The vendor tells the callees of a task apart by their numbers alone. */
    private List<TaskCallee> usable(List<TaskCallee> callees, List<RefusedRow> refused) {
        Set<String> numbers = new HashSet<>();
        List<TaskCallee> usable = new ArrayList<>();
        for (int row = 0; row < callees.size(); row++) {
            try {
                if (numbers.add(mapping().number(callees.get(row)))) {
                    usable.add(callees.get(row));
                } else {
                    refused.add(new RefusedRow(row, "callee: is in this chunk already"));
                }
            } catch (VoiceAiException e) {
                refused.add(new RefusedRow(row, e.getMessage()));
            }
        }
        return usable;
    }

    private static CallTaskRef grown(CallTaskRef task, String id) {
        Map<String, String> keys = new HashMap<>(task.keys());
        keys.merge(TASK_IDS, Long.toString(number(id)), (known, added) -> known + "," + added);
        return CallTaskRef.of(task.provider(), keys, task.createdAt());
    }

    Invocation<Acknowledgement> controlling(CallTaskRef task, TaskControl control) {
        return new TencentCccTaskSweep(invoker, application(task), control).over(imported(task));
    }

    Invocation<CallTaskProgress> progressing(CallTaskRef task) {
        List<Long> ids = imported(task);
        return Invocation.loop(TencentCccTaskSum.EMPTY, sum -> sum.tasks() == ids.size() ? null : next(task, ids, sum))
                .map(sum -> sum.progress(task));
    }

    private Invocation<TencentCccTaskSum> next(CallTaskRef task, List<Long> ids, TencentCccTaskSum sum) {
        return api.describeAutoCalloutTask(new DescribeAutoCalloutTask.Request(application(task), ids.get(sum.tasks())))
                .map(sum::plus);
    }

    Listing<TaskCall> calls(CallTaskRef task) {
        return Listing.concat(
                imported(task).stream().map(id -> callees(task, id)).toList());
    }

    /** The vendor gives all callees of a task in one answer: a list of one page. */
    private Listing<TaskCall> callees(CallTaskRef task, long id) {
        return Paged.of(
                invoker.provider(),
                DescribeAutoCalloutTask.OPERATION.action(),
                0,
                page -> api.describeAutoCalloutTask(new DescribeAutoCalloutTask.Request(application(task), id))
                        .map(answer -> page(TencentCccTaskStates.calls(task, application(task), answer))),
                call -> null);
    }

    private static Page<TaskCall> page(List<TaskCall> calls) {
        return new Page<>(calls, calls.size(), (long) calls.size());
    }

    private TencentCccTaskMapping mapping() {
        return new TencentCccTaskMapping(invoker.provider(), site);
    }

    private static long application(CallTaskRef task) {
        return TencentCccMapping.application("taskRef", task.require(TencentCccMapping.SDK_APP_ID));
    }

    private static List<Long> imported(CallTaskRef task) {
        List<Long> ids = ids(task);
        if (ids.isEmpty()) {
            throw VoiceAiException.invalidRequest(
                    "taskRef",
                    "has no TaskIds: the vendor has no task before callees were imported",
                    "Import callees and use the reference that the report gives");
        }
        return ids;
    }

    private static List<Long> ids(CallTaskRef task) {
        return task.key(TASK_IDS).stream()
                .flatMap(ids -> Stream.of(ids.split(",", -1)))
                .map(TencentCccTasks::number)
                .toList();
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException e) {
            throw VoiceAiException.invalidRequest(
                    "taskRef", "has a TaskId that is not a number", "Use the reference as it was returned");
        }
    }
}
