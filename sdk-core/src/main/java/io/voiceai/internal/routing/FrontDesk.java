package io.voiceai.internal.routing;

import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.internal.http.Lanes;
import io.voiceai.internal.routing.Journals.Known;
import io.voiceai.policy.Admission;
import io.voiceai.policy.CallPolicy;
import io.voiceai.policy.PolicyDecision;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Invocation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where calls come in: it knows again what was placed before, asks the policy, and hands a call over to its routes, or to the
 * one provider that it is for. Thread-safe.
 */
public final class FrontDesk implements AutoCloseable {
    private static final int THREADS = 16;

    private final Map<String, VoiceProvider> providers;
    private final Function<OutboundCall, OutboundCalls> direct;
    private final @Nullable Router router;
    private final @Nullable CallPolicy policy;
    private final Clock clock;
    private final Journals journals;
    private final Lanes lanes = new Lanes(THREADS);
    private final Map<String, GuidedPlacing.Turn> underWay = new ConcurrentHashMap<>();

    /**
     * Opens the desk.
     *
     * @param providers all providers by their ids
     * @param direct the provider of a call that goes past the routes
     * @param router the routes, or null if there are none
     * @param policy who is asked before, or null
     * @param clock the wall clock
     */
    public FrontDesk(
            Map<String, VoiceProvider> providers,
            Function<OutboundCall, OutboundCalls> direct,
            @Nullable Router router,
            @Nullable CallPolicy policy,
            Clock clock) {
        this.providers = new LinkedHashMap<>(providers);
        this.direct = direct;
        this.router = router;
        this.policy = policy;
        this.clock = clock;
        journals = new Journals(router == null && policy == null ? List.of() : providers.values());
    }

    /**
     * Makes a call ready to be placed. However often the invocation is executed, it dials once at most.
     *
     * @param call the call
     * @return ready to be carried out
     */
    public Invocation<PlacedCall> placing(OutboundCall call) {
        return policy == null && routes(call).isEmpty()
                ? direct.apply(call).placing(call)
                : new GuidedPlacing(this, call);
    }

    /**
     * Says what would become of a call now. It sends nothing and changes nothing.
     *
     * @param call the call
     * @return the decision; without any route if there are none, or if the call names its provider
     */
    public RouteDecision explain(OutboundCall call) {
        Optional<String> refusal = Optional.ofNullable(policy)
                .map(rules -> rules.decide(call))
                .filter(decision -> !decision.isAllowed())
                .map(PolicyDecision::toString);
        return routes(call)
                .map(routes -> routes.explain(call, refusal))
                .orElseGet(() -> new RouteDecision(Optional.empty(), List.of()));
    }

    private Optional<Router> routes(OutboundCall call) {
        return Optional.ofNullable(router).filter(routes -> call.provider().isEmpty());
    }

    /** A call that was let in, until its placing is over. */
    record Passage(Journey journey, @Nullable Admission admission) {
        void close() {
            if (admission != null) {
                admission.close();
            }
        }
    }

    /** What was placed before is answered from its journal; no policy has a say in that, for nobody is called. */
    Passage enter(OutboundCall call, String correlationId, boolean named) {
        Optional<Router> routes = routes(call);
        long deadline = routes.map(router -> router.deadline(call)).orElse(0L);
        Optional<Known> known = named ? journals.known(correlationId) : Optional.empty();
        if (known.isPresent() && known.get().isSettled()) {
            return new Passage(again(call, known.get()), null);
        }
        Admission admission = policy == null ? null : policy.admit(call, correlationId);
        try {
            if (known.isPresent()) {
                return new Passage(again(call, known.get()), admission);
            }
            if (admission != null && admission.known().isPresent()) {
                throw placedElsewhere(correlationId);
            }
            if (routes.isEmpty()) {
                return new Passage(Journey.direct(direct.apply(call).placing(call)), admission);
            }
            journals.checkResolved(call, correlationId, clock.instant());
            return new Passage(routes.get().journey(call, correlationId, deadline), admission);
        } catch (RuntimeException | Error e) {
            if (admission != null) {
                admission.close();
            }
            throw e;
        }
    }

    /** To the provider that placed it: with routes there may be another one whose turn it would be now. */
    private Journey again(OutboundCall call, Known known) {
        OutboundCalls placer =
                providers.get(known.provider()) instanceof OutboundCalls placed ? placed : direct.apply(call);
        OutboundCall asked =
                routes(call).map(routes -> routes.at(known.provider(), call)).orElse(call);
        return Journey.direct(placer.placing(asked));
    }

    /** The rules are against another call, and no journal at hand would keep it from being made. */
    private static RuntimeException placedElsewhere(String correlationId) {
        return Failure.of(FailureKind.REJECTED, "refused on this side, a call with this reference was placed elsewhere")
                .reason(RejectionReason.DUPLICATE_REFERENCE)
                .correlationId(correlationId)
                .wayOut("Look it up in the history that the policy has")
                .toException();
    }

    Map<String, GuidedPlacing.Turn> underWay() {
        return underWay;
    }

    /** Policies and journals may wait for a store. */
    Executor threads() {
        return lanes.executor(Effect.PLACE);
    }

    @Override
    public void close() {
        lanes.close();
    }
}
