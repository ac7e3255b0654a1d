package io.voiceai.policy;

import io.voiceai.error.RejectionReason;
import java.time.Instant;
import java.util.Objects;

/** Whether a call may be placed: now, later or not at all. {@code toString} is a line for people, without numbers. */
public sealed interface PolicyDecision {
    /**
     * Whether the call may be placed now.
     *
     * @return true only for {@link Allow}
     */
    default boolean isAllowed() {
        return this instanceof Allow;
    }

    /** No rule is against it. */
    record Allow() implements PolicyDecision {
        @Override
        public String toString() {
            return "ALLOW";
        }
    }

    /**
     * It must not be placed, and waiting alone does not help.
     *
     * @param reason why, in words that vendors share
     * @param rule the name of the rule
     * @param explanation why, in one line without numbers
     */
    record Deny(RejectionReason reason, String rule, String explanation) implements PolicyDecision {
        public Deny {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public String toString() {
            return "DENY " + reason + ", rule " + rule + ": " + explanation;
        }
    }

    /**
     * It must not be placed now, but may be later.
     *
     * @param until the first moment at which no rule is against it, as far as is known now
     * @param reason why, in words that vendors share
     * @param rule the name of the rule that keeps it longest
     * @param explanation why, in one line without numbers
     */
    record Defer(Instant until, RejectionReason reason, String rule, String explanation) implements PolicyDecision {
        public Defer {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(explanation, "explanation");
        }

        @Override
        public String toString() {
            return "DEFER until " + until + ", " + reason + ", rule " + rule + ": " + explanation;
        }
    }
}
