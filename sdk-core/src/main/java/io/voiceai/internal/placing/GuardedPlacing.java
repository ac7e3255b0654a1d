package io.voiceai.internal.placing;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call to be placed that joins the one of the same correlation id which is under way in this process; what is under way
 * elsewhere, and what came before, the journal knows.
 */
public record GuardedPlacing(
        Desk desk, OutboundCall call, String correlationId, Function<PlacingAttendant, Invocation<PlacedCall>> prepared)
        implements Invocation<PlacedCall> {

    @Override
    public PlacedCall execute() {
        PlacingAttendant mine = desk.attend(call, correlationId);
        PlacingAttendant first = desk.underWay().putIfAbsent(correlationId, mine);
        if (first != null) {
            return Together.await(desk.provider, joined(first));
        }
        try {
            return prepared.apply(mine).execute();
        } finally {
            over(mine);
        }
    }

    @Override
    public CompletableFuture<PlacedCall> executeAsync() {
        PlacingAttendant mine = desk.attend(call, correlationId);
        PlacingAttendant first = desk.underWay().putIfAbsent(correlationId, mine);
        if (first != null) {
            // On another thread: what the caller does with it must not hold up the one that has the call under way.
            return joined(first).whenCompleteAsync((placed, failure) -> {});
        }
        CompletableFuture<PlacedCall> placing;
        try {
            placing = prepared.apply(mine).executeAsync();
        } catch (RuntimeException | Error e) {
            over(mine);
            throw e;
        }
        CompletableFuture<PlacedCall> following = Following.after(placing, (placed, failure) -> over(mine));
        following.whenComplete((placed, failure) -> handOn(placing, failure));
        return following;
    }

    /** Whoever completes the future, as {@code orTimeout} does, waits for no call any more: none shall be placed after that. */
    private static void handOn(CompletableFuture<PlacedCall> placing, @Nullable Throwable failure) {
        if (!placing.isDone()) {
            placing.completeExceptionally(failure == null ? new CancellationException() : failure);
        }
    }

    private void over(PlacingAttendant mine) {
        desk.underWay().remove(correlationId, mine);
        mine.outcome().completeExceptionally(new IllegalStateException("ended without an outcome"));
    }

    private CompletableFuture<PlacedCall> joined(PlacingAttendant first) {
        if (first.call().to().equals(call.to())) {
            return first.outcome();
        }
        return CompletableFuture.failedFuture(Failure.of(
                        FailureKind.REJECTED, "refused on this side, the reference belongs to a call to another number")
                .at(desk.provider, null)
                .reason(RejectionReason.DUPLICATE_REFERENCE)
                .correlationId(correlationId)
                .wayOut("Give every call a reference of its own")
                .toException());
    }
}
