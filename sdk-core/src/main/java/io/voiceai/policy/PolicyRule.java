package io.voiceai.policy;

import io.voiceai.call.HangupCause;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One rule. A call may be placed if all rules that concern it allow it. The constructors throw a {@link VoiceAiException} of kind
 * {@code CONFIG} that names what is wrong.
 */
public sealed interface PolicyRule {
    /** The longest time that a rule may look back: {@value} days. */
    int LONGEST_DAYS = 3_660;

    /** The most calls that a cap may allow: {@value}. */
    int MOST_CALLS = 500;

    /**
     * Its name, by which decisions tell of it.
     *
     * @return not blank; no other rule of the same rules has it
     */
    String name();

    /**
     * Which calls it concerns.
     *
     * @return everything that must hold for the call
     */
    RuleScope scope();

    /**
     * The hours in which calls may be placed, by the clock where the callee is. Outside of them a call is put off, with
     * {@link RejectionReason#OUTSIDE_CALLING_HOURS}.
     *
     * @param name its name
     * @param scope which calls it concerns
     * @param windows one or more; a call may be placed if it is within any of them
     * @param holidays dates with hours of their own, each once
     */
    record Hours(String name, RuleScope scope, List<CallingWindow> windows, List<Holiday> holidays)
            implements PolicyRule {
        public Hours {
            windows = List.copyOf(windows);
            holidays = List.copyOf(holidays);
            Objects.requireNonNull(scope, "scope");
            RuleChecks.hold(name, RuleChecks.first(RuleChecks.name(name), RuleChecks.hours(windows, holidays)));
        }
    }

    /**
     * How many calls a callee may get in any time of some length. One more is put off, with
     * {@link RejectionReason#CALLEE_CALLED_TOO_OFTEN}. Calls count from when they were begun, whether answered or not, and whether
     * or not their outcome is known; those that were refused do not.
     *
     * @param name its name
     * @param scope which calls it concerns; all calls to the callee count, whichever rules concerned them
     * @param calls how many, 1 to {@value PolicyRule#MOST_CALLS}
     * @param per in any time of this length; more than zero, at most {@value PolicyRule#LONGEST_DAYS} days
     */
    record Cap(String name, RuleScope scope, int calls, Duration per) implements PolicyRule {
        public Cap {
            Objects.requireNonNull(scope, "scope");
            RuleChecks.hold(
                    name,
                    RuleChecks.first(
                            RuleChecks.name(name), RuleChecks.calls("calls", calls), RuleChecks.time("per", per)));
        }
    }

    /**
     * How long a callee is left in peace after refusing a call, or after a call to it was refused. Until then calls are put off,
     * with {@link RejectionReason#COOLING_DOWN}. It is counted from when the refused call was begun.
     *
     * @param name its name
     * @param scope which calls it concerns; every refused call to the callee counts, whichever rules concerned it
     * @param time how long; more than zero, at most {@value PolicyRule#LONGEST_DAYS} days
     * @param causes after calls that ended so; see {@link #USUAL_CAUSES}
     * @param refusals after calls that were not placed for these reasons; see {@link #USUAL_REFUSALS}
     */
    record CoolDown(
            String name, RuleScope scope, Duration time, Set<HangupCause.Kind> causes, Set<RejectionReason> refusals)
            implements PolicyRule {
        /** The callee declined, or the network blocked the call, which is also what phones answer to an unwanted one. */
        public static final Set<HangupCause.Kind> USUAL_CAUSES =
                Set.of(HangupCause.Kind.DECLINED, HangupCause.Kind.BLOCKED);

        /** The vendor refused because of the callee. */
        public static final Set<RejectionReason> USUAL_REFUSALS =
                Set.of(RejectionReason.CALLEE_BLOCKED, RejectionReason.CALLEE_CALLED_TOO_OFTEN);

        public CoolDown {
            Objects.requireNonNull(scope, "scope");
            causes = Collections.unmodifiableSet(new TreeSet<>(causes));
            refusals = Collections.unmodifiableSet(new TreeSet<>(refusals));
            RuleChecks.hold(
                    name,
                    RuleChecks.first(
                            RuleChecks.name(name),
                            RuleChecks.time("for", time),
                            RuleChecks.coolDown(causes, refusals)));
        }
    }

    /**
     * Evidence that the callee agreed to be called must be in the call, see {@link io.voiceai.call.OutboundCall#consent()}.
     * Without it the call is denied, with {@link RejectionReason#NO_CONSENT}.
     *
     * @param name its name
     * @param scope which calls it concerns
     * @param notOlderThan how long ago the callee may have agreed; absent for any time ago
     */
    record NeedsConsent(String name, RuleScope scope, Optional<Duration> notOlderThan) implements PolicyRule {
        public NeedsConsent {
            Objects.requireNonNull(scope, "scope");
            RuleChecks.hold(
                    name,
                    RuleChecks.first(
                            RuleChecks.name(name),
                            notOlderThan
                                    .map(time -> RuleChecks.time("notOlderThan", time))
                                    .orElse(null)));
        }
    }
}
