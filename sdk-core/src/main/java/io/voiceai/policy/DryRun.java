package io.voiceai.policy;

import io.voiceai.call.OutboundCall;
import io.voiceai.journal.JournalEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A list of calls as if they were placed one after the other, all at the moment at which it begins. */
final class DryRun {
    private final Decider decider;
    private final Instant now;
    private final PendingCalls pending;
    private final Map<String, List<PastCall>> placed = new HashMap<>();

    DryRun(Decider decider, Clock clock, PendingCalls pending) {
        this.decider = decider;
        now = clock.instant();
        this.pending = pending;
    }

    List<DryRunRow> over(Collection<OutboundCall> calls) {
        List<DryRunRow> rows = new ArrayList<>(calls.size());
        for (OutboundCall call : calls) {
            String key = JournalEntry.calleeKey(call.to());
            List<PastCall> before = placed.computeIfAbsent(key, callee -> new ArrayList<>());
            PolicyDecision decision = decider.decide(new Question(
                    call,
                    call.reference(),
                    now,
                    Stream.concat(before.stream(), pending.of(key).stream()).toList()));
            if (decision.isAllowed()) {
                // A reference has no line break in it, so this is nobody's.
                before.add(new PastCall(call.reference().orElse("\n" + rows.size()), now));
            }
            rows.add(DryRunRow.of(call, decision));
        }
        return List.copyOf(rows);
    }
}
