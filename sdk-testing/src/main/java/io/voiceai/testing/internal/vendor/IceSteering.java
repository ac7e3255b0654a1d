package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ICE: what may be done to an agent at work. The vendor documents no error here; an agent that does not work yet or any more
 * is refused as an unknown one is.
 *
 * <p>A human who takes over joins the agent, which stays and goes on. Whether outbound calls can be forwarded at all is not
 * confirmed; here they can, and end for the agent there and then.
 */
final class IceSteering {

    private static final int LONGEST_SPEECH = 1024;
    private static final String REPLY = "好的,已经为您记下了。";

    private final IceInstances instances;

    IceSteering(IceInstances instances) {
        this.instances = instances;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "SendAIAgentSpeech", this::speech,
                "SendAIAgentText", this::text,
                "UpdateAIAgentInstance", this::update,
                "TakeoverAIAgentCall", this::takeover,
                "ForwardAIAgentCall", this::forward);
    }

    private Map<String, @Nullable Object> speech(Parameters in, Instant now) {
        IceInstance instance = instances.talking(in, now);
        String text = in.required("Text");
        in.bool("EnableInterrupt", true);
        if (text.length() > LONGEST_SPEECH) {
            throw Parameters.invalid("Text");
        }
        if (!Set.of("Text", "AudioUrl").contains(in.textOr("Type", "Text"))) {
            throw Parameters.invalid("Type");
        }
        instance.speak(now, text);
        return Json.object();
    }

    private Map<String, @Nullable Object> text(Parameters in, Instant now) {
        IceInstance instance = instances.talking(in, now);
        instance.say(now, false, in.required("Text"));
        instance.say(now, true, REPLY);
        return Json.object();
    }

    private Map<String, @Nullable Object> update(Parameters in, Instant now) {
        IceInstance instance = instances.unfinished(in, now);
        Map<String, @Nullable Object> config = in.object("AgentConfig");
        in.object("TemplateConfig");
        instance.merge(config);
        instance.userData = in.textOr("UserData", instance.userData);
        return Json.object();
    }

    private Map<String, @Nullable Object> takeover(Parameters in, Instant now) {
        IceInstance instance = instances.talking(in, now);
        boolean token = in.bool("RequireToken", false);
        return Json.object(
                "ChannelId",
                instance.runtime.get("ChannelId"),
                "HumanAgentUserId",
                in.textOr("HumanAgentUserId", instances.newId()),
                "Token",
                token ? "emulated-human-token" : null);
    }

    private Map<String, @Nullable Object> forward(Parameters in, Instant now) {
        IceInstance instance = instances.talking(in, now);
        if (instance.call == null) {
            throw Parameters.invalid("InstanceId");
        }
        instance.forwarded = true;
        instance.stop(now);
        return Json.object();
    }
}
