package io.voiceai.internal.placing;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.http.Attendant;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one call into the journal before it is placed, and afterwards what became of it. */
public final class PlacingAttendant implements Attendant<PlacedCall> {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Desk desk;
    private final OutboundCall call;
    private final String correlationId;
    private final CompletableFuture<PlacedCall> outcome = new CompletableFuture<>();
    /** The journal may wait for a store, and a thread that waits must not keep others from a processor. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable JournalEntry entry;
    private boolean givenUp;

    PlacingAttendant(Desk desk, OutboundCall call, String correlationId) {
        this.desk = desk;
        this.call = call;
        this.correlationId = correlationId;
    }

    OutboundCall call() {
        return call;
    }

    /** The first that is known of the outcome, for those who wait for the same call. */
    CompletableFuture<PlacedCall> outcome() {
        return outcome;
    }

    @Override
    public @Nullable PlacedCall begin() {
        lock.lock();
        try {
            return claimed();
        } finally {
            lock.unlock();
        }
    }

    /** What was given up before it began must not be claimed: nobody would take the claim back. */
    private @Nullable PlacedCall claimed() {
        if (givenUp) {
            throw failure(FailureKind.CANCELLED, "given up before it began").toException();
        }
        Instant now = desk.clock.instant();
        JournalEntry intent = new JournalEntry(
                desk.provider,
                correlationId,
                call.to(),
                call.agent(),
                JournalEntry.State.SENDING,
                now,
                now.plus(desk.placeDeadline),
                List.of(),
                Optional.empty());
        Claim claim = desk.asked(() -> desk.journal().claim(intent, call.isEvenIfUnresolved()));
        if (claim instanceof Claim.Known known) {
            return sameCall(known.entry());
        }
        if (claim instanceof Claim.Unresolved earlier) {
            throw unresolved(earlier.entry());
        }
        if (claim instanceof Claim.Full) {
            throw failure(FailureKind.QUOTA_LOCAL, "the journal is full of calls with unknown outcome")
                    .wayOut("Reconcile them, see VoiceAi.unresolved")
                    .toException();
        }
        entry = intent;
        return null;
    }

    private PlacedCall sameCall(JournalEntry known) {
        if (!known.callee().equals(call.to())) {
            throw rejected(RejectionReason.DUPLICATE_REFERENCE, "the reference belongs to a call to another number")
                    .wayOut("Give every call a reference of its own")
                    .toException();
        }
        if (known.placed().isPresent()) {
            return known.placed().get();
        }
        if (desk.isUnresolved(known)) {
            throw unresolved(known);
        }
        throw rejected(RejectionReason.DUPLICATE_REFERENCE, "a call with this reference is being placed elsewhere")
                .wayOut("Ask the journal for it later")
                .toException();
    }

    private VoiceAiException unresolved(JournalEntry earlier) {
        return rejected(
                        RejectionReason.UNRESOLVED_CALL,
                        "an earlier call to the same callee has an unknown outcome, correlation id "
                                + earlier.correlationId())
                .wayOut("Reconcile it first, see VoiceAi.reconcile, or say evenIfUnresolved in the call")
                .toException();
    }

    private Failure.Builder rejected(RejectionReason reason, String problem) {
        return failure(FailureKind.REJECTED, "refused on this side, " + problem).reason(reason);
    }

    private Failure.Builder failure(FailureKind kind, String problem) {
        return Failure.of(kind, problem).at(desk.provider, null).correlationId(correlationId);
    }

    @Override
    public void done(PlacedCall result) {
        lock.lock();
        try {
            JournalEntry claimed = entry;
            if (claimed != null) {
                desk.placed(result.ref(), correlationId);
                write(claimed.placed(result));
            }
        } finally {
            lock.unlock();
        }
        outcome.complete(result);
    }

    @Override
    public void failed(VoiceAiException failure) {
        lock.lock();
        try {
            givenUp = true;
            JournalEntry claimed = entry;
            // Evidence only grows: what the vendor said to be made stays so, whoever gave up meanwhile.
            if (claimed != null && claimed.state() != JournalEntry.State.PLACED) {
                settle(claimed, failure);
            }
        } finally {
            lock.unlock();
        }
        outcome.completeExceptionally(failure);
    }

    /** What may have been received stays unknown until the vendor itself says otherwise. */
    private void settle(JournalEntry claimed, VoiceAiException failure) {
        if (failure.kind() == FailureKind.OUTCOME_UNKNOWN) {
            lost(claimed, failure);
        } else if (claimed.state() == JournalEntry.State.SENDING || failure.evidence() == Evidence.ANSWERED) {
            entry = null;
            written(() -> desk.journal().remove(desk.provider, correlationId));
        }
    }

    /** Told twice, by whoever gave up and by the broken exchange: ids that only one of them read are kept. */
    private void lost(JournalEntry claimed, VoiceAiException failure) {
        List<String> candidates = Stream.concat(
                        claimed.candidateCallIds().stream(), failure.candidateCallIds().stream())
                .distinct()
                .toList();
        if (claimed.state() == JournalEntry.State.SENDING || !candidates.equals(claimed.candidateCallIds())) {
            Instant from = failure.firstByteAt().orElse(claimed.from());
            write(claimed.unknown(from, desk.clock.instant(), candidates));
        }
    }

    private void write(JournalEntry changed) {
        entry = changed;
        written(() -> desk.journal().update(changed));
    }

    /** The call is made or not made by now; a journal that fails must not hide which. */
    private void written(Runnable change) {
        try {
            change.run();
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            LOG.error(
                    "{}: the journal failed with {}, the call of correlation id {} is written down as being placed",
                    desk.provider,
                    e.getClass().getSimpleName(),
                    correlationId);
        }
    }
}
