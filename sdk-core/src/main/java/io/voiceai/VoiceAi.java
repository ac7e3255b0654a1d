package io.voiceai;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceStart;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.ReconciliationReport;
import io.voiceai.call.RouteDecision;
import io.voiceai.call.Steer;
import io.voiceai.call.StopReport;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskControl;
import io.voiceai.call.Transfer;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEvent;
import io.voiceai.internal.routing.FrontDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The front door: one or many providers behind the same few operations. What belongs to a call finds its provider through
 * the {@link CallRef}. It keeps nothing between operations but who waits for a result. Thread-safe; make one and keep it.
 */
public final class VoiceAi implements AutoCloseable {
    private final Providers providers;
    private final Books books;
    private final FrontDesk desk;
    private final Set<ResultWatch> watches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    VoiceAi(Providers providers, FrontDesk desk) {
        this.providers = Objects.requireNonNull(providers, "providers");
        this.desk = desk;
        books = new Books(providers);
    }

    /**
     * Starts a door with routes, or with rules that are asked before dialing.
     *
     * @return a builder
     */
    public static VoiceAiBuilder builder() {
        return new VoiceAiBuilder();
    }

    /**
     * Opens the door to providers.
     *
     * @param providers one or more, each with an id of its own
     * @return the door
     * @throws VoiceAiException of kind {@code CONFIG} if there is none or two have the same id
     */
    public static VoiceAi of(VoiceProvider... providers) {
        return of(List.of(providers));
    }

    /**
     * Opens the door to providers.
     *
     * @param providers one or more, each with an id of its own
     * @return the door
     * @throws VoiceAiException of kind {@code CONFIG} if there is none or two have the same id
     */
    public static VoiceAi of(Collection<? extends VoiceProvider> providers) {
        Providers all = new Providers(providers);
        return new VoiceAi(all, new FrontDesk(all.byId(), all::placer, null, null, Clock.systemUTC()));
    }

    /**
     * Places one outbound call and returns once the vendor has accepted it; the callee's phone may not ring yet.
     *
     * <p>Dials at most once. After an {@link io.voiceai.error.OutcomeUnknownException} a call may be ringing: find out,
     * never place again.
     *
     * <p>With routes it takes the first one that is for it. Another one is tried only if certainly no call was made and the
     * route is to blame, never after an unknown outcome; {@link PlacedCall#route()} and {@link VoiceAiException#routes()} tell
     * what became of each.
     *
     * @param call the call; if several providers can place calls and there are no routes, it must name one. With routes, one that
     *     names a provider goes past them
     * @return the reference that every later operation needs; store it
     * @throws io.voiceai.error.CallRejectedException if the vendor or a local policy refused; no call was made. Its
     *     {@code notBefore} tells when to ask again, where a rule puts it off or all its routes are left in peace for a while
     * @throws io.voiceai.error.OutcomeUnknownException if it is not known whether a call was made
     * @throws VoiceAiException if nothing was sent or the vendor refused the key
     */
    public PlacedCall place(OutboundCall call) {
        return desk.placing(call).execute();
    }

    /**
     * Places a call as {@link #place} does, without blocking. Cancelling the future cancels the HTTP exchange, which does
     * not undo a request that was received.
     *
     * @param call the call
     * @return the reference, or the failure that {@link #place} throws
     */
    public CompletableFuture<PlacedCall> placeAsync(OutboundCall call) {
        return desk.placing(call).executeAsync();
    }

    /**
     * Says which route a call would take now, and why. It sends nothing, reserves nothing, and changes nothing; it does not look
     * into the journals. Among routes of the same priority it draws lots as placing does, so it may name another one the next
     * time. If the policy is against the call, no route is chosen, and each tells why.
     *
     * @param call the call
     * @return the decision; without any route if there are none, or if the call names its provider and so goes past them
     * @throws VoiceAiException of kind {@code CONFIG} if a route's condition failed, or of kind {@code QUOTA_LOCAL} if what the
     *     policy asks failed
     */
    public RouteDecision explain(OutboundCall call) {
        return desk.explain(call);
    }

