package io.voiceai.testing.internal.vendor;

import static io.voiceai.testing.internal.vendor.TencentInputs.invalid;
import static io.voiceai.testing.internal.vendor.TencentInputs.within;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.vendor.TencentSession.Kind;
import io.voiceai.testing.internal.vendor.TencentSession.Order;
import io.voiceai.testing.internal.vendor.TencentSession.Wanted;
import io.voiceai.testing.internal.vendor.TencentSessions.Dial;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The four operations that place a call. Of a model given with a call nothing is asked: the conversation is the usual one,
 * after WelcomeMessage where there is one.
 */
final class TencentCalls {

    private static final Set<String> MODELS = Set.of("openai", "azure", "minimax", "dify");
    private static final Set<String> FINDINGS = Set.of("Text", "Selector", "Boolean", "Number");

    private final TencentSessions sessions;

    TencentCalls(TencentSessions sessions) {
        this.sessions = sessions;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "CreateAIAgentCall", this::byAgent,
                "CreateAICall", this::byOwnModel,
                "CreateIVRSession", this::byFlow,
                "CreateCallOutSession", this::byPerson);
    }

    private Map<String, @Nullable Object> byAgent(Parameters in, Instant now) {
        within(in, "AcquireTimeoutSecond", 0, 5, 5);
        Dial dial = dial(in, in.text("AIAgentId"));
        Refusals.ofTencentMachine(dial.callee());
        return placed(sessions.place(dial, Order.of(Kind.AGENT, ""), null, now));
    }

    private Map<String, @Nullable Object> byOwnModel(Parameters in, Instant now) {
        TencentInputs.oneOf(in, "LLMType", MODELS, "");
        if (in.text("VoiceType").isEmpty() && in.text("CustomTTSConfig").isEmpty()) {
            throw invalid("One of the parameters `VoiceType` and `CustomTTSConfig` is needed.");
        }
        ranges(in);
        List<Wanted> wanted = wanted(in);
        Dial dial = dial(in, "");
        Refusals.ofTencentMachine(dial.callee());
        String welcome = in.text("WelcomeMessage");
        Order order = new Order(Kind.OWN_MODEL, "", "", wanted);
        return placed(sessions.place(dial, order, welcome.isEmpty() ? null : welcome, now));
    }

    private Map<String, @Nullable Object> byFlow(Parameters in, Instant now) {
        String uui = TencentInputs.uui(in);
        Dial dial = dial(in, "");
        Refusals.ofTencentMachine(dial.callee());
        return placed(sessions.place(dial, Order.of(Kind.IVR, uui), null, now));
    }

    private Map<String, @Nullable Object> byPerson(Parameters in, Instant now) {
        if (!in.bool("IsForceUseMobile", true)) {
            throw new Refusal(200, "UnsupportedOperation", "Only true is supported for `IsForceUseMobile`.");
        }
        Dial dial = dial(in, "");
        if (!dial.callee().startsWith("0086")) {
            throw invalid("The parameter `Callee` must begin with 0086.");
        }
        Refusals.ofTencentSeat(dial.callee());
        Order order = new Order(Kind.SEAT, in.text("UserId"), TencentInputs.uui(in), List.of());
        return placed(sessions.place(dial, order, null, now));
    }

    private static Dial dial(Parameters in, String agent) {
        return new Dial(
                in.text("SdkAppId"),
                agent,
                TencentInputs.texts(in, "Callers"),
                TencentInputs.phone(in, "Callee"),
                TencentInputs.variables(in.list("Variables")));
    }

    private static void ranges(Parameters in) {
        within(in, "WelcomeType", 0, 1, 0);
        within(in, "InterruptMode", 0, 1, 0);
        within(in, "NotifyDuration", 10_000, Integer.MAX_VALUE, 10_000);
        within(in, "VadSilenceTime", 240, 2000, 1000);
        within(in, "VadLevel", 0, 3, 0);
        within(in, "AcquireTimeoutSecond", 0, 5, 5);
        if (in.list("Languages").size() > 4) {
            throw invalid("The parameter `Languages` holds more than four.");
        }
    }

    private static List<Wanted> wanted(Parameters in) {
        List<Wanted> wanted = new ArrayList<>();
        for (Object item : in.list("ExtractConfig")) {
            Parameters entry = new Parameters(Json.asObject(item));
            String type = TencentInputs.oneOf(entry, "InfoType", FINDINGS, "");
            String name = entry.text("InfoName");
            if (wanted.stream().anyMatch(other -> other.name().equals(name))) {
                throw invalid("The name `" + name + "` is not unique in `ExtractConfig`.");
            }
            wanted.add(new Wanted(type, name, entry.text("InfoContent"), TencentInputs.texts(entry, "Choices")));
        }
        return wanted;
    }

    private static Map<String, @Nullable Object> placed(TencentSession session) {
        return Json.object("SessionId", session.id());
    }
}
