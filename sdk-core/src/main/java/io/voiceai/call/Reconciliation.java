package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the vendor's records say of a call whose placing had an unknown outcome.
 *
 * @param outcome whether it is there
 * @param calls what was found: one, or several after {@link Outcome#FOUND_MULTIPLE}; empty otherwise
 */
public record Reconciliation(Outcome outcome, List<FoundCall> calls) {
    /** Whether a call whose outcome was unknown is in the vendor's records. */
    public enum Outcome {
        /** One call was made; it is in {@link Reconciliation#calls}. */
        FOUND,
        /** There is no record, and it is too early to say that there will be none: ask again later, do not place again. */
        NOT_YET,
        /**
         * There is no record, and the longest time in which one could have appeared is over: the callee may be called again.
         * At a vendor that cannot be asked for a call it means that only the time is over.
         */
        GONE,
        /** More than one call fits; each must be looked at by a person. */
        FOUND_MULTIPLE
    }

    public Reconciliation {
        Objects.requireNonNull(outcome, "outcome");
        calls = List.copyOf(calls);
    }

    /**
     * The one call that was found.
     *
     * @return absent unless the outcome is {@link Outcome#FOUND}
     */
    public Optional<FoundCall> call() {
        return outcome == Outcome.FOUND ? Optional.of(calls.get(0)) : Optional.empty();
    }

    /**
     * A call that was found in the vendor's records.
     *
     * @param ref what every later operation needs
     * @param status where the call is now, as far as the record tells
     */
    public record FoundCall(CallRef ref, CallStatus status) {
        public FoundCall {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(status, "status");
        }
    }
}
