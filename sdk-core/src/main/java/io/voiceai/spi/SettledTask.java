package io.voiceai.spi;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskState;
import io.voiceai.error.FailureKind;
import java.util.Set;

/**
 * That a task is already as a pause or a stop wants it, is what they want: the vendor refuses the second of two, and the first
 * may have been one whose answer was lost.
 */
public final class SettledTask {
    private SettledTask() {}

    /**
     * Takes a refusal for success if the task's state shows that nothing is left to do.
     *
     * @param change the pause or the stop
     * @param progress reads the task's state
     * @param settled the states in which nothing is left to do
     * @return an invocation that fails with the refusal in any other state, and if the state cannot be read
     */
    public static Invocation<Acknowledgement> or(
            Invocation<Acknowledgement> change, Invocation<CallTaskProgress> progress, Set<CallTaskState> settled) {
        return change.otherwise(refusal -> {
            if (refusal.kind() != FailureKind.REJECTED) {
                throw refusal;
            }
            Invocation<Boolean> isSettled = progress.map(known -> settled.contains(known.state()));
            return isSettled.recover(unreadable -> false).map(done -> {
                if (!done) {
                    throw refusal;
                }
                return new Acknowledgement(refusal.requestId().orElse(""), "");
            });
        });
    }
}
