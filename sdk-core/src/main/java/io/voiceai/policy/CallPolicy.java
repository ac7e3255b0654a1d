package io.voiceai.policy;

import io.voiceai.call.OutboundCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.JournalEntry;
import java.time.Clock;
import java.time.Instant;
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
    private static final PolicyRules NO_RULES = PolicyRules.builder("none", "0").build();

    private final Clock clock;
    private final PolicyRules rules;
    private final @Nullable CallHistory history;
    private final Decider decider;
    private final PendingCalls pending = new PendingCalls();

    private CallPolicy(Builder b) {
        clock = b.clock;
        rules = b.rules;
        history = b.history;
        decider = new Decider(rules, history, b.doNotCall);
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
        return decider.decide(new Question(call, call.reference(), clock.instant(), pending.of(key(call))));
    }

    private static String key(OutboundCall call) {
        return JournalEntry.calleeKey(call.to());
    }

    /**
     * The rules by which it decides.
     *
     * @return the rules
     */
    public PolicyRules rules() {
        return rules;
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
        String key = key(call);
        Lock turn = pending.turn(key);
        turn.lock();
        try {
            Instant now = clock.instant();
            // Who is pending is looked up before the history: a call that is settled in between is in one of the two.
            PolicyDecision decision =
                    decider.decide(new Question(call, Optional.of(correlationId), now, pending.of(key)));
            Optional<JournalEntry> known = decision.isAllowed() ? Optional.empty() : known(key, correlationId);
            if (!decision.isAllowed() && known.isEmpty()) {
                throw Refusals.exception(decision, correlationId);
            }
            Admission admission = new Admission(key, correlationId, now, known, pending);
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
        return new DryRun(decider, clock, pending).over(calls);
    }

    /** Builds a policy. Not thread-safe. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private PolicyRules rules = NO_RULES;
        private @Nullable CallHistory history;
        private final List<DoNotCallList> doNotCall = new ArrayList<>();

        private Builder() {}

        /**
         * The rules; none by default.
         *
         * @param value the rules
         * @return this
         */
        public Builder rules(PolicyRules value) {
            rules = Objects.requireNonNull(value, "rules");
            return this;
        }

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
         * @throws VoiceAiException of kind {@code CONFIG} if the rules count earlier calls and no history is given
         */
        public CallPolicy build() {
            boolean counts = rules.rules().stream()
                    .anyMatch(rule -> rule instanceof PolicyRule.Cap || rule instanceof PolicyRule.CoolDown);
            if (counts && history == null) {
                throw VoiceAiException.config(
                        "history",
                        "is missing, but rules " + rules.name() + " have caps or cool-downs",
                        "Give CallHistory.of the journals in which calls are written down");
            }
            return new CallPolicy(this);
        }
    }
}
