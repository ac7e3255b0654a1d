package io.voiceai.routing;

import io.voiceai.call.OutboundCall;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * For which calls a route is. Conditions are asked on the thread that places the call, before anything is sent, so they must be
 * quick; one that throws an exception keeps the call from being placed. Implementations are thread-safe and change nothing,
 * because a dry run asks them too.
 */
@FunctionalInterface
public interface RouteCondition {
    /**
     * Whether the route is for this call.
     *
     * @param call the call as the application gave it
     * @param now the time
     * @return true if it is
     */
    boolean holds(OutboundCall call, Instant now);

    /**
     * What must be so, for explanations.
     *
     * @return a clause without phone numbers, such as {@code the callee is in CN}
     */
    default String describe() {
        return "the application's own condition holds";
    }

    /**
     * Why the route is not for this call.
     *
     * @param call the call as the application gave it
     * @param now the time
     * @return one line without phone numbers; absent if the condition holds
     */
    default Optional<String> whyNot(OutboundCall call, Instant now) {
        return holds(call, now) ? Optional.empty() : Optional.of("it is not so that " + describe());
    }

    /**
     * A condition of the application's own, with words for explanations.
     *
     * @param description what must be so: a clause without phone numbers
     * @param condition the condition
     * @return the condition
     */
    static RouteCondition named(String description, RouteCondition condition) {
        Objects.requireNonNull(condition, "condition");
        return new Condition(description, condition, (call, now) -> "it is not so that " + description);
    }

    /**
     * The callee's number belongs to one of these countries. Service numbers, encrypted numbers and numbers in a vendor's own
     * form belong to none; a mainland Chinese mobile number without country code belongs to CN.
     *
     * @param codes ISO 3166 codes of two letters, such as {@code CN}; one or more
     * @return the condition
     * @throws io.voiceai.error.VoiceAiException of kind {@code CONFIG} if there is none or one is not such a code
     */
    static RouteCondition country(String... codes) {
        return Conditions.country(codes);
    }

    /**
     * The callee's number is of one of these sorts.
     *
     * @param classes one or more
     * @return the condition
     * @throws io.voiceai.error.VoiceAiException of kind {@code CONFIG} if there is none
     */
    static RouteCondition numberClass(NumberClass... classes) {
        return Conditions.numberClass(classes);
    }

    /**
     * The call has a {@link OutboundCall#tags() tag} of this value.
     *
     * @param name its name
     * @param value its value
     * @return the condition
     */
    static RouteCondition tag(String name, String value) {
        return Conditions.tag(name, value);
    }

    /**
     * It is a time of day.
     *
     * @param from from when on
     * @param to until before when; earlier than {@code from} for hours that cross midnight
     * @param zone whose time
     * @return the condition
     * @throws io.voiceai.error.VoiceAiException of kind {@code CONFIG} if both times are the same
     */
    static RouteCondition between(LocalTime from, LocalTime to, ZoneId zone) {
        return Conditions.between(from, to, zone);
    }

    /**
     * Both this condition and another one.
     *
     * @param other the other one
     * @return the condition
     */
    default RouteCondition and(RouteCondition other) {
        return new Condition(
                describe() + " and " + other.describe(),
                (call, now) -> holds(call, now) && other.holds(call, now),
                (call, now) -> whyNot(call, now)
                        .or(() -> other.whyNot(call, now))
                        .orElse("it is not so that " + describe() + " and " + other.describe()));
    }

    /**
     * This condition or another one, or both.
     *
     * @param other the other one
     * @return the condition
     */
    default RouteCondition or(RouteCondition other) {
        String both = "(" + describe() + " or " + other.describe() + ")";
        return new Condition(
                both,
                (call, now) -> holds(call, now) || other.holds(call, now),
                (call, now) -> whyNot(call, now).orElse("one no longer holds") + ", and "
                        + other.whyNot(call, now).orElse("the other no longer holds"));
    }

    /**
     * The opposite of this condition.
     *
     * @return the condition
     */
    default RouteCondition negate() {
        return new Condition(
                "it is not so that " + describe(), (call, now) -> !holds(call, now), (call, now) -> describe());
    }
}
