package io.voiceai.routing;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.routing.Numbers;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The conditions that this library has. */
final class Conditions {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Conditions() {}

    static RouteCondition country(String... codes) {
        Set<String> countries = new TreeSet<>(Arrays.asList(codes));
        if (countries.isEmpty()
                || !countries.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw VoiceAiException.config(
                    "route condition", "a country is not a code of two capital letters", "Write it like CN");
        }
        String listed = String.join(" or ", countries);
        return new Condition(
                "the callee is in " + listed,
                (call, now) ->
                        Numbers.country(call.to()).filter(countries::contains).isPresent(),
                (call, now) -> Numbers.country(call.to())
                        .map(country -> "the callee is in " + country + ", not in " + listed)
                        .orElse("the callee's country is not known, it should be " + listed));
    }

    static RouteCondition numberClass(NumberClass... classes) {
        if (classes.length == 0) {
            throw VoiceAiException.config("route condition", "names no class of numbers", null);
        }
        Set<NumberClass> wanted = EnumSet.copyOf(Arrays.asList(classes));
        String listed = wanted.stream().map(Enum::name).collect(Collectors.joining(" or "));
        return new Condition(
                "the callee's number is " + listed,
                (call, now) -> wanted.contains(Numbers.numberClass(call.to())),
                (call, now) -> "the callee's number is " + Numbers.numberClass(call.to()) + ", not " + listed);
    }

    static RouteCondition tag(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        String described = "the tag " + name + " is " + value;
        return new Condition(
                described,
                (call, now) -> value.equals(call.tags().get(name)),
                (call, now) -> call.tags().containsKey(name)
                        ? "the tag " + name + " is " + call.tags().get(name) + ", not " + value
                        : "there is no tag " + name + ", it should be " + value);
    }

    static RouteCondition between(LocalTime from, LocalTime to, ZoneId zone) {
        if (from.equals(to)) {
            throw VoiceAiException.config("route condition", "the hours begin and end at the same time", null);
        }
        String hours = from + " and " + to + " in " + zone.getId();
        boolean overMidnight = to.isBefore(from);
        return new Condition(
                "it is between " + hours,
                (call, now) -> {
                    LocalTime time = LocalTime.ofInstant(now, zone);
                    boolean begun = !time.isBefore(from);
                    boolean over = !time.isBefore(to);
                    return overMidnight ? begun || !over : begun && !over;
                },
                (call, now) -> "it is not between " + hours);
    }
}
