package io.voiceai.internal.placing;

import io.voiceai.Placements;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.Reconciliation.Outcome;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.internal.http.Pipeline;
import io.voiceai.internal.text.Seldom;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.PlacingSettings;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The placements of one provider, over its journal and its pipeline. */
public final class Desk implements Placements {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");
    private static final Set<State> UNDECIDED = Set.of(State.SENDING, State.UNKNOWN);
    private static final int MOST_REMEMBERED = 1_000;

    final String provider;
    final Clock clock;
    final Duration placeDeadline;
    private final CallJournal journal;
    private final Duration goneAfter;
    private final Pipeline pipeline;
    private final Map<CallRef, Boolean> over = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallRef, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Lines lines;
    private final Seldom seldom = new Seldom(System::nanoTime);
    private final KnownCalls known = new KnownCalls();
    private final Map<CallRef, Boolean> here = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallRef, Boolean> eldest) {
            return size() > CallJournal.USUAL_CAPACITY;
        }
    };
    private final Map<String, PlacingAttendant> underWay = new ConcurrentHashMap<>();
    private final Map<JoinedHangup.Key, CompletableFuture<HangupResult>> hangups = new ConcurrentHashMap<>();

    /**
     * Opens the desk.
     *
     * @param provider the provider's id
     * @param settings what calls are remembered in, and the limits of our own
     * @param placeDeadline how long placing a call takes at most
     * @param pipeline whose gate it is
     * @param clock the wall clock
     */
    public Desk(String provider, PlacingSettings settings, Duration placeDeadline, Pipeline pipeline, Clock clock) {
        this.provider = provider;
        journal = settings.journal();
        goneAfter = settings.goneAfter();
        lines = new Lines(
                this,
                settings.limits(),
                settings.slots(),
                settings.goneAfter(),
                System::nanoTime,
                (pause, task) -> pipeline.repeatedly(pause, task));
        this.placeDeadline = placeDeadline;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Attends the placing of one call.
     *
     * @param call the call
     * @param correlationId its correlation id
     * @return for one logical operation
     */
    public PlacingAttendant attend(OutboundCall call, String correlationId) {
        return new PlacingAttendant(this, call, correlationId);
    }

    /**
     * Makes the ends of calls known while others wait for their places.
     *
     * @param detail asks the vendor for a call
     */
    public void seeEnds(Function<CallRef, Invocation<CallDetail>> detail) {
        lines.watch().by(detail);
    }

    @Override
    public List<UnresolvedCall> unresolved() {
        return asked(() -> journal.open(provider, UNDECIDED)
                .filter(entry -> isUnresolved(entry) || isElsewhereWhileStopped(entry))
                .map(JournalEntry::unresolved)
                .toList());
    }

    /** Whoever stops everything must not take what another process is sending, or was when it died, for nothing. */
    private boolean isElsewhereWhileStopped(JournalEntry entry) {
        return entry.state() == State.SENDING
                && pipeline.isGateClosed()
                && !underWay.containsKey(entry.correlationId());
    }

    @Override
    public Optional<UnresolvedCall> unresolved(String correlationId) {
        return entry(correlationId).filter(this::isUnresolved).map(JournalEntry::unresolved);
    }

    @Override
    public List<CallRef> running() {
        Instant oldest = clock.instant().minus(goneAfter);
        return asked(() -> journal.open(provider, Set.of(State.PLACED))
                .flatMap(entry -> entry.placed().stream())
                .map(PlacedCall::ref)
                .filter(call -> call.placedAt().isAfter(oldest))
                .toList());
    }

    @Override
    public List<CallRef> runningHere() {
        Instant oldest = clock.instant().minus(goneAfter);
        synchronized (over) {
            return here.keySet().stream()
                    .filter(call -> call.placedAt().isAfter(oldest))
                    .toList();
        }
    }

    /** A call that is over stays over, and reading goes on, whether the journal can take it or not. */
    @Override
    public void ended(CallRef call, HangupCause.@Nullable Kind cause) {
        synchronized (over) {
            over.put(call, true);
            here.remove(call);
        }
        try {
            journal.ended(call, cause).ifPresent(this::release);
            lines.over(call);
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            lines.over(call);
            if (seldom.isTime()) {
                LOG.warn(
                        "{}: the journal of calls failed with {}",
                        provider,
                        e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void resolved(String correlationId) {
        entry(correlationId).filter(this::isUnresolved).ifPresent(this::forget);
    }

    private void forget(JournalEntry entry) {
        if (asked(() -> journal.remove(entry))) {
            release(entry);
        }
    }

    private void release(JournalEntry entry) {
        lines.release(Lines.holder(entry.correlationId(), entry.token()));
    }

    private Optional<JournalEntry> entry(String correlationId) {
        return asked(() -> journal.find(correlationId))
                .filter(entry -> entry.provider().equals(provider));
    }

    @Override
    public void found(String correlationId, Map<String, String> keys) {
        entry(correlationId)
                .ifPresent(entry -> NamedCall.of(entry, isUnresolved(entry), keys)
                        .ifPresent(call -> made(entry, call, entry.state() == State.ENDED)));
    }

    private void made(JournalEntry entry, CallRef call, boolean ended) {
        JournalEntry now = entry.placed(new PlacedCall(call, entry.correlationId(), "", "{}"));
        placed(call, entry.correlationId());
        asked(() -> journal.update(ended ? now.ended(null) : now));
        if (ended) {
            release(entry);
        }
    }

    /** Remembers whose call it is, so that it is not found for another one to the same callee. */
    void placed(CallRef call, String correlationId) {
        known.made(call, correlationId);
        synchronized (over) {
            if (!over.containsKey(call)) {
                here.put(call, true);
            }
        }
    }

    @Override
    public CompletableFuture<Void> closeGate() {
        return pipeline.closeGate();
    }

    @Override
    public void openGate() {
        pipeline.openGate();
    }

    /**
     * Says what a look into the vendor's records means, and writes it down.
     *
     * @param lost what was looked for
     * @param fitting the calls that fit; those that are known to be of another correlation id are left out
     * @return the outcome
     */
    public Reconciliation reconciled(UnresolvedCall lost, List<FoundCall> fitting) {
        List<FoundCall> found =
                fitting.stream().filter(call -> !isAnothers(call.ref(), lost)).toList();
        if (found.size() > 1) {
            LOG.error(
                    "{}: {} calls fit one unknown outcome, correlation id {}: look at each of them",
                    provider,
                    found.size(),
                    lost.correlationId());
            return new Reconciliation(Outcome.FOUND_MULTIPLE, found);
        }
        if (found.size() == 1) {
            FoundCall call = found.get(0);
            unresolvedEntry(lost).ifPresent(entry -> made(entry, call.ref(), call.status() == CallStatus.ENDED));
            return new Reconciliation(Outcome.FOUND, found);
        }
        if (clock.instant().isBefore(lost.to().plus(goneAfter))) {
            return new Reconciliation(Outcome.NOT_YET, List.of());
        }
        Optional<JournalEntry> entry = entry(lost.correlationId()).filter(this::isUnresolved);
        if (entry.isPresent() && !isOf(entry.get(), lost)) {
            return new Reconciliation(Outcome.NOT_YET, List.of());
        }
        entry.ifPresent(this::forget);
        return new Reconciliation(Outcome.GONE, List.of());
    }

    /**
     * Whoever looks for a lost call may be so late that another one did, and that the reference was placed again and lost again:
     * what was looked for says nothing of that one. A reference is claimed anew only after the time of its last call.
     */
    private static boolean isOf(JournalEntry entry, UnresolvedCall lost) {
        return !entry.from().isAfter(lost.to());
    }

    private boolean isAnothers(CallRef call, UnresolvedCall lost) {
        Instant since = lost.from().minus(goneAfter);
        return known.isAnothers(call, lost.correlationId())
                || asked(() -> journal.ofCallee(lost.callee(), since)).stream()
                        .filter(entry -> !entry.correlationId().equals(lost.correlationId()))
                        .flatMap(entry -> entry.placed().stream())
                        .anyMatch(placed -> KnownCalls.areSame(placed.ref(), call));
    }

    /** What was being sent when its process died is as unknown as a lost answer, once its deadline is over. */
    boolean isUnresolved(JournalEntry entry) {
        return entry.isUnresolved(clock.instant());
    }

    private Optional<JournalEntry> unresolvedEntry(UnresolvedCall lost) {
        return entry(lost.correlationId()).filter(this::isUnresolved).filter(entry -> isOf(entry, lost));
    }

    /**
     * What calls are remembered in.
     *
     * @return the journal, which other providers may share
     */
    public CallJournal journal() {
        return journal;
    }

    Map<String, PlacingAttendant> underWay() {
        return underWay;
    }

    Map<JoinedHangup.Key, CompletableFuture<HangupResult>> hangups() {
        return hangups;
    }

    /**
     * Whether this process was told that a call is over.
     *
     * @param call which call
     * @return false also for what was told long ago
     */
    public boolean isKnownToBeOver(CallRef call) {
        synchronized (over) {
            return over.containsKey(call);
        }
    }

    /**
     * How long placing a call may take.
     *
     * @param call the call
     * @return the time that the call itself gives, but no longer than the provider's
     */
    public Duration deadline(OutboundCall call) {
        return call.within()
                .filter(within -> within.compareTo(placeDeadline) < 0)
                .orElse(placeDeadline);
    }

    Lines lines() {
        return lines;
    }

    /** On a thread that no request needs: a store that hangs must not hold up a hang-up. */
    void aside(Runnable task) {
        pipeline.aside(task);
    }

    /** A journal that fails must neither be taken for an empty one nor show its own text. */
    <T> T asked(Supplier<T> question) {
        try {
            return Objects.requireNonNull(question.get());
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            throw Failure.of(
                            FailureKind.QUOTA_LOCAL,
                            "the journal of calls failed with " + e.getClass().getSimpleName())
                    .at(provider, null)
                    .wayOut("Nothing was sent: check the journal's store")
                    .toException();
        }
    }
}
