package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call task from its making to its end. */
class CccCampaignTest extends CccEmulatorTest {
    private static final CallTask TASK = CallTask.of("spring", "flow-1")
            .from("+8657188000000")
            .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(18, 0)))
            .endAt(NOON.plus(Duration.ofHours(4)))
            .option(CccTaskOptions.create().queue("skillgroup@ccc-test"))
            .build();
    private static final List<TaskCallee> CALLEES = List.of(
            TaskCallee.of(PhoneNumber.of("+8613800000000"))
                    .variable("name", "张三")
                    .withReference("o-1"),
            TaskCallee.of(PhoneNumber.of("+8613800000486")));

    @Test
    void aTaskIsWorkedOffAndItsCallsCanBeReadLikeAnyOthers() {
        CallTaskRef ref = ccc.createTask(TASK);
        assertThat(ccc.progress(ref).state()).isEqualTo(CallTaskState.WAITING);
        assertThat(ccc.importCallees(CalleeImport.of(ref, TASK, CALLEES)).imported())
                .isEqualTo(2);
        assertThat(ccc.taskCalls(ref)).extracting(TaskCall::state).containsOnly(TaskCallState.WAITING);

        ccc.control(ref, TaskControl.START);
        assertThat(ccc.progress(CallTaskRef.parse(ref.toString())).state()).isEqualTo(CallTaskState.RUNNING);
        clock.advance(UNTIL_OVER);

        CallTaskProgress progress = ccc.progress(ref);
        assertThat(progress.state()).isEqualTo(CallTaskState.ENDED);
        assertThat(progress.total()).contains(2L);
        assertThat(progress.answered()).contains(1L);
        List<TaskCall> calls = ccc.taskCalls(ref).stream().toList();
        assertThat(calls)
                .extracting(TaskCall::state)
                .containsExactly(TaskCallState.ANSWERED, TaskCallState.NOT_ANSWERED);
        assertThat(calls.get(1).hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.BUSY);
        CallDetail detail = ccc.detail(calls.get(0).calls().get(0));
        assertThat(detail.callee()).isEqualTo(calls.get(0).callee());
        assertThat(detail.transcript()).isNotEmpty();
        assertThat(calls.get(0).calls().get(0).placedAt()).isEqualTo(NOON);
    }

    @Test
    void aCalleeWhoIsCalledAgainIsCountedOnceAndEachCallCanBeRead() {
        CallTask twice = CallTask.of("spring", "flow-1")
                .from("+8657188000000")
                .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .endAt(NOON.plus(Duration.ofHours(4)))
                .attempts(2)
                .option(CccTaskOptions.create().queue("skillgroup@ccc-test").minAttemptInterval(600))
                .build();
        CallTaskRef ref = ccc.createTask(twice);
        ccc.importCallees(CalleeImport.of(ref, twice, CALLEES));
        ccc.control(ref, TaskControl.START);
        clock.advance(UNTIL_OVER);
        assertThat(ccc.progress(ref).state()).isEqualTo(CallTaskState.RUNNING);
        assertThat(ccc.taskCalls(ref))
                .extracting(TaskCall::state)
                .containsExactly(TaskCallState.ANSWERED, TaskCallState.RETRYING);

        clock.advance(Duration.ofMinutes(20));

        assertThat(ccc.progress(ref).state()).isEqualTo(CallTaskState.ENDED);
        assertThat(ccc.progress(ref).total()).contains(2L);
        List<TaskCall> calls = ccc.taskCalls(ref).stream().toList();
        assertThat(calls)
                .extracting(TaskCall::state)
                .containsExactly(TaskCallState.ANSWERED, TaskCallState.NOT_ANSWERED);
        assertThat(calls.get(1).calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(ccc.detail(call).ended()).isTrue());
    }

    @Test
    void aTaskIsHaltedAndStopped() {
        CallTaskRef ref = ccc.createTask(TASK);
        ccc.control(ref, TaskControl.START);
        ccc.control(ref, TaskControl.PAUSE);
        assertThat(ccc.progress(ref).state()).isEqualTo(CallTaskState.PAUSED);
        ccc.importCallees(CalleeImport.of(ref, TASK, CALLEES));
        clock.advance(UNTIL_OVER);
        assertThat(ccc.taskCalls(ref)).extracting(TaskCall::state).containsOnly(TaskCallState.WAITING);

        ccc.control(ref, TaskControl.STOP);

        assertThat(ccc.progress(ref).state()).isEqualTo(CallTaskState.ENDED);
        assertThat(ccc.taskCalls(ref)).extracting(TaskCall::state).containsOnly(TaskCallState.CANCELLED);
    }

    @Test
    void aHaltedTaskGoesOn() {
        CallTaskRef ref = ccc.createTask(TASK);
        ccc.importCallees(CalleeImport.of(ref, TASK, CALLEES.subList(0, 1)));
        ccc.control(ref, TaskControl.START);
        clock.advance(UNTIL_TALKING);
        assertThat(ccc.taskCalls(ref)).extracting(TaskCall::state).containsExactly(TaskCallState.CALLING);
        ccc.control(ref, TaskControl.PAUSE);
        ccc.control(ref, TaskControl.RESUME);
        assertThat(ccc.progress(ref).state()).isEqualTo(CallTaskState.RUNNING);
    }
}
