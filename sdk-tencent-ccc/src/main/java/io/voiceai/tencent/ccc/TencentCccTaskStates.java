package io.voiceai.tencent.ccc;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTask;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTask.Response.CalleeState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the vendor says of its tasks and their callees, in neutral form. */
final class TencentCccTaskStates {
    private TencentCccTaskStates() {}

    /** A task whose time is over dials no more, though calls may still be open. */
    static CallTaskState state(@Nullable Long vendors) {
        return switch (small(vendors)) {
            case 0 -> CallTaskState.WAITING;
            case 1 -> CallTaskState.RUNNING;
            case 2, 3, 4 -> CallTaskState.ENDED;
            case 5 -> CallTaskState.PAUSED;
            default -> CallTaskState.UNKNOWN;
        };
    }

    static TaskCallState calleeState(@Nullable Long vendors) {
        return switch (small(vendors)) {
            case 0 -> TaskCallState.WAITING;
            case 1 -> TaskCallState.ANSWERED;
            case 2 -> TaskCallState.NOT_ANSWERED;
            case 3 -> TaskCallState.CALLING;
            case 4 -> TaskCallState.RETRYING;
            default -> TaskCallState.UNKNOWN;
        };
    }

    private static int small(@Nullable Long vendors) {
        return vendors != null && vendors >= 0 && vendors <= 100 ? vendors.intValue() : -1;
    }

    static List<TaskCall> calls(CallTaskRef task, long sdkAppId, DescribeAutoCalloutTask.Response answer) {
        Instant begin = TencentCccRecords.time(answer.notBefore()).orElseGet(task::createdAt);
        return answer.callees().stream()
                .map(callee -> call(task, sdkAppId, callee, begin))
                .toList();
    }

    private static TaskCall call(CallTaskRef task, long sdkAppId, CalleeState callee, Instant begin) {
        return new TaskCall(
                Optional.ofNullable(TencentNumbers.read(callee.callee())),
                calleeState(callee.state()),
                Optional.empty(),
                callee.sessions().stream()
                        .flatMap(session -> ref(task, sdkAppId, session, begin))
                        .toList(),
                Optional.empty());
    }

    /** An id that cannot be one leads nowhere; the callee is worth having without it. */
    private static Stream<CallRef> ref(CallTaskRef task, long sdkAppId, String session, Instant begin) {
        try {
            return Stream.of(TencentCccMapping.call(task.provider(), sdkAppId, session, begin));
        } catch (VoiceAiException e) {
            return Stream.empty();
        }
    }
}