    /**
     * Hangs up at once.
     *
     * @param call which call
     * @return the confirmation
     * @throws io.voiceai.error.HangupUnconfirmedException if the vendor did not confirm: hang up again
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    public HangupResult hangUp(CallRef call) {
        return hangUp(Hangup.of(call));
    }

    /**
     * Hangs up one call and returns once the vendor has confirmed it. Repeated automatically within its own budget; a call
     * that is over already is a success.
     *
     * @param hangup which call, and how
     * @return the confirmation
     * @throws io.voiceai.error.HangupUnconfirmedException if the vendor did not confirm: hang up again
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    public HangupResult hangUp(Hangup hangup) {
        return providers.having(Hangups.class, "hang-up", hangup.call()).hangUp(hangup);
    }

    /**
     * Hangs up as {@link #hangUp(Hangup)} does, without blocking.
     *
     * @param hangup which call, and how
     * @return the confirmation, or the failure that {@link #hangUp(Hangup)} throws
     */
    public CompletableFuture<HangupResult> hangUpAsync(Hangup hangup) {
        return providers.having(Hangups.class, "hang-up", hangup.call()).hangUpAsync(hangup);
    }

    /**
     * Starts a conference. Sent at most once.
     *
     * @param providerId which provider
     * @param start who takes part
     * @return the call with its legs; its reference is what every later operation needs
     * @throws UnsupportedFeatureException if this provider has no conferences
     * @throws io.voiceai.error.OutcomeUnknownException if it is not known whether phones ring
     * @throws VoiceAiException if there is no provider of that id, nothing was sent or the vendor refused
     */
    public ConferenceState startConference(String providerId, ConferenceStart start) {
        return providers
                .having(ConferenceStarts.class, "conference start", providerId)
                .startConference(start);
    }

    /**
     * Starts a conference, without blocking.
     *
     * @param providerId which provider
     * @param start who takes part
     * @return the call with its legs, or the failure that {@link #startConference} throws
     */
    public CompletableFuture<ConferenceState> startConferenceAsync(String providerId, ConferenceStart start) {
        return providers
                .having(ConferenceStarts.class, "conference start", providerId)
                .startConferenceAsync(start);
    }

    /**
     * Takes one participant out of a conference while the others go on. Repeated automatically only if the participant is
     * named.
     *
     * @param exit which call, and who leaves
     * @return the call as it is afterwards
     * @throws UnsupportedFeatureException if the call's provider has no conferences; it is never imitated by a hang-up
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    public ConferenceState exitConference(ConferenceExit exit) {
        return providers
                .having(ConferenceExits.class, "conference exit", exit.call())
                .exitConference(exit);
    }

    /**
     * Takes one participant out of a conference, without blocking.
     *
     * @param exit which call, and who leaves
     * @return the call as it is afterwards, or the failure that {@link #exitConference} throws
     */
    public CompletableFuture<ConferenceState> exitConferenceAsync(ConferenceExit exit) {
        return providers
                .having(ConferenceExits.class, "conference exit", exit.call())
                .exitConferenceAsync(exit);
    }

    /**
     * Reads what is known about a call, while it lives or after it. Some vendors know nothing before the call ended: then
     * its status is {@link io.voiceai.call.CallStatus#UNKNOWN}.
     *
     * @param call which call
     * @return the detail
     * @throws VoiceAiException if the vendor refused or failed after some attempts
     */
    public CallDetail detail(CallRef call) {
        return books.seen(
                providers.having(CallDetails.class, "call detail", call).detail(call));
    }

    /**
     * Reads what is known about a call, without blocking.
     *
     * @param call which call
     * @return the detail, or the failure that {@link #detail} throws
     */
    public CompletableFuture<CallDetail> detailAsync(CallRef call) {
        CompletableFuture<CallDetail> detail =
                providers.having(CallDetails.class, "call detail", call).detailAsync(call);
        // Beside it and not behind it: who cancels what this returns shall end the exchange.
        detail.thenAccept(books::seen);
        return detail;
    }

