package io.voiceai.examples.campaign;

import io.voiceai.CallNotEndedException;
import io.voiceai.Reconciliations;
import io.voiceai.VoiceAi;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way of one callee from a line of the file to a verdict, or to a step that is due later. The journal is asked first: what a
 * process that is gone has sent is never sent again, but waited for or looked for.
 */
final class Course {
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /**
     * What all courses share.
     *
     * @param voice the vendors
     * @param journal what was sent
     * @param config how patient the campaign is
     * @param clock the time
     * @param stopping whether the campaign is being stopped
     * @param placing how many calls are being placed
     * @param trust in the keys
     */
    record Ground(
            VoiceAi voice,
            CallJournal journal,
            CampaignConfig config,
            Clock clock,
            BooleanSupplier stopping,
            AtomicInteger placing,
            Trust trust) {}

    private final Ground ground;
    private final Row row;
    private final OutboundCall call;

    Course(Ground ground, CalleeColumns columns, Row row) {
        this.ground = ground;
        this.row = row;
        call = Callee.read(columns, row.text()).call(row.reference()).toBuilder()
                .within(ground.config.placeWithin())
                .build();
    }

    CompletableFuture<Step> run() {
        Optional<JournalEntry> known = ground.journal.find(row.reference());
        return known.isEmpty() ? place() : goOn(known.get());
    }

    private CompletableFuture<Step> goOn(JournalEntry entry) {
        return switch (entry.state()) {
            // No call was made, and what another route or time would say is not known.
            case REFUSED -> place();
            case PLACED, ENDED -> end(entry.placed().orElseThrow(), failure -> look(entry, false));
            case SENDING, UNKNOWN ->
                entry.isUnresolved(ground.clock.instant())
                        ? look(entry, true)
                        : now(new Step.Lost(entry.to().plus(MARGIN)));
        };
    }

    private CompletableFuture<Step> place() {
        ground.placing.incrementAndGet();
        return started(() -> ground.voice.placeAsync(call))
                .whenComplete((placed, failure) -> ground.placing.decrementAndGet())
                .handle((placed, failure) ->
                        failure == null ? placed(placed) : now(refusal().of(known(failure))))
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Step> placed(PlacedCall placed) {
        ground.trust.placed();
        return end(
                placed, unreadable -> look(ground.journal.find(row.reference()).orElseThrow(), false));
    }

    /** Waits for the end of a call; where the vendor cannot be asked for it by its id there is another way. */
    private CompletableFuture<Step> end(
            PlacedCall placed, Function<VoiceAiException, CompletableFuture<Step>> otherwise) {
        Duration left =
                ground.config.longestCall().minus(Duration.between(placed.ref().placedAt(), ground.clock.instant()));
        Duration limit = left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left;
        return started(() -> ground.voice.awaitEnd(placed.ref(), limit))
                .handle((detail, failure) ->
                        failure == null ? now(ended(placed, detail)) : unended(placed, known(failure), otherwise))
                .thenCompose(Function.identity());
    }

    private Step ended(PlacedCall placed, CallDetail detail) {
        return new Step.Done(Verdict.ended(placed, detail, ground.clock.instant()));
    }

    private CompletableFuture<Step> unended(
            PlacedCall placed,
            VoiceAiException failure,
            Function<VoiceAiException, CompletableFuture<Step>> otherwise) {
        if (failure instanceof CallNotEndedException) {
            return now(new Step.Done(Verdict.placed(placed, "its end was not seen in time", null)));
        }
        return given(failure).map(Course::now).orElseGet(() -> otherwise.apply(failure));
    }

    /** Looks for the call in the vendor's records. */
    private CompletableFuture<Step> look(JournalEntry entry, boolean mayAskForIt) {
        if (entry.state() == State.ENDED) {
            return now(new Step.Done(overWithoutDetail(entry.placed().orElseThrow())));
        }
        return started(() -> ground.voice.reconcileAsync(entry.unresolved()))
                .handle((found, failure) -> failure == null
                        ? told(entry, found, mayAskForIt)
                        : now(given(known(failure)).orElseGet(() -> notFound(entry))))
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Step> told(JournalEntry entry, Reconciliation told, boolean mayAskForIt) {
        return switch (told.outcome()) {
            case FOUND -> found(entry, told.calls().get(0), mayAskForIt);
            case NOT_YET -> now(notFound(entry));
            case FOUND_MULTIPLE ->
                now(new Step.Done(Verdict.of(Outcome.UNKNOWN, "several calls fit, a person must look at each")));
            case GONE -> now(new Step.Again(ground.clock.instant(), row.tries()));
        };
    }

    private CompletableFuture<Step> found(JournalEntry entry, FoundCall found, boolean mayAskForIt) {
        PlacedCall placed = entry.placed().orElseGet(() -> new PlacedCall(found.ref(), row.reference(), "", "{}"));
        return mayAskForIt
                ? end(placed, failure -> now(listed(entry, placed, found)))
                : now(listed(entry, placed, found));
    }

    /** The vendor's list tells whether it is over, and no more. */
    private Step listed(JournalEntry entry, PlacedCall placed, FoundCall found) {
        if (found.status() != CallStatus.ENDED) {
            return later(entry, ground.config.longestCall())
                    .orElseGet(() -> new Step.Done(Verdict.placed(placed, "its end was not seen in time", null)));
        }
        if (ground.voice.provider(placed.ref().provider()) instanceof Reconciliations keeper) {
            keeper.placements().ended(placed.ref(), null);
        }
        return new Step.Done(overWithoutDetail(placed));
    }

    private static Verdict overWithoutDetail(PlacedCall placed) {
        return Verdict.placed(placed, "it is over, and the vendor tells no more", null);
    }

    private Step notFound(JournalEntry entry) {
        return later(entry, ground.config.patience())
                .orElseGet(() -> new Step.Done(entry.placed()
                        .map(placed -> Verdict.placed(placed, "the vendor does not tell of its end", null))
                        .orElseGet(() -> Verdict.of(
                                Outcome.UNKNOWN, "the vendor's records do not have it; do not call again"))));
    }

    private Optional<Step> later(JournalEntry entry, Duration patience) {
        Instant due = ground.clock.instant().plus(Refusal.pause(row.looks()));
        return due.isAfter(entry.to().plus(patience)) ? Optional.empty() : Optional.of(new Step.Lost(due));
    }

    /** What a failure of a question means for everybody. */
    private Optional<Step> given(VoiceAiException failure) {
        if (failure.kind() == FailureKind.CONFIG
                || failure.kind() == FailureKind.AUTH && ground.trust.isLostAfterRefusal()) {
            return Optional.of(new Step.Broken(String.valueOf(failure.getMessage())));
        }
        return failure.kind() == FailureKind.CANCELLED && ground.stopping.getAsBoolean()
                ? Optional.of(new Step.Left())
                : Optional.empty();
    }

    private Refusal refusal() {
        return new Refusal(ground.config, row, ground.clock.instant(), ground.stopping.getAsBoolean(), ground.trust);
    }

    private static CompletableFuture<Step> now(Step step) {
        return CompletableFuture.completedFuture(step);
    }

    private static <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Whatever is not a failure of the SDK's is a fault of this program, and ends it. */
    private static VoiceAiException known(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof VoiceAiException known) {
            return known;
        }
        throw new CompletionException(cause);
    }
}
