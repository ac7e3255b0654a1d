package io.voiceai.spi;

import io.voiceai.Placements;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Reconciliation;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.CorrelationIds;
import io.voiceai.internal.http.Pipeline;
import io.voiceai.internal.placing.Desk;
import io.voiceai.internal.placing.GuardedPlacing;
import io.voiceai.internal.placing.JoinedHangup;
import io.voiceai.internal.placing.OnceEach;
import io.voiceai.internal.text.Sanitizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The only part that talks HTTP, repeats, times and logs. It works by an operation's {@link Effect} and by the evidence of
 * what was sent: a place request that may have been received is never sent again. Thread-safe; one per provider.
 */
public final class Invoker implements AutoCloseable {
    /** How long after placing the vendor's other servers may not know a call. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final String provider;
    private final Pipeline pipeline;
    private final Clock clock;
    private final Desk desk;

    /**
     * Builds the pipeline; nothing is connected yet.
     *
     * @param provider the provider's id, which failures and log lines carry
     * @param protocol how to sign and read
     * @param credentials whose key, asked before every attempt
     * @param settings how to talk HTTP
     * @param clock the wall clock, for signatures and for values shown to people
     * @throws io.voiceai.error.VoiceAiException of kind {@code CONFIG} if the settings cannot be used
     */
    public Invoker(
            String provider, Protocol protocol, CredentialsProvider credentials, HttpSettings settings, Clock clock) {
        this(provider, protocol, credentials, settings, clock, PlacingSettings.defaults());
    }

    /**
     * Builds the pipeline; nothing is connected yet.
     *
     * @param provider the provider's id, which failures and log lines carry
     * @param protocol how to sign and read
     * @param credentials whose key, asked before every attempt
     * @param settings how to talk HTTP
     * @param clock the wall clock, for signatures and for values shown to people
     * @param placing what calls are remembered in, and the limits of our own
     * @throws io.voiceai.error.VoiceAiException of kind {@code CONFIG} if the settings cannot be used
     */
    public Invoker(
            String provider,
            Protocol protocol,
            CredentialsProvider credentials,
            HttpSettings settings,
            Clock clock,
            PlacingSettings placing) {
        pipeline = new Pipeline(provider, protocol, credentials, settings, clock, placing.limits(), placing.pacer());
        desk = new Desk(provider, placing, settings.deadline(Effect.PLACE), pipeline, clock);
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Makes an operation ready, with a correlation id that is generated if the operation places a call.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param operation which operation
     * @param request its parameters
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<R> prepare(Operation<Q, R> operation, Q request) {
        return prepare(operation, request, operation.effect() == Effect.PLACE ? CorrelationIds.next() : "");
    }

    /**
     * Makes an operation ready.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param operation which operation
     * @param request its parameters
     * @param correlationId under which a lost call can be found
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<R> prepare(
            Operation<Q, R> operation, Q request, String correlationId) {
        return pipeline.prepare(operation, request, correlationId);
    }

    /**
     * Makes a call ready to be placed: it is written into the journal before its first byte, joins the one of the same
     * correlation id, and is refused while an earlier call to the same callee has an unknown outcome.
     *
     * @param <Q> the request
     * @param call the call
     * @param correlationId the call's reference, or a generated one
     * @param operation the vendor's operation, with a form that makes the placed call
     * @param request makes its parameters of the call, or of the same call with one caller number instead of several
     * @return ready to be carried out; however often it is, it dials once at most
     * @throws io.voiceai.error.VoiceAiException what {@code request} throws for the call
     */
    public <Q extends WireObject<Q>> Invocation<PlacedCall> placing(
            OutboundCall call,
            String correlationId,
            Operation<Q, PlacedCall> operation,
            Function<OutboundCall, Q> request) {
        Q first = request.apply(call);
        return new GuardedPlacing(desk, call, correlationId, attendant -> {
            OnceEach<OutboundCall, Q> made = new OnceEach<>(request, call, first);
            return pipeline.prepare(
                    operation, () -> made.of(attendant.chosen()), desk.deadline(call), correlationId, attendant);
        });
    }

    /**
     * Makes the ends of calls known while others wait for their places, where nobody tells of them: the provider's own detail
     * is asked for.
     *
     * @param detail makes a detail ready
     */
    public void seeEnds(Function<CallRef, Invocation<CallDetail>> detail) {
        desk.seeEnds(detail);
    }

    /**
     * Makes a hang-up ready: it joins the same one that is under way, takes the vendor's codes for a call that is over for
     * success, and in the first seconds of a call, when the vendor may not know it yet, sends again after such a code.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param hangup which call, and how
     * @param operation the vendor's operation
     * @param request its parameters
     * @param confirmed makes the result of the vendor's confirmation
     * @param overCodes the vendor's codes for a call that is over or that it does not know; none if it has none
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<HangupResult> hangingUp(
            Hangup hangup,
            Operation<Q, R> operation,
            Q request,
            Function<? super R, HangupResult> confirmed,
            String... overCodes) {
        Operation<Q, R> patient = desk.isKnownToBeOver(hangup.call())
                ? operation
                : operation.notKnownUntil(hangup.call().placedAt().plus(SETTLING), overCodes);
        return new JoinedHangup(
                desk,
                hangup,
                prepare(patient, request, ids(hangup.call()))
                        .<HangupResult>map(confirmed)
                        .recover(AlreadyEnded.ifCode(overCodes)));
    }

    private static String ids(CallRef call) {
        return new TreeMap<>(call.keys())
                .entrySet().stream()
                        .map(key -> key.getKey() + " " + Sanitizer.callId(key.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /**
     * Makes a look for a lost call ready, and gives its result a meaning.
     *
     * @param lost what is looked for
     * @param search finds the calls in the vendor's records that certainly are this one; none where the vendor has no records
     * @return ready to be carried out
     */
    public Invocation<Reconciliation> reconciling(
            UnresolvedCall lost, Invocation<List<Reconciliation.FoundCall>> search) {
        return search.map(found -> desk.reconciled(lost, found));
    }

    /**
     * What is known of the calls placed so far.
     *
     * @return always the same object
     */
    public Placements placements() {
        return desk;
    }

    /**
     * A correlation id: 15 characters of base 32 over 75 random bits, short enough for every vendor.
     *
     * @return lower-case letters and digits
     */
    public static String newCorrelationId() {
        return CorrelationIds.next();
    }

    /**
     * The provider that this pipeline belongs to.
     *
     * @return its id
     */
    public String provider() {
        return provider;
    }

    /**
     * The wall clock.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Ends what waits, gives what was sent three seconds for its answer, cuts off the rest, and closes connections and threads.
     */
    @Override
    public void close() {
        pipeline.close();
    }
}
