package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call task that calls again whom it has missed. */
class AiccsTaskRetryTest extends AiccsEmulatorTest {
    private static final CallTask TASK = CallTask.of("autumn", "agent-1")
            .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(18, 0)))
            .attempts(3)
            .retryInterval(Duration.ofMinutes(5))
            .build();

    @Test
    void aCalleeWhoIsCalledAgainIsCountedOnce() {
        CallTaskRef ref = aiccs.createTask(TASK);
        aiccs.importCallees(
                CalleeImport.of(ref, TASK, List.of(callee("0000"), callee("0486"), callee("0603"), callee("0480"))));
        aiccs.control(ref, TaskControl.START);
        clock.advance(UNTIL_OVER);

        // Without reasons of their own, tasks do not call again who has declined.
        assertThat(states(ref))
                .containsExactlyInAnyOrder(
                        TaskCallState.ANSWERED,
                        TaskCallState.RETRYING,
                        TaskCallState.NOT_ANSWERED,
                        TaskCallState.RETRYING);
        CallTaskProgress between = aiccs.progress(ref);
        assertThat(between.total()).contains(4L);
        assertThat(between.ended()).contains(2L);
        assertThat(between.calling()).contains(0L);

        clock.advance(Duration.ofHours(1));

        assertThat(emulator.calls()).hasSize(8);
        CallTaskProgress progress = aiccs.progress(ref);
        assertThat(progress.total()).contains(4L);
        assertThat(progress.ended()).contains(4L);
        assertThat(progress.answered()).contains(1L);
        assertThat(states(ref))
                .containsExactlyInAnyOrder(
                        TaskCallState.ANSWERED,
                        TaskCallState.NOT_ANSWERED,
                        TaskCallState.NOT_ANSWERED,
                        TaskCallState.NOT_ANSWERED);
    }

    private List<TaskCallState> states(CallTaskRef ref) {
        return aiccs.taskCalls(ref).stream().map(TaskCall::state).toList();
    }

    private static TaskCallee callee(String digits) {
        return TaskCallee.of(PhoneNumber.of("+861380000" + digits));
    }
}