    /**
     * Waits for the end of a call by asking for its detail in growing intervals, from a quarter of a second to ten
     * seconds. Holds no thread in between. Passing faults of the vendor do not end the waiting.
     *
     * @param call which call
     * @param limit how long to wait; more than zero
     * @return the detail of the ended call, or a {@link CallNotEndedException} that has what is known so far
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the limit is not more than zero
     */
    public CompletableFuture<CallDetail> awaitEnd(CallRef call, Duration limit) {
        return awaitResult(ResultWait.of(call, limit).parts(Set.of()));
    }

    /**
     * Waits for the end of a call and for everything that its provider can tell of it: a call has ended some time before its
     * transcript, tags and recording are there. Of a call that nobody answered only the end is waited for.
     *
     * @param call which call
     * @param limit how long to wait; more than zero
     * @return the whole detail; or a {@link ResultNotReadyException} if the call has ended but parts are missing, or a
     *     {@link CallNotEndedException}, both with what is known so far
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the limit is not more than zero
     */
    public CompletableFuture<CallDetail> awaitResult(CallRef call, Duration limit) {
        return awaitResult(ResultWait.of(call, limit));
    }

    /**
     * Waits for the end of a call and for parts of its result, by asking in growing intervals, from a quarter of a second
     * to ten seconds, and soon after {@link #accept} was given an event that the call ended, that a recording is ready or that
     * a result is; never more than four times a second. What events tell is in the detail too. Holds no thread in between.
     * Passing faults of the vendor do not end the waiting.
     *
     * @param wait which call, how long, for which parts
     * @return the detail; or a {@link ResultNotReadyException} if the call has ended but parts are missing, or a
     *     {@link CallNotEndedException}, both with what is known so far
     */
    public CompletableFuture<CallDetail> awaitResult(ResultWait wait) {
        ResultWatch watch = new ResultWatch(providers.having(CallDetails.class, "call detail", wait.call()), wait);
        watches.add(watch);
        if (closed) {
            watches.remove(watch);
            throw ResultWatch.closed(wait.call().provider());
        }
        watch.whenComplete((detail, failure) -> {
            watches.remove(watch);
            if (detail != null) {
                books.seen(detail);
            }
        });
        return watch.start();
    }

    /**
     * Hands an event that a vendor pushed to whoever waits for a result of its call, and to the journal: a push that carries the
     * reference of a call whose outcome was unknown resolves it. The event is not kept. Give it only events from a receiver that
     * checks where they come from.
     *
     * @param event the event
     */
    public void accept(CallEvent event) {
        books.learn(event);
        watches.forEach(watch -> watch.accept(event));
    }

    /**
     * Says something in a running call, or tells its AI agent something. Sent at most once.
     *
     * @param steer which call, and what
     * @return the vendor's confirmation
     * @throws UnsupportedFeatureException if the call's provider cannot do it so
     * @throws io.voiceai.error.OutcomeUnknownException if it is not known whether the vendor took it
     * @throws VoiceAiException if nothing was sent or the vendor refused, such as because the call is over
     */
    public Acknowledgement steer(Steer steer) {
        return providers
                .having(CallSteering.class, "steering a call", steer.call())
                .steer(steer);
    }

    /**
     * Does as {@link #steer} does, without blocking.
     *
     * @param steer which call, and what
     * @return the confirmation, or the failure that {@link #steer} throws
     */
    public CompletableFuture<Acknowledgement> steerAsync(Steer steer) {
        return providers
                .having(CallSteering.class, "steering a call", steer.call())
                .steerAsync(steer);
    }

