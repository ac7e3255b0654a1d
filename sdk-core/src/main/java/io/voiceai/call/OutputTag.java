package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the AI agent concluded from the talk under one heading. Values are personal data, so {@code toString} shows only
 * how many there are.
 *
 * @param name the heading, as configured in the agent
 * @param values the conclusions; usually one, empty if the vendor gave none
 * @param description what the heading means, if the vendor tells
 */
public record OutputTag(String name, List<String> values, Optional<String> description) {
    public OutputTag {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
        Objects.requireNonNull(description, "description");
    }

    @Override
    public String toString() {
        return "OutputTag[" + name + ", " + values.size() + " values]";
    }
}
