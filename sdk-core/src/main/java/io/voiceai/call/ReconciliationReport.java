package io.voiceai.call;

import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Objects;

/**
 * What one look into the vendors' records told of all calls whose outcome was unknown. Each of them is in one list.
 *
 * @param found they were made; they are known again, and go on if nobody ended them
 * @param gone they were certainly not made, as far as the vendor can tell: their callees may be called again
 * @param notYet it is too early to tell: ask again later, do not place again
 * @param ambiguous more than one call fits: each must be looked at by a person
 * @param failed the vendor could not be asked: nothing is known, ask again
 */
public record ReconciliationReport(
        List<Found> found,
        List<UnresolvedCall> gone,
        List<UnresolvedCall> notYet,
        List<Found> ambiguous,
        List<Failed> failed) {
    public ReconciliationReport {
        found = List.copyOf(found);
        gone = List.copyOf(gone);
        notYet = List.copyOf(notYet);
        ambiguous = List.copyOf(ambiguous);
        failed = List.copyOf(failed);
    }

    /**
     * A lost call with what was found for it.
     *
     * @param lost what was looked for
     * @param calls what fits: one in {@link ReconciliationReport#found}, several in {@link ReconciliationReport#ambiguous}
     */
    public record Found(UnresolvedCall lost, List<FoundCall> calls) {
        public Found {
            Objects.requireNonNull(lost, "lost");
            calls = List.copyOf(calls);
        }
    }

    /**
     * A lost call that could not be looked for.
     *
     * @param lost what was to be looked for
     * @param failure why it could not
     */
    public record Failed(UnresolvedCall lost, VoiceAiException failure) {
        public Failed {
            Objects.requireNonNull(lost, "lost");
            Objects.requireNonNull(failure, "failure");
        }
    }

    /**
     * Whether nothing is left whose outcome is unknown.
     *
     * @return true if all were found, or are gone
     */
    public boolean isComplete() {
        return notYet.isEmpty() && ambiguous.isEmpty() && failed.isEmpty();
    }

    /** The numbers only. */
    @Override
    public String toString() {
        return "ReconciliationReport[" + found.size() + " found, " + gone.size() + " gone, " + notYet.size()
                + " not yet, " + ambiguous.size() + " ambiguous, " + failed.size() + " failed]";
    }
}
