package io.voiceai.internal.routing;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.routing.FrontDesk.Passage;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A call to be placed through the desk. Whoever asks for the same reference while it is under way waits for it, because two
 * routes may have two journals that do not know of each other.
 */
final class GuidedPlacing implements Invocation<PlacedCall> {
    private final FrontDesk desk;
    private final OutboundCall call;
    private final String correlationId;
    private final boolean named;

    GuidedPlacing(FrontDesk desk, OutboundCall call) {
        this.desk = desk;
        named = call.reference().isPresent();
        correlationId = call.reference().orElseGet(Invoker::newCorrelationId);
        this.call = named ? call : call.toBuilder().reference(correlationId).build();
    }

    /** One call that is under way, for those who wait for it. */
    record Turn(PhoneNumber callee, CompletableFuture<PlacedCall> outcome) {}

    @Override
    public PlacedCall execute() {
        Turn mine = new Turn(call.to(), new CompletableFuture<>());
        Turn first = desk.underWay().putIfAbsent(correlationId, mine);
        if (first != null) {
            return await(joined(first));
        }
        try {
            PlacedCall placed = carryOut();
            over(mine, placed, null);
            return placed;
        } catch (RuntimeException | Error e) {
            over(mine, null, e);
            throw e;
        }
    }

    private PlacedCall carryOut() {
        Passage passage = enter();
        try {
            PlacedCall placed = null;
            while (placed == null) {
                placed = attempt(passage.journey());
            }
            return placed;
        } finally {
            passage.close();
        }
    }

    /** Null if there may be another attempt. A thread that is interrupted is wanted elsewhere. */
    private static @Nullable PlacedCall attempt(Journey journey) {
        Invocation<PlacedCall> attempt = journey.next();
        PlacedCall placed;
        try {
            placed = attempt.execute();
        } catch (RuntimeException | Error e) {
            Throwable end = journey.failed(e, !Thread.currentThread().isInterrupted());
            if (end instanceof Error error) {
                throw error;
            }
            if (end != null) {
                throw (RuntimeException) end;
            }
            return null;
        }
        return journey.placed(placed);
    }

    @Override
    public CompletableFuture<PlacedCall> executeAsync() {
        Turn mine = new Turn(call.to(), new CompletableFuture<>());
        Turn first = desk.underWay().putIfAbsent(correlationId, mine);
        if (first != null) {
            // On another thread: what the caller does with it must not hold up the one that has the call under way.
            return joined(first).whenCompleteAsync((placed, failure) -> {});
        }
        GuidedFuture future = new GuidedFuture(this::enter, (placed, failure) -> over(mine, placed, failure));
        try {
            desk.threads().execute(future::begin);
        } catch (RejectedExecutionException e) {
            future.completeExceptionally(cancelled("closed before it began"));
        }
        return future;
    }

    private Passage enter() {
        return desk.enter(call, correlationId, named);
    }

    private void over(Turn mine, @Nullable PlacedCall placed, @Nullable Throwable failure) {
        desk.underWay().remove(correlationId, mine);
        if (placed != null) {
            mine.outcome.complete(placed);
        } else {
            mine.outcome.completeExceptionally(
                    failure instanceof VoiceAiException || failure instanceof Error
                            ? failure
                            : cancelled("the one that had the same call under way gave up"));
        }
    }

    private CompletableFuture<PlacedCall> joined(Turn first) {
        if (first.callee.equals(call.to())) {
            return first.outcome;
        }
        return CompletableFuture.failedFuture(Failure.of(
                        FailureKind.REJECTED, "refused on this side, the reference belongs to a call to another number")
                .reason(RejectionReason.DUPLICATE_REFERENCE)
                .correlationId(correlationId)
                .wayOut("Give every call a reference of its own")
                .toException());
    }

    private PlacedCall await(CompletableFuture<PlacedCall> first) {
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled("interrupted while another thread had the same call under way");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VoiceAiException failure
                    ? failure
                    : new IllegalStateException("the other thread failed", e.getCause());
        }
    }

    private VoiceAiException cancelled(String problem) {
        return Failure.of(FailureKind.CANCELLED, problem)
                .correlationId(correlationId)
                .toException();
    }
}
