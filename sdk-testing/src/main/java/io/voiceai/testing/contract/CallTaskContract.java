package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.CallDetails;
import io.voiceai.CallTasks;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.ImportReport;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a vendor works off a batch of callees. */
@Chapter("Call tasks")
interface CallTaskContract extends UnderContract {
    @Test
    default void nobodyIsCalledBeforeATaskWasStarted() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);

        CallTaskRef ref = tasks.createTask(task);
        ImportReport report = tasks.importCallees(CalleeImport.of(ref, task, UnderContract.callees(3)));

        assertTrue(report.isComplete(), report::toString);
        assertEquals(3, report.imported());
        assertEquals(0, vendor().placed());
        // Ten seconds before a task would begin by itself, where tasks do.
        vendor().elapse(Duration.ofSeconds(50));
        assertEquals(0, vendor().placed());
        assertEquals(CallTaskState.WAITING, tasks.progress(report.task()).state());
    }

    @Test
    default void aStartedTaskCallsEveryCalleeOnceAndTellsWhatBecameOfEach() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        List<TaskCallee> callees = UnderContract.callees(3);
        callees.add(TaskCallee.of(UnderContract.callee(Scenario.BUSY)).withReference("row-3"));
        ImportReport report = tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, callees));
        CallTaskRef ref = CallTaskRef.parse(report.task().toString());

        tasks.control(ref, TaskControl.START);
        vendor().elapse(Duration.ofMinutes(20));

        List<TaskCall> calls = tasks.taskCalls(ref).stream().toList();
        assertEquals(4, calls.size());
        assertEquals(4, vendor().placed());
        assertEquals(
                3,
                calls.stream()
                        .filter(call -> call.state() == TaskCallState.ANSWERED)
                        .count(),
                () -> calls.stream().map(TaskCall::state).toList().toString());
        for (TaskCall call : calls) {
            assertTrue(call.state() == TaskCallState.ANSWERED || call.state() == TaskCallState.NOT_ANSWERED);
        }
        CallTaskProgress progress = tasks.progress(ref);
        assertEquals(Optional.of(4L), progress.total());
        assertNotEquals(CallTaskState.WAITING, progress.state());
    }

    @Test
    default void aCallOfATaskCanBeReadLikeAnyOther() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        CallDetails details = having(CallDetails.class);
        ImportReport report =
                tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, UnderContract.callees(1)));
        tasks.control(report.task(), TaskControl.START);
        vendor().elapse(Duration.ofMinutes(20));

        TaskCall only = tasks.taskCalls(report.task()).iterator().next();
        assertEquals(1, only.calls().size());
        CallRef call = CallRef.parse(only.calls().get(0).toString());
        CallDetail detail = details.detail(call);

        assertTrue(detail.ended());
        assertEquals(true, detail.answered().orElse(true));
    }

    @Test
    default void aPausedTaskCallsNobodyUntilItIsResumed() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        ImportReport report =
                tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, UnderContract.callees(2)));
        tasks.control(report.task(), TaskControl.START);
        tasks.control(report.task(), TaskControl.PAUSE);
        vendor().elapse(Duration.ofMinutes(5));
        assertEquals(0, vendor().placed());
        assertEquals(CallTaskState.PAUSED, tasks.progress(report.task()).state());

        tasks.control(report.task(), TaskControl.RESUME);
        vendor().elapse(Duration.ofMinutes(5));

        assertEquals(
                2,
                tasks.taskCalls(report.task()).stream()
                        .filter(call -> call.state() == TaskCallState.ANSWERED)
                        .count());
    }

    @Test
    default void pausingAndStoppingTwiceHarmNobody() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        ImportReport report =
                tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, UnderContract.callees(2)));
        tasks.control(report.task(), TaskControl.START);

        tasks.control(report.task(), TaskControl.PAUSE);
        tasks.control(report.task(), TaskControl.PAUSE);
        tasks.control(report.task(), TaskControl.STOP);
        tasks.control(report.task(), TaskControl.STOP);

        vendor().elapse(Duration.ofMinutes(20));
        assertEquals(0, vendor().placed());
    }

    @Test
    default void aStoppedTaskCallsNobody() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        ImportReport report =
                tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, UnderContract.callees(2)));
        tasks.control(report.task(), TaskControl.START);

        tasks.control(report.task(), TaskControl.STOP);

        vendor().elapse(Duration.ofMinutes(20));
        assertEquals(0, vendor().placed());
        assertNotEquals(CallTaskState.RUNNING, tasks.progress(report.task()).state());
    }

    @Test
    default void moreCalleesThanOneChunkAreImportedEachOnce() {
        CallTask task = task();
        CallTasks tasks = having(CallTasks.class);
        int count = Math.min(tasks.chunkSize() * 2 + 1, 2_001);
        List<Long> rows = new ArrayList<>();

        ImportReport report =
                tasks.importCallees(CalleeImport.of(tasks.createTask(task), task, UnderContract.callees(count))
                        .afterChunk(progress -> rows.add(progress.nextRow())));

        assertEquals(count, report.imported());
        assertEquals(count, report.nextRow());
        assertTrue(rows.size() > 1, () -> "in one piece: " + rows);
        assertEquals(count, tasks.taskCalls(report.task()).stream().count());
    }
}
