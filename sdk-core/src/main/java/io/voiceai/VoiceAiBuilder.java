package io.voiceai;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.routing.FrontDesk;
import io.voiceai.internal.routing.Router;
import io.voiceai.policy.CallPolicy;
import io.voiceai.routing.Route;
import io.voiceai.routing.RouteHealth;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a door to providers with what the deployment knows: routes, and rules that are asked before dialing. Not thread-safe.
 *
 * <p>As long as routes share one journal, also one that several processes share, a reference is placed once, and nobody is called
 * while an earlier call has an unknown outcome, whichever route it took. Where providers have journals of their own this door
 * looks into all of them, so it holds within this process only.
 */
public final class VoiceAiBuilder {
    /** How long placing a call takes at most over all routes, unless the call or {@link #within} says otherwise. */
    private static final Duration USUAL_WITHIN = Duration.ofSeconds(30);

    private final List<VoiceProvider> providers = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private @Nullable CallPolicy policy;
    private RouteHealth health = RouteHealth.none();
    private Duration within = USUAL_WITHIN;
    private Clock clock = Clock.systemUTC();
    private Supplier<RandomGenerator> random = ThreadLocalRandom::current;
    private LongSupplier nanoTime = System::nanoTime;

    VoiceAiBuilder() {}

    /**
     * Adds a provider. The same one twice counts once.
     *
     * @param provider the provider
     * @return this
     */
    public VoiceAiBuilder provider(VoiceProvider provider) {
        Objects.requireNonNull(provider, "provider");
        if (providers.stream().noneMatch(known -> known == provider)) {
            providers.add(provider);
        }
        return this;
    }

    /**
     * Adds a route, and its provider if it was not added yet. With routes, every call that names no provider goes over one of
     * them, see {@link Route}.
     *
     * @param name the route's name, 1 to 64 lower-case letters, digits, hyphens, underscores
     * @param provider its provider, which may serve other routes too
     * @param settings sets what the route shall be
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if a setting cannot be used
     */
    public VoiceAiBuilder route(String name, OutboundCalls provider, Consumer<Route.Builder> settings) {
        return provider(provider).route(Route.of(name, provider.id(), settings));
    }

    /**
     * Adds a route whose provider is added by itself.
     *
     * @param route the route
     * @return this
     */
    public VoiceAiBuilder route(Route route) {
        routes.add(Objects.requireNonNull(route, "route"));
        return this;
    }

    /**
     * The rules that are asked before a call is placed, whichever way it goes. Only what was placed already, under the same
     * reference, is answered without them.
     *
     * @param value the policy; default: none
     * @return this
     */
    public VoiceAiBuilder policy(CallPolicy value) {
        policy = Objects.requireNonNull(value, "policy");
        return this;
    }

    /**
     * Which routes are left in peace because they fail too often.
     *
     * @param value such as {@link io.voiceai.routing.CircuitBreakerHealth#usual()}; default: {@link RouteHealth#none()}
     * @return this
     */
    public VoiceAiBuilder health(RouteHealth value) {
        health = Objects.requireNonNull(value, "health");
        return this;
    }

    /**
     * How long placing one call may take, over all routes together, if the call does not say it. No route begins when that time
     * is over; each has what is left of it, but no more than its provider's own deadline.
     *
     * @param value more than zero; default: 30 seconds
     * @return this
     * @throws VoiceAiException of kind {@code CONFIG} if it is not more than zero
     */
    public VoiceAiBuilder within(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw VoiceAiException.config("within", "is not more than zero", "Leave it out for 30 seconds");
        }
        within = value;
        return this;
    }

    /**
     * The wall clock, for conditions of routes.
     *
     * @param value a clock; default: the system's
     * @return this
     */
    public VoiceAiBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /** For tests: the lots that are drawn. */
    VoiceAiBuilder random(Supplier<RandomGenerator> value) {
        random = value;
        return this;
    }

    /** For tests: the time that goes on. */
    VoiceAiBuilder nanoTime(LongSupplier value) {
        nanoTime = value;
        return this;
    }

    /**
     * Opens the door.
     *
     * @return the door
     * @throws VoiceAiException of kind {@code CONFIG} if there is no provider, two providers or two routes have the same name, or a
     *     route's provider is not there or cannot place calls
     */
    public VoiceAi build() {
        Providers all = new Providers(providers);
        Router router =
                routes.isEmpty() ? null : new Router(routes, placers(all), health, within, clock, random, nanoTime);
        return new VoiceAi(all, new FrontDesk(all.byId(), all::placer, router, policy, clock));
    }

    private Map<String, OutboundCalls> placers(Providers all) {
        Map<String, OutboundCalls> placers = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Route route : routes) {
            if (!names.add(route.name())) {
                throw VoiceAiException.config("routes", "two have the name " + route.name(), "Give each its own");
            }
            if (!(all.byId().get(route.provider()) instanceof OutboundCalls placer)) {
                throw VoiceAiException.config(
                        "route " + route.name(),
                        "no provider of the id " + route.provider() + " that can place calls is there",
                        "Add the provider to the builder");
            }
            placers.put(route.provider(), placer);
        }
        return placers;
    }
}
