package io.voiceai.internal.placing;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.http.Attendant;
import io.voiceai.journal.Claim;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallSlots.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    private final String token = UUID.randomUUID().toString().replace("-", "");
    private final CompletableFuture<PlacedCall> outcome = new CompletableFuture<>();
    /** The journal may wait for a store, and a thread that waits must not keep others from a processor. */
    private final ReentrantLock lock = new ReentrantLock();

    private final long startedAt = System.nanoTime();
    private @Nullable JournalEntry entry;
    private boolean givenUp;
    private boolean inLine;
    private boolean hasPlace;
    private volatile OutboundCall chosen;

    PlacingAttendant(Desk desk, OutboundCall call, String correlationId) {
        this.desk = desk;
        this.call = call;
        this.correlationId = correlationId;
        chosen = call;
    }

    /**
     * The call with the one caller number that has room for it.
     *
     * @return the call as it was given, before there is room or if there is no limit
     */
    public OutboundCall chosen() {
        return chosen;
    }

    OutboundCall call() {
        return call;
    }

    /** The first that is known of the outcome, for those who wait for the same call. */
    CompletableFuture<PlacedCall> outcome() {
        return outcome;
    }

    /** Who asks for a call again that was placed need not wait for room. */
    @Override
    public @Nullable PlacedCall known() {
        if (!desk.lines().mayHaveToWait(call)) {
            return null;
        }
        return desk.asked(() -> desk.journal().find(correlationId))
                .filter(entry -> entry.state() != JournalEntry.State.REFUSED)
                .map(this::sameCall)
                .orElse(null);
    }

    @Override
    public Duration admit(Duration remaining) {
        if (!desk.lines().isLimited(call)) {
            return Duration.ZERO;
        }
        lock.lock();
        try {
            return hasPlace ? Duration.ZERO : placeWithin(remaining);
        } finally {
            lock.unlock();
        }
    }

    private Duration placeWithin(Duration remaining) {
        if (givenUp) {
            throw failure(FailureKind.CANCELLED, "given up before it began").toException();
        }
        Answer answer;
        try {
            inLine = true;
            answer = desk.lines().take(call, holder());
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            throw failure(
                            FailureKind.QUOTA_LOCAL,
                            "the limiter failed with " + e.getClass().getSimpleName())
                    .wayOut("Nothing was sent: check the limiter's store")
                    .toException();
        }
        if (answer instanceof Answer.Taken taken) {
            hasPlace = true;
            chosen = desk.lines()
                    .caller(call, taken)
                    .map(caller -> call.toBuilder().callers(List.of(caller)).build())
                    .orElse(call);
            return Duration.ZERO;
        }
        return inQueue((Answer.Busy) answer, remaining);
    }

    private Duration inQueue(Answer.Busy busy, Duration remaining) {
        desk.lines().watch().look(busy.holders());
        Duration left = call.options(RouteChoice.class)
                .map(route -> route.longestWait().minusNanos(System.nanoTime() - startedAt))
                .filter(wait -> wait.compareTo(remaining) < 0)
                .orElse(remaining);
        if (busy.askAgain().compareTo(left) >= 0) {
            throw failure(FailureKind.QUOTA_LOCAL, "all lines are taken by other calls, and none came free in time")
                    .wayOut(
                            "Nothing was sent: try again later, add caller numbers, or tell of ended calls by callbacks")
                    .toException();
        }
        return busy.askAgain();
    }

    private String holder() {
        return Lines.holder(correlationId, token);
    }

    private void leaveLine() {
        if (inLine) {
            inLine = false;
            hasPlace = false;
            desk.lines().release(holder());
        }
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
        JournalEntry intent = JournalEntry.sending(
                desk.provider, correlationId, token, call.to(), call.agent(), now, now.plus(desk.deadline(call)));
        Claim claim = desk.asked(() -> desk.journal().claim(intent, call.isEvenIfUnresolved()));
        if (claim instanceof Claim.Known known) {
            leaveLine();
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
        if (!known.calleeKey().equals(JournalEntry.calleeKey(call.to()))) {
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

    /** With the route that it took, for whoever asks for the same call again. */
    private PlacedCall routed(PlacedCall result) {
        return call.options(RouteChoice.class)
                .map(choice -> result.by(choice.decision()))
                .orElse(result);
    }

    @Override
    public void done(PlacedCall made) {
        PlacedCall result = routed(made);
        lock.lock();
        try {
            JournalEntry claimed = entry;
            if (claimed != null) {
                desk.placed(result.ref(), correlationId);
                desk.lines().placed(result.ref(), holder());
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
            if (claimed == null) {
                leaveLine();
            } else if (claimed.state() != JournalEntry.State.PLACED) {
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
            leaveLine();
            written(() -> notMade(claimed, failure));
        }
    }

    /** A refusal is remembered, because it may matter for later calls to the same callee; what was not sent is not. */
    private void notMade(JournalEntry claimed, VoiceAiException failure) {
        if (failure instanceof CallRejectedException refused) {
            desk.journal().update(claimed.refused(refused.reason()));
        } else {
            desk.journal().remove(claimed);
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
