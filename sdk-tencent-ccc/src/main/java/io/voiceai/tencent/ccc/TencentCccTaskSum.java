package io.voiceai.tencent.ccc;

import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.TaskCallState;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several tasks of the vendor's come to, without their callees: a thousand tasks have a million.
 *
 * @param tasks how many tasks are in it
 * @param state of all of them; null of none
 * @param raw the first answers
 */
record TencentCccTaskSum(
        int tasks,
        @Nullable CallTaskState state,
        long total,
        long calling,
        long ended,
        long answered,
        List<String> raw) {
    static final TencentCccTaskSum EMPTY = new TencentCccTaskSum(0, null, 0, 0, 0, 0, List.of());

    private static final int MOST_RAW = 10;

    /** Of several tasks' states, the first of these that one of them has is the state of all. */
    private static final List<CallTaskState> LIVELIEST = List.of(
            CallTaskState.RUNNING,
            CallTaskState.UNKNOWN,
            CallTaskState.PAUSED,
            CallTaskState.WAITING,
            CallTaskState.ENDED);

    TencentCccTaskSum plus(DescribeAutoCalloutTask.Response answer) {
        List<TaskCallState> callees = answer.callees().stream()
                .map(callee -> TencentCccTaskStates.calleeState(callee.state()))
                .toList();
        long reached = count(callees, TaskCallState.ANSWERED);
        return new TencentCccTaskSum(
                tasks + 1,
                livelier(TencentCccTaskStates.state(answer.state())),
                total + callees.size(),
                calling + count(callees, TaskCallState.CALLING),
                ended + reached + count(callees, TaskCallState.NOT_ANSWERED),
                answered + reached,
                tasks < MOST_RAW
                        ? Stream.concat(raw.stream(), Stream.of(answer.raw())).toList()
                        : raw);
    }

    private CallTaskState livelier(CallTaskState another) {
        return state == null || LIVELIEST.indexOf(another) < LIVELIEST.indexOf(state) ? another : state;
    }

    private static long count(List<TaskCallState> callees, TaskCallState wanted) {
        return callees.stream().filter(wanted::equals).count();
    }

    CallTaskProgress progress(CallTaskRef task) {
        return new CallTaskProgress(
                task,
                state == null ? CallTaskState.UNKNOWN : state,
                Optional.of(total),
                Optional.of(calling),
                Optional.of(ended),
                Optional.of(answered),
                raw);
    }
}
