package io.voiceai.routing;

import io.voiceai.call.OutboundCall;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** A condition with words of its own. */
record Condition(String describe, RouteCondition condition, BiFunction<OutboundCall, Instant, String> why)
        implements RouteCondition {
    Condition {
        Objects.requireNonNull(describe, "description");
    }

    @Override
    public boolean holds(OutboundCall call, Instant now) {
        return condition.holds(call, now);
    }

    @Override
    public Optional<String> whyNot(OutboundCall call, Instant now) {
        return holds(call, now) ? Optional.empty() : Optional.of(why.apply(call, now));
    }

    @Override
    public String toString() {
        return describe;
    }
}
