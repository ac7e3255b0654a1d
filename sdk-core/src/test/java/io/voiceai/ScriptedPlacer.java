package io.voiceai;

import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.spi.Invocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** A provider that places calls as the test says, and remembers which were asked for and which attempts began. */
final class ScriptedPlacer implements OutboundCalls {
    final List<OutboundCall> begun = new CopyOnWriteArrayList<>();
    final List<OutboundCall> mapped = new CopyOnWriteArrayList<>();
    volatile Function<OutboundCall, OutboundCall> mapping = call -> call;
    volatile Function<OutboundCall, CompletableFuture<PlacedCall>> answer = this::accepted;
    private final String id;

    ScriptedPlacer(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    PlacedCall placed(OutboundCall call) {
        return new PlacedCall(
                CallRef.of(id, Map.of("Id", "1"), Instant.EPOCH),
                call.reference().orElse("none"),
                "r",
                "{}");
    }

    private CompletableFuture<PlacedCall> accepted(OutboundCall call) {
        return CompletableFuture.completedFuture(placed(call));
    }

    ScriptedPlacer failing(Failure.Builder failure) {
        answer = call -> CompletableFuture.failedFuture(failure.at(id, "Dial").toException());
        return this;
    }

    ScriptedPlacer failing(FailureKind kind) {
        Evidence evidence = kind == FailureKind.OUTCOME_UNKNOWN ? Evidence.UNKNOWN : Evidence.NOT_SENT;
        return failing(Failure.of(kind, "no").sent(evidence, evidence == Evidence.UNKNOWN ? 1 : 0, null));
    }

    ScriptedPlacer refusing(RejectionReason reason) {
        return failing(Failure.of(FailureKind.REJECTED, "no")
                .reason(reason)
                .vendor("No.Good", null, "r")
                .sent(Evidence.ANSWERED, 1, null));
    }

    @Override
    public Invocation<PlacedCall> placing(OutboundCall call) {
        OutboundCall taken = mapping.apply(call);
        mapped.add(taken);
        return new Invocation<>() {
            @Override
            public PlacedCall execute() {
                begun.add(taken);
                try {
                    return answer.apply(taken).get();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) e.getCause();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw Failure.of(FailureKind.CANCELLED, "interrupted").toException();
                }
            }

            @Override
            public CompletableFuture<PlacedCall> executeAsync() {
                begun.add(taken);
                return answer.apply(taken);
            }
        };
    }

    @Override
    public void close() {}
}
