package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One callee of a call task. Number and variables are personal data; {@code toString} masks and omits them.
 *
 * @param number whom to call
 * @param variables what the AI agent's prompt is filled with for this callee, values by name
 * @param reference the business's own id of this callee, which the vendor gives back where it can
 */
public record TaskCallee(PhoneNumber number, Map<String, String> variables, Optional<String> reference) {
    public TaskCallee {
        Objects.requireNonNull(number, "number");
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        if (reference.isPresent() && reference.get().isBlank()) {
            throw VoiceAiException.invalidRequest("reference", "is blank", "Leave it out");
        }
    }

    /**
     * A callee with neither variables nor a reference.
     *
     * @param number whom to call
     * @return the callee
     */
    public static TaskCallee of(PhoneNumber number) {
        return new TaskCallee(number, Map.of(), Optional.empty());
    }

    /**
     * The same, with one more variable.
     *
     * @param name as configured in the agent
     * @param value its value
     * @return a changed copy
     */
    public TaskCallee variable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new TaskCallee(number, more, reference);
    }

    /**
     * The same, with the business's own id.
     *
     * @param value the id; not blank
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public TaskCallee withReference(String value) {
        return new TaskCallee(number, variables, Optional.of(value));
    }

    @Override
    public String toString() {
        return "TaskCallee[" + number + ", " + variables.size() + " variables]";
    }
}
