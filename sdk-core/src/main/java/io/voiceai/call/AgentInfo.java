package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An AI agent that was made in the vendor's console.
 *
 * @param id what {@link OutboundCall.Builder#agent} takes
 * @param name how it is called in the console; empty if the vendor does not tell
 * @param variables the names of the variables that its prompt takes; empty if the vendor does not tell
 * @param available whether it can be used for calls, if the vendor tells
 */
public record AgentInfo(String id, String name, List<String> variables, Optional<Boolean> available) {
    public AgentInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        variables = List.copyOf(variables);
        Objects.requireNonNull(available, "available");
    }
}
