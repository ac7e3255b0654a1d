package io.voiceai.internal.routing;

import io.voiceai.Reconciliations;
import io.voiceai.VoiceProvider;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.internal.placing.Desk;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The journals of several providers, each of which guards only what it knows itself. */
final class Journals {
    private final Map<CallJournal, Set<String>> providers = new IdentityHashMap<>();

    Journals(Collection<? extends VoiceProvider> all) {
        for (VoiceProvider provider : all) {
            if (provider instanceof Reconciliations keeper && keeper.placements() instanceof Desk desk) {
                providers
                        .computeIfAbsent(desk.journal(), journal -> new LinkedHashSet<>())
                        .add(provider.id());
            }
        }
    }

    /** What is remembered under a reference, and the provider to ask for it. */
    record Known(JournalEntry entry, String provider) {
        /** Whether it is certain that asking the provider again dials nobody. */
        boolean isSettled() {
            return entry.state() != State.SENDING;
        }
    }

    /** What the journals know of a reference. */
    Optional<Known> known(String reference) {
        for (Map.Entry<CallJournal, Set<String>> one : providers.entrySet()) {
            Optional<JournalEntry> entry =
                    asked(() -> one.getKey().find(reference)).filter(found -> found.state() != State.REFUSED);
            if (entry.isPresent()) {
                return entry.map(found -> new Known(found, keeper(found, one.getValue())));
            }
        }
        return Optional.empty();
    }

    /** In a shared journal it may be of another process's provider: then any that shares the journal knows it. */
    private static String keeper(JournalEntry entry, Set<String> sharing) {
        return sharing.contains(entry.provider())
                ? entry.provider()
                : sharing.iterator().next();
    }

    /** Each journal keeps its own callees from being called again; several must be asked together. */
    void checkResolved(OutboundCall call, String correlationId, Instant now) {
        if (providers.size() < 2 || call.isEvenIfUnresolved()) {
            return;
        }
        for (CallJournal journal : providers.keySet()) {
            asked(() -> journal.ofCallee(call.to(), Instant.EPOCH)).stream()
                    .filter(entry -> entry.isUnresolved(now))
                    .findFirst()
                    .ifPresent(entry -> {
                        throw Failure.of(
                                        FailureKind.REJECTED,
                                        "refused on this side, an earlier call to the same callee has an unknown outcome, "
                                                + "correlation id " + entry.correlationId())
                                .at(entry.provider(), null)
                                .reason(RejectionReason.UNRESOLVED_CALL)
                                .correlationId(correlationId)
                                .wayOut(
                                        "Reconcile it first, see VoiceAi.reconcile, or say evenIfUnresolved in the call")
                                .toException();
                    });
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            throw Failure.of(
                            FailureKind.QUOTA_LOCAL,
                            "the journal of calls failed with " + e.getClass().getSimpleName())
                    .wayOut("Nothing was sent: check the journal's store")
                    .toException();
        }
    }
}
