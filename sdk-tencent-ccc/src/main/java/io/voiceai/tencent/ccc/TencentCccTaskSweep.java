package io.voiceai.tencent.ccc;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.TaskControl;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.tencent.ccc.api.DescribeAutoCalloutTask;
import io.voiceai.tencent.ccc.api.PauseAutoCalloutTask;
import io.voiceai.tencent.ccc.api.ResumeAutoCalloutTask;
import io.voiceai.tencent.ccc.api.StopAutoCalloutTask;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change for several tasks of the vendor's, one after the other: that one fails does not keep the others from being
 * asked. A refusal is no failure if the task's state shows that there is nothing left to do, such as for one of the tasks
 * that has ended by itself when all are paused.
 */
record TencentCccTaskSweep(Invoker invoker, long application, TaskControl control) {
    private static final Acknowledgement NOTHING_TO_DO = new Acknowledgement("", "");

    Invocation<Acknowledgement> over(List<Long> tasks) {
        return Invocation.loop(
                        Tally.EMPTY,
                        tally -> tally.asked() == tasks.size()
                                ? null
                                : changed(tasks.get(tally.asked())).map(tally::plus))
                .map(Tally::verdict);
    }

    private Invocation<Tally> changed(long task) {
        return control == TaskControl.START ? started(task) : asked(task);
    }

    private Invocation<Tally> asked(long task) {
        return Attempt.of(change(task)).then(attempt -> {
            VoiceAiException refusal = attempt.failure();
            return refusal != null && refusal.kind() == FailureKind.REJECTED
                    ? state(task).map(state -> judged(state, refusal)).recover(unreadable -> Tally.failed(refusal))
                    : Invocation.of(refusal == null ? attempt.or(Tally.EMPTY, Tally::done) : Tally.failed(refusal));
        });
    }

    /** A task begins by itself; only a pause keeps it from that. */
    private Invocation<Tally> started(long task) {
        Invocation<Tally> started = state(task).then(state -> switch (state) {
            case WAITING, RUNNING -> Invocation.of(Tally.done(NOTHING_TO_DO));
            case PAUSED -> resume(task).map(Tally::done);
            case ENDED -> Invocation.of(Tally.over(unstartable("has ended", "Make a new task")));
            case UNKNOWN ->
                Invocation.of(Tally.failed(unstartable(
                        "is in a state that cannot be read", "Look in the vendor's console, then resume it or not")));
        });
        return started.recover(Tally::failed);
    }

    private VoiceAiException unstartable(String problem, String wayOut) {
        return VoiceAiException.invalidRequest(invoker.provider(), "taskRef", "names a task that " + problem, wayOut);
    }

    private Invocation<Acknowledgement> change(long task) {
        return switch (control) {
            case START, RESUME -> resume(task);
            case PAUSE ->
                invoker.prepare(PauseAutoCalloutTask.OPERATION, new PauseAutoCalloutTask.Request(application, task))
                        .map(answer -> Acknowledgement.of(answer.requestId(), answer.raw()));
            case STOP ->
                invoker.prepare(StopAutoCalloutTask.OPERATION, new StopAutoCalloutTask.Request(application, task))
                        .map(answer -> Acknowledgement.of(answer.requestId(), answer.raw()));
        };
    }

    private Invocation<Acknowledgement> resume(long task) {
        return invoker.prepare(
                ResumeAutoCalloutTask.OPERATION.reading(answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                new ResumeAutoCalloutTask.Request(application, task));
    }

    private Invocation<CallTaskState> state(long task) {
        return invoker.prepare(
                        DescribeAutoCalloutTask.OPERATION, new DescribeAutoCalloutTask.Request(application, task))
                .map(answer -> TencentCccTaskStates.state(answer.state()));
    }

    private Tally judged(CallTaskState state, VoiceAiException refusal) {
        boolean settled = switch (state) {
            case PAUSED -> control == TaskControl.PAUSE;
            case ENDED -> control != TaskControl.RESUME;
            case RUNNING, WAITING -> control == TaskControl.RESUME;
            case UNKNOWN -> false;
        };
        if (settled) {
            return Tally.done(NOTHING_TO_DO);
        }
        return state == CallTaskState.ENDED ? Tally.over(refusal) : Tally.failed(refusal);
    }

    /**
     * What was heard so far.
     *
     * @param done an acknowledgement, if there was one
     * @param failure the first failure, with the others as its suppressed ones
     * @param over the first refusal by a task that is over; it counts only if no other task did as asked
     */
    private record Tally(
            int asked,
            @Nullable Acknowledgement done,
            @Nullable VoiceAiException failure,
            @Nullable VoiceAiException over) {
        static final Tally EMPTY = new Tally(0, null, null, null);

        static Tally done(Acknowledgement acknowledgement) {
            return new Tally(1, acknowledgement, null, null);
        }

        static Tally failed(VoiceAiException failure) {
            return new Tally(1, null, failure, null);
        }

        static Tally over(VoiceAiException refusal) {
            return new Tally(1, null, null, refusal);
        }

        Tally plus(Tally next) {
            VoiceAiException first = failure;
            VoiceAiException another = next.failure;
            if (first != null && another != null) {
                first.addSuppressed(another);
            }
            boolean better = done == null || done.equals(NOTHING_TO_DO);
            return new Tally(
                    asked + next.asked,
                    better && next.done != null ? next.done : done,
                    first == null ? another : first,
                    over == null ? next.over : over);
        }

        Acknowledgement verdict() {
            VoiceAiException thrown = failure == null && done == null ? over : failure;
            if (thrown != null) {
                throw thrown;
            }
            return Objects.requireNonNull(done);
        }
    }
}