    /**
     * Hands a running call from the AI agent to a person. Sent at most once.
     *
     * @param transfer which call, and to whom
     * @return the vendor's confirmation; the person may not have answered yet
     * @throws UnsupportedFeatureException if the call's provider cannot do it so
     * @throws io.voiceai.error.OutcomeUnknownException if it is not known whether the vendor took it
     * @throws VoiceAiException if nothing was sent or the vendor refused, such as because the call is over
     */
    public Acknowledgement transfer(Transfer transfer) {
        return providers
                .having(CallTransfers.class, "transfer to a person", transfer.call())
                .transfer(transfer);
    }

    /**
     * Does as {@link #transfer} does, without blocking.
     *
     * @param transfer which call, and to whom
     * @return the confirmation, or the failure that {@link #transfer} throws
     */
    public CompletableFuture<Acknowledgement> transferAsync(Transfer transfer) {
        return providers
                .having(CallTransfers.class, "transfer to a person", transfer.call())
                .transferAsync(transfer);
    }

    /**
     * Reads what the vendor made of an ended call.
     *
     * @param call which call
     * @return the analysis; everything in it is absent before the vendor has made it
     * @throws UnsupportedFeatureException if the call's provider makes none
     * @throws VoiceAiException if the vendor refused or failed after some attempts
     */
    public CallAnalysis analysis(CallRef call) {
        return providers.having(CallAnalyses.class, "call analysis", call).analysis(call);
    }

    /**
     * Reads what the vendor made of an ended call, without blocking.
     *
     * @param call which call
     * @return the analysis, or the failure that {@link #analysis} throws
     */
    public CompletableFuture<CallAnalysis> analysisAsync(CallRef call) {
        return providers.having(CallAnalyses.class, "call analysis", call).analysisAsync(call);
    }

    /**
     * The calls of all providers of which it is not known whether they were made, as far as the journals reach. Nobody of their
     * callees is called again before they are reconciled.
     *
     * @return oldest first for each provider
     */
    public List<UnresolvedCall> unresolved() {
        return books.unresolved();
    }

    /**
     * Finds out, without ever dialing, what became of a call whose placing had an unknown outcome. It looks into the vendor's
     * records once: ask again after {@link Reconciliation.Outcome#NOT_YET}.
     *
     * @param correlationId what the failure of placing it carries
     * @return what the records say
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if no call of that id is unresolved; or if the vendor refused or
     *     failed after some attempts: nothing is known then
     */
    public Reconciliation reconcile(String correlationId) {
        return reconcile(books.lost(correlationId));
    }

    /**
     * Finds out what became of a call as {@link #reconcile(String)} does, for one that another process lost.
     *
     * @param lost which call
     * @return what the records say
     * @throws VoiceAiException if the vendor refused or failed after some attempts: nothing is known then
     */
    public Reconciliation reconcile(UnresolvedCall lost) {
        return providers
                .having(Reconciliations.class, "reconciling", lost.provider())
                .reconcile(lost);
    }

    /**
     * Finds out what became of a call as {@link #reconcile(UnresolvedCall)} does, without blocking.
     *
     * @param lost which call
     * @return what the records say, or the failure that {@link #reconcile(UnresolvedCall)} throws
     */
    public CompletableFuture<Reconciliation> reconcileAsync(UnresolvedCall lost) {
        return providers
                .having(Reconciliations.class, "reconciling", lost.provider())
                .reconcileAsync(lost);
    }

    /**
     * Finds out, without ever dialing, what became of all calls whose placing had an unknown outcome, such as after a crash. It
     * looks into the vendors' records once for each, a few at a time: do it again until the report is complete.
     *
     * @return what became of each
     * @throws VoiceAiException if a journal could not be read
     */
    public ReconciliationReport reconcileAll() {
        return joined(reconcileAllAsync());
    }

    /**
     * Finds out what became of all calls as {@link #reconcileAll} does, without blocking.
     *
     * @return what became of each, or the failure that {@link #reconcileAll} throws
     */
    public CompletableFuture<ReconciliationReport> reconcileAllAsync() {
        return CompletableFuture.supplyAsync(books::unresolved)
                .thenCompose(unresolved -> new ReconcileAll(providers).start(unresolved));
    }

