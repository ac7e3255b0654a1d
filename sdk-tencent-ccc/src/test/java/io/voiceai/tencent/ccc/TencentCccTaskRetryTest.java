package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskCallee;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call task that calls again whom it has missed, one at a time. */
class TencentCccTaskRetryTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");

    @Test
    void aCalleeWhoIsCalledAgainIsCountedOnceAndEachCallCanBeRead() {
        MovableClock clock = new MovableClock(NOON);
        CallTask task = CallTask.of("autumn", "15")
                .from("+861012345678")
                .startAt(NOON.plusSeconds(60))
                .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .attempts(2)
                .retryInterval(Duration.ofMinutes(10))
                .concurrency(1)
                .build();
        try (VendorEmulator emulator = VendorEmulator.builder().clock(clock).start();
                TencentCcc ccc = TencentCcc.builder()
                        .sdkAppId(1400000000)
                        .clock(clock)
                        .endpoint(emulator.uri())
                        .plainHttpOnLoopback()
                        .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                        .build()) {
            CallTaskRef ref = ccc.importCallees(
                            CalleeImport.of(ccc.createTask(task), task, List.of(callee("0486"), callee("0000"))))
                    .task();
            clock.advance(Duration.ofMinutes(2));

            assertThat(ccc.taskCalls(ref))
                    .extracting(TaskCall::state)
                    .containsExactly(TaskCallState.RETRYING, TaskCallState.ANSWERED);
            CallTaskProgress between = ccc.progress(ref);
            assertThat(between.state()).isEqualTo(CallTaskState.RUNNING);
            assertThat(between.total()).contains(2L);
            assertThat(between.ended()).contains(1L);

            clock.advance(Duration.ofMinutes(20));

            CallTaskProgress progress = ccc.progress(ref);
            assertThat(progress.state()).isEqualTo(CallTaskState.ENDED);
            assertThat(progress.total()).contains(2L);
            assertThat(progress.ended()).contains(2L);
            assertThat(progress.answered()).contains(1L);
            TaskCall busy = ccc.taskCalls(ref).iterator().next();
            assertThat(busy.state()).isEqualTo(TaskCallState.NOT_ANSWERED);
            assertThat(busy.calls())
                    .hasSize(2)
                    .allSatisfy(call -> assertThat(ccc.detail(call).answered()).contains(false));
        }
    }

    private static TaskCallee callee(String digits) {
        return TaskCallee.of(PhoneNumber.of("+861380000" + digits));
    }
}
