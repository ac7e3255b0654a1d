package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is otherwise set up in Tencent's console: every application has one agent, and those that its calls have named. */
final class TencentConsole {

    private static final long FIRST_AGENT = 15;

    private final Function<String, Collection<String>> agentsNamed;
    private final Map<String, String> callInInterfaces = new HashMap<>();

    TencentConsole(Function<String, Collection<String>> agentsNamed) {
        this.agentsNamed = agentsNamed;
    }

    Map<String, Operation> operations() {
        return Map.of("DescribeAIAgentInfoList", this::agents, "BindNumberCallInInterface", this::bind);
    }

    void clear() {
        callInInterfaces.clear();
    }

    private Map<String, @Nullable Object> agents(Parameters in, Instant now) {
        Set<Long> ids = new LinkedHashSet<>(List.of(FIRST_AGENT));
        agentsNamed.apply(in.text("SdkAppId")).stream()
                .filter(agent -> !agent.isEmpty())
                .map(Long::valueOf)
                .forEach(ids::add);
        return Json.object(
                "TotalCount",
                ids.size(),
                "AIAgentInfoList",
                TencentInputs.page(in, List.copyOf(ids)).stream()
                        .map(id -> Json.object(
                                "AIAgentId", id, "AIAgentName", "智能体" + id, "VariableNames", List.of("name", "city")))
                        .toList());
    }

    // Nobody calls in here, so the address is never asked.
    private Map<String, @Nullable Object> bind(Parameters in, Instant now) {
        String type = TencentInputs.oneOf(in, "NumberType", Set.of("number", "inner"), "number");
        String url = String.valueOf(Json.asObject(in.value("CallInInterface")).get("URL"));
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new Refusal(200, "InvalidParameterValue", "The parameter `URL` is not an address.");
        }
        callInInterfaces.put(in.text("SdkAppId") + "/" + type + "/" + in.text("Number"), url);
        return Json.object();
    }
}
