package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one operation. An empty value counts as absent; every complaint is in the vendor's own words. */
final class Parameters {

    private final Map<String, @Nullable Object> values;

    Parameters(Map<String, ? extends @Nullable Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** A parameter that Alibaba's gateway insists on. */
    String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new Refusal(400, "Missing" + name, name + " is mandatory for this action.");
        }
        return value;
    }

    /** A parameter that CCC's record operations insist on, in their own words. */
    String notBlank(String name) {
        String value = text(name);
        if (value.isBlank()) {
            throw new Refusal(400, "Parameter.Blank", "The parameter " + name + " must not be blank.");
        }
        return value;
    }

    /** The value as text; empty if absent. */
    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    /** The value as it came; null if absent. */
    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    String textOr(String name, String otherwise) {
        String value = text(name);
        return value.isEmpty() ? otherwise : value;
    }

    /** A whole number within limits, or the default if absent. */
    long number(String name, long min, long max, long otherwise) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(name);
        }
        throw invalid(name);
    }

    boolean bool(String name, boolean otherwise) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw invalid(name);
        }
        return Boolean.parseBoolean(value);
    }

    /** A parameter that holds a JSON object as text; empty if absent. */
    Map<String, @Nullable Object> object(String name) {
        String value = text(name);
        try {
            return value.isEmpty() ? Map.of() : Json.parseObject(value);
        } catch (Json.NotJson e) {
            throw invalid(name);
        }
    }

    /** A parameter that is a list, or holds one as JSON text; empty if absent. */
    List<@Nullable Object> list(String name) {
        Object value = values.get(name);
        try {
            Object parsed = value instanceof String text && !text.isEmpty() ? Json.parse(text) : value;
            if (parsed instanceof List<?> list) {
                return Collections.unmodifiableList(list);
            }
            if (parsed == null || parsed.equals("")) {
                return List.of();
            }
        } catch (Json.NotJson e) {
            throw invalid(name);
        }
        throw invalid(name);
    }

    /** The same with every member as text. */
    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** Whether a filter lets a value pass, as it does if it is not there. */
    boolean isOrAbsent(String name, String value) {
        return textOr(name, value).equals(value);
    }

    /** The complaint about a value that is there but wrong. */
    static Refusal invalid(String name) {
        return new Refusal(400, "InvalidParameter." + name, "The parameter " + name + " is invalid.");
    }

    /** Variables as names and texts, whatever JSON types they came as. */
    static Map<String, String> variables(Map<String, @Nullable Object> members) {
        Map<String, String> variables = new LinkedHashMap<>();
        members.forEach((name, value) -> variables.put(name, value instanceof String text ? text : Json.write(value)));
        return variables;
    }
}
