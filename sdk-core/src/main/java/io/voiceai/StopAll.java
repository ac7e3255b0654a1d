package io.voiceai;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Hangup;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.StopReport;
import io.voiceai.call.StopReport.Unconfirmed;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops everything, in the order that leaves nothing out: first nothing new may come, then what is known is hung up, then what
 * was still being placed, then what was lost and is found.
 */
final class StopAll {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Map<String, VoiceProvider> providers;
    private final Set<CallRef> taken = new HashSet<>();
    private final List<CallRef> confirmed = new ArrayList<>();
    private final List<Unconfirmed> unconfirmed = new ArrayList<>();
    private final List<UnresolvedCall> unresolved = new ArrayList<>();
    private final List<CallRef> notStoppable = new ArrayList<>();
    private @Nullable VoiceAiException unread;

    StopAll(Map<String, VoiceProvider> providers) {
        this.providers = providers;
    }

    CompletableFuture<StopReport> start() {
        CompletableFuture<?>[] placed = keepers().stream()
                .map(keeper -> keeper.placements().closeGate())
                .toArray(CompletableFuture[]::new);
        return hangUpKnown()
                .thenCompose(done -> CompletableFuture.allOf(placed))
                .thenCompose(done -> hangUpKnown())
                .thenCompose(done -> Few.atOnce(ofAll(Placements::unresolved), this::reconcile))
                .thenApply(done -> readable(report()));
    }

    /** Hangs up calls that are known from elsewhere, such as those of a call task. */
    CompletableFuture<StopReport> hangUp(Collection<CallRef> calls) {
        return Few.atOnce(newOnes(calls), this::end).thenApply(done -> report());
    }

    private List<Reconciliations> keepers() {
        return providers.values().stream()
                .filter(Reconciliations.class::isInstance)
                .map(Reconciliations.class::cast)
                .toList();
    }

    private CompletableFuture<Void> hangUpKnown() {
        // What this process placed itself can be hung up whether or not the store answers.
        return Few.atOnce(newOnes(ofAll(Placements::runningHere)), this::end)
                .thenCompose(done -> Few.atOnce(newOnes(ofAll(Placements::running)), this::end));
    }

    /** One book that cannot be read must not keep the calls in the others alive. */
    private <T> List<T> ofAll(Function<Placements, List<T>> question) {
        List<T> all = new ArrayList<>();
        for (Reconciliations keeper : keepers()) {
            try {
                all.addAll(question.apply(keeper.placements()));
            } catch (VoiceAiException failure) {
                LOG.error("not all calls can be stopped: {}", failure.getMessage());
                unread(failure);
            }
        }
        return all;
    }

    private synchronized void unread(VoiceAiException failure) {
        unread = failure;
    }

    /** A report that leaves out what could not be read would look like the whole. */
    private synchronized StopReport readable(StopReport report) {
        if (unread != null) {
            throw unread;
        }
        return report;
    }

    private synchronized List<CallRef> newOnes(Collection<CallRef> calls) {
        return calls.stream().filter(taken::add).toList();
    }

    private CompletableFuture<Void> end(CallRef call) {
        if (!(providers.get(call.provider()) instanceof Hangups hangups)) {
            return done(notStoppable, call);
        }
        CompletableFuture<?> ending;
        try {
            ending = hangups.hangUpAsync(Hangup.of(call));
        } catch (RuntimeException e) {
            ending = CompletableFuture.failedFuture(e);
        }
        return ending.handle((result, failure) -> failure == null ? done(confirmed, call) : failed(call, failure))
                .thenCompose(ended -> ended);
    }

    private CompletableFuture<Void> failed(CallRef call, Throwable failure) {
        VoiceAiException known = known(failure);
        if (known instanceof UnsupportedFeatureException) {
            return done(notStoppable, call);
        }
        boolean over =
                known instanceof CallRejectedException refused && refused.reason() == RejectionReason.CALL_NOT_RUNNING;
        return over ? done(confirmed, call) : done(unconfirmed, new Unconfirmed(call, known));
    }

    private static VoiceAiException known(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VoiceAiException known
                ? known
                : Failure.of(
                                FailureKind.UNCONFIRMED,
                                "the hang-up ended with " + cause.getClass().getSimpleName())
                        .wayOut("It may still go on: ask again")
                        .toException();
    }

    private CompletableFuture<Void> reconcile(UnresolvedCall lost) {
        CompletableFuture<Reconciliation> looking;
        try {
            looking = ((Reconciliations) providers.get(lost.provider())).reconcileAsync(lost);
        } catch (RuntimeException e) {
            looking = CompletableFuture.failedFuture(e);
        }
        return looking.handle((found, failure) -> failure != null ? done(unresolved, lost) : found(lost, found))
                .thenCompose(ended -> ended);
    }

    private CompletableFuture<Void> found(UnresolvedCall lost, Reconciliation found) {
        return switch (found.outcome()) {
            case GONE -> CompletableFuture.completedFuture(null);
            case NOT_YET, FOUND_MULTIPLE -> done(unresolved, lost);
            case FOUND -> endFound(found.calls().get(0));
        };
    }

    private CompletableFuture<Void> endFound(FoundCall call) {
        if (newOnes(List.of(call.ref())).isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return call.status() == CallStatus.ENDED ? done(confirmed, call.ref()) : end(call.ref());
    }

    private synchronized <T> CompletableFuture<Void> done(List<T> list, T call) {
        list.add(call);
        return CompletableFuture.completedFuture(null);
    }

    private synchronized StopReport report() {
        StopReport report = new StopReport(confirmed, unconfirmed, unresolved, notStoppable);
        LOG.info("stopped: {}", report);
        return report;
    }
}
