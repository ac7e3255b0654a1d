package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Objects;

/**
 * What became of every call that was to be stopped. A call is in one of the lists.
 *
 * @param confirmed calls that are over, as the vendor confirmed
 * @param unconfirmed calls whose end was not confirmed: hang up again
 * @param unresolved calls of which it is still not known whether they were made: reconcile again, and hang up what is found
 * @param notStoppable calls that the vendor, or the provider's module, has no operation to end
 */
public record StopReport(
        List<CallRef> confirmed,
        List<Unconfirmed> unconfirmed,
        List<UnresolvedCall> unresolved,
        List<CallRef> notStoppable) {
    public StopReport {
        confirmed = List.copyOf(confirmed);
        unconfirmed = List.copyOf(unconfirmed);
        unresolved = List.copyOf(unresolved);
        notStoppable = List.copyOf(notStoppable);
    }

    /**
     * A call whose end was not confirmed.
     *
     * @param call which call
     * @param failure why
     */
    public record Unconfirmed(CallRef call, VoiceAiException failure) {
        public Unconfirmed {
            Objects.requireNonNull(call, "call");
            Objects.requireNonNull(failure, "failure");
        }
    }

    /**
     * Whether nothing can be going on any more.
     *
     * @return false if one of the other lists has a call
     */
    public boolean isComplete() {
        return unconfirmed.isEmpty() && unresolved.isEmpty() && notStoppable.isEmpty();
    }

    /** The length of the four lists. */
    @Override
    public String toString() {
        return "StopReport[" + confirmed.size() + " confirmed, " + unconfirmed.size() + " unconfirmed, "
                + unresolved.size() + " unresolved, " + notStoppable.size() + " not stoppable]";
    }
}
