package io.voiceai.policy;

import io.voiceai.call.OutboundCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.JournalEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Decides before dialing whether a call may be placed. Every rule is asked; a rule that denies outweighs those that only put
 * off, and of those the one that puts off longest is named. Thread-safe; may block where lists and history do.
 *
 * <p>Calls that this process is about to place count for the caps from {@link #admit} on, so of two threads that ask for the
 * same callee at the same moment only one gets the last call of a cap. Another process does not see them before its journal
 * does: two processes that place a call to one callee within the same moment may both be let through.
 */
public final class CallPolicy {
    private final Clock clock;
    private final @Nullable CallHistory history;
    private final List<DoNotCallList> doNotCall;
    private final PendingCalls pending = new PendingCalls();

    private CallPolicy(Builder b) {
        clock = b.clock;
        history = b.history;
        doNotCall = List.copyOf(b.doNotCall);
    }

    /**
     * Starts a policy.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Decides on one call at this moment, and reserves nothing.
     *
     * @param call the call
     * @return whether it may be placed
     * @throws VoiceAiException of kind {@code QUOTA_LOCAL} if a list or the history failed
     */
    public PolicyDecision decide(OutboundCall call) {
        for (DoNotCallList list : doNotCall) {
            if (Asking.of("do-not-call list", () -> list.contains(call.to()))) {
                return new PolicyDecision.Deny(
                        RejectionReason.CALLEE_BLOCKED, "doNotCall", "the callee is on a do-not-call list");
            }
        }
        return new PolicyDecision.Allow();
    }

    /**
     * Lets one call through, or refuses it as a vendor would. Ask before the call is placed, close the admission when placing it
     * is over.
     *
     * @param call the call
     * @param correlationId its correlation id: its reference, or the generated one under which it is written into the journal
     * @return the leave to place it
     * @throws CallRejectedException if a rule denies it, or puts it off: then {@link CallRejectedException#notBefore()} says until
     *     when
     * @throws VoiceAiException of kind {@code QUOTA_LOCAL} if a list or the history failed
     */
    public Admission admit(OutboundCall call, String correlationId) {
        String key = JournalEntry.calleeKey(call.to());
        Lock turn = pending.turn(key);
        turn.lock();
        try {
            PolicyDecision decision = decide(call);
            Optional<JournalEntry> known = decision.isAllowed() ? Optional.empty() : known(key, correlationId);
            if (!decision.isAllowed() && known.isEmpty()) {
                throw Refusals.exception(decision, correlationId);
            }
            Admission admission = new Admission(key, correlationId, clock.instant(), known, pending);
            pending.add(admission);
            return admission;
        } finally {
            turn.unlock();
        }
    }

    /** Whoever asks again for a call that was made must not be told that none was. */
    private Optional<JournalEntry> known(String calleeKey, String correlationId) {
        CallHistory calls = history;
        return calls == null
                ? Optional.empty()
                : Asking.of("history of calls", () -> calls.find(correlationId))
                        .filter(entry -> entry.state() != JournalEntry.State.REFUSED)
                        .filter(entry -> entry.calleeKey().equals(calleeKey));
    }

    /**
     * Says of a list of calls which would be placed if they were all placed now, one after the other. Places and reserves
     * nothing.
     *
     * @param calls the calls; those that come first count for the caps of those that come later
     * @return a row for each, in the same order
     * @throws VoiceAiException of kind {@code QUOTA_LOCAL} if a list or the history failed
     */
    public List<DryRunRow> dryRun(Collection<OutboundCall> calls) {
        return calls.stream().map(call -> DryRunRow.of(call, decide(call))).toList();
    }

    /** Builds a policy. Not thread-safe. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private @Nullable CallHistory history;
        private final List<DoNotCallList> doNotCall = new ArrayList<>();

        private Builder() {}

        /**
         * What time it is; the system's clock by default. Its zone does not matter.
         *
         * @param value the clock
         * @return this
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * The calls that were made before. Rules with caps or cool-downs need it.
         *
         * @param value such as {@link CallHistory#of} the journals of all providers
         * @return this
         */
        public Builder history(CallHistory value) {
            history = Objects.requireNonNull(value, "history");
            return this;
        }

        /**
         * Adds a do-not-call list, beside the one in the rules.
         *
         * @param value the list
         * @return this
         */
        public Builder doNotCall(DoNotCallList value) {
            doNotCall.add(Objects.requireNonNull(value, "doNotCall"));
            return this;
        }

        /**
         * The finished policy.
         *
         * @return the policy
         */
        public CallPolicy build() {
            return new CallPolicy(this);
        }
    }
}
