package io.voiceai;

import io.voiceai.call.Reconciliation;
import io.voiceai.call.ReconciliationReport;
import io.voiceai.call.ReconciliationReport.Failed;
import io.voiceai.call.ReconciliationReport.Found;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look into the vendors' records for every call whose outcome is unknown. */
final class ReconcileAll {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Providers providers;
    private final List<Found> found = new ArrayList<>();
    private final List<UnresolvedCall> gone = new ArrayList<>();
    private final List<UnresolvedCall> notYet = new ArrayList<>();
    private final List<Found> ambiguous = new ArrayList<>();
    private final List<Failed> failed = new ArrayList<>();

    ReconcileAll(Providers providers) {
        this.providers = providers;
    }

    CompletableFuture<ReconciliationReport> start(List<UnresolvedCall> unresolved) {
        return Few.atOnce(unresolved, this::reconcile).thenApply(done -> report());
    }

    private CompletableFuture<Void> reconcile(UnresolvedCall lost) {
        CompletableFuture<Reconciliation> looking;
        try {
            looking = providers
                    .having(Reconciliations.class, "reconciling", lost.provider())
                    .reconcileAsync(lost);
        } catch (RuntimeException e) {
            looking = CompletableFuture.failedFuture(e);
        }
        return looking.handle((record, failure) -> {
            if (failure == null) {
                settled(lost, record);
            } else {
                add(failed, new Failed(lost, known(failure)));
            }
            return null;
        });
    }

    private void settled(UnresolvedCall lost, Reconciliation record) {
        switch (record.outcome()) {
            case FOUND -> add(found, new Found(lost, record.calls()));
            case GONE -> add(gone, lost);
            case NOT_YET -> add(notYet, lost);
            case FOUND_MULTIPLE -> add(ambiguous, new Found(lost, record.calls()));
        }
    }

    private synchronized <T> void add(List<T> list, T one) {
        list.add(one);
    }

    private static VoiceAiException known(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VoiceAiException known
                ? known
                : Failure.of(
                                FailureKind.VENDOR_FAULT,
                                "looking for a lost call ended with "
                                        + cause.getClass().getSimpleName())
                        .wayOut("Nothing is known: ask again")
                        .toException();
    }

    private synchronized ReconciliationReport report() {
        ReconciliationReport report = new ReconciliationReport(found, gone, notYet, ambiguous, failed);
        LOG.info("reconciled: {}", report);
        return report;
    }
}
