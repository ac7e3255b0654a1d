package io.voiceai.journal;

import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.UnresolvedCall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of one call. Provider and correlation id together name it. Personal data: it holds the callee's number;
 * {@code toString} shows it masked.
 *
 * @param provider the provider's id, which stands for the account at the vendor
 * @param correlationId the caller's reference, or the one that was generated
 * @param callee whom it calls
 * @param agent the vendor's id of the AI agent, where the call named one
 * @param state how far it is
 * @param from no call of this request can be older
 * @param to no call of this request can be younger; while it is being sent, its deadline
 * @param candidateCallIds the vendor's ids that stood in a broken answer
 * @param placed the call that was made, as placing it returned it or as it was found later; absent before
 */
public record JournalEntry(
        String provider,
        String correlationId,
        PhoneNumber callee,
        Optional<String> agent,
        State state,
        Instant from,
        Instant to,
        List<String> candidateCallIds,
        Optional<PlacedCall> placed) {
    /** How far a call is. */
    public enum State {
        /** It is being placed; after a crash it may or may not have been. */
        SENDING,
        /** It is not known whether it was made. */
        UNKNOWN,
        /** It was made. */
        PLACED,
        /** It was made and is over. */
        ENDED
    }

    public JournalEntry {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        candidateCallIds = List.copyOf(candidateCallIds);
        Objects.requireNonNull(placed, "placed");
    }

    /**
     * The same call in another state.
     *
     * @param value the state
     * @return a changed copy
     */
    public JournalEntry in(State value) {
        return new JournalEntry(provider, correlationId, callee, agent, value, from, to, candidateCallIds, placed);
    }

    /**
     * The same call, of which it is not known whether it was made.
     *
     * @param since no call of this request can be older
     * @param until no call of this request can be younger
     * @param candidates the vendor's ids that stood in a broken answer
     * @return a changed copy
     */
    public JournalEntry unknown(Instant since, Instant until, List<String> candidates) {
        return new JournalEntry(
                provider, correlationId, callee, agent, State.UNKNOWN, since, until, candidates, placed);
    }

    /**
     * The same call, made.
     *
     * @param call the call that was made
     * @return a changed copy
     */
    public JournalEntry placed(PlacedCall call) {
        return new JournalEntry(
                provider, correlationId, callee, agent, State.PLACED, from, to, candidateCallIds, Optional.of(call));
    }

    /**
     * What it takes to look for this call in the vendor's records.
     *
     * @return the same facts
     */
    public UnresolvedCall unresolved() {
        return new UnresolvedCall(provider, correlationId, callee, agent, from, to, candidateCallIds);
    }

    @Override
    public String toString() {
        return "JournalEntry[" + provider + ", correlation id " + correlationId + ", to " + callee + ", " + state + "]";
    }
}