    /**
     * Stops everything that was placed through these providers, as far as their journals reach: lets nothing more be placed,
     * ends what is not sent yet, hangs up all calls that are known and not over, waits for what is being placed and hangs that
     * up too, reconciles what has an unknown outcome and hangs up what is found. It can be asked for again, until the report is
     * complete; {@link #resumePlacing} lets calls be placed again. Calls of call tasks are not known here: see
     * {@link #stopTask}; nor are conferences: hang up what {@link #startConference} returned.
     *
     * @return what became of each call
     * @throws VoiceAiException if a journal could not be read: what the others know was stopped all the same, ask again
     */
    public StopReport stopAll() {
        return joined(stopAllAsync());
    }

    /**
     * Stops everything as {@link #stopAll} does, without blocking.
     *
     * @return what became of each call, or the failure that {@link #stopAll} throws
     */
    public CompletableFuture<StopReport> stopAllAsync() {
        return new StopAll(providers.byId()).start();
    }

    /** Lets calls be placed again after {@link #stopAll}. */
    public void resumePlacing() {
        providers.keepers().forEach(keeper -> keeper.placements().openGate());
    }

    /**
     * Stops a call task and then hangs up those of its calls that are going on, where the vendor can.
     *
     * @param task which task
     * @return what became of each running call; nothing in it is unresolved
     * @throws io.voiceai.error.HangupUnconfirmedException if the vendor did not confirm that the task was stopped: it may go on
     *     and no call was hung up, stop it again
     * @throws VoiceAiException if the vendor refused, or its list of calls could not be read
     */
    public StopReport stopTask(CallTaskRef task) {
        CallTasks tasks = tasks(task.provider());
        tasks.control(task, TaskControl.STOP);
        List<CallRef> running = tasks.taskCalls(task).stream()
                .filter(call -> call.state() == TaskCallState.CALLING)
                .flatMap(call -> call.calls().stream())
                .toList();
        return new StopAll(providers.byId()).hangUp(running).join();
    }

    /**
     * A provider as one of its capabilities, such as {@link CallTasks} or {@link Agents}.
     *
     * @param <C> the capability
     * @param capability the capability
     * @param id the provider's id, also that of a reference
     * @return absent if this provider has not got it
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if there is no provider of that id
     */
    public <C extends VoiceProvider> Optional<C> capability(Class<C> capability, String id) {
        VoiceProvider provider = provider(id);
        return capability.isInstance(provider) ? Optional.of(capability.cast(provider)) : Optional.empty();
    }

    /**
     * The call tasks of a provider.
     *
     * @param id the provider's id, also that of a reference to a task
     * @return the capability
     * @throws UnsupportedFeatureException if this provider has no call tasks
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if there is no provider of that id
     */
    public CallTasks tasks(String id) {
        return providers.having(CallTasks.class, "call tasks", id);
    }

    /**
     * The ids of all providers.
     *
     * @return in the order given
     */
    public Set<String> providerIds() {
        return providers.byId().keySet();
    }

    /**
     * One of the providers, for what only it can do.
     *
     * @param id its id
     * @return the provider
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if there is none of that id, naming those that are there
     */
    public VoiceProvider provider(String id) {
        return providers.get(id);
    }

    /**
     * Closes all providers at the same time; each gives what was sent three seconds for its answer. Who waits for a result
     * gets a failure of kind {@code CANCELLED}.
     */
    @Override
    public void close() {
        closed = true;
        watches.forEach(ResultWatch::close);
        desk.close();
        providers.close();
    }

    private static <R> R joined(CompletableFuture<R> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof VoiceAiException failure ? failure : e;
        }
    }

    @Override
    public String toString() {
        return "VoiceAi" + providers.byId().keySet();
    }
}
