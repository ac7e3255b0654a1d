package io.voiceai.policy;

import io.voiceai.error.RejectionReason;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A cool-down, and the last refusal, if there is one. */
record CoolDownGate(PolicyRule.CoolDown coolDown, Optional<JournalEntry> refusal) implements Gate {
    /** A refusal under the reference of the call itself counts too: nobody gets rid of it by trying the same call again. */
    static CoolDownGate of(PolicyRule.CoolDown coolDown, Collection<JournalEntry> history) {
        return new CoolDownGate(
                coolDown,
                history.stream()
                        .filter(entry -> isRefusal(coolDown, entry))
                        .max(Comparator.comparing(JournalEntry::from)));
    }

    private static boolean isRefusal(PolicyRule.CoolDown coolDown, JournalEntry entry) {
        return entry.cause().filter(coolDown.causes()::contains).isPresent()
                || entry.refusal().filter(coolDown.refusals()::contains).isPresent();
    }

    @Override
    public String rule() {
        return coolDown.name();
    }

    @Override
    public RejectionReason reason() {
        return RejectionReason.COOLING_DOWN;
    }

    @Override
    public Instant next(Instant from) {
        return refusal.map(entry -> entry.from().plus(coolDown.time()))
                .filter(over -> over.isAfter(from))
                .orElse(from);
    }

    @Override
    public String why() {
        return refusal.map(entry -> "a call to the callee begun at " + entry.from() + " came to "
                        + entry.refusal()
                                .map(Enum::name)
                                .or(() -> entry.cause().map(Enum::name))
                                .orElse("")
                        + ", and the callee is left in peace for " + coolDown.time())
                .orElse("");
    }
}
