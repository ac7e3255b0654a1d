package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ICE: agents in a real-time channel instead of a phone call, so that they are no {@code EmulatedCall}. In a channel that
 * GenerateAIAgentCall opens nobody ever appears: its agent stays Created.
 */
final class IceChannels {

    private static final int LONGEST_USER_ID = 64;
    private static final long A_WEEK = 604_800;

    private final IceInstances instances;

    IceChannels(IceInstances instances) {
        this.instances = instances;
    }

    Map<String, Operation> operations() {
        return Map.of("GenerateAIAgentCall", this::generate, "StartAIAgentInstance", this::start);
    }

    private Map<String, @Nullable Object> generate(Parameters in, Instant now) {
        in.required("AIAgentId");
        in.number("Expire", 0, A_WEEK, 3600);
        String user = in.textOr("UserId", instances.newId());
        if (user.length() > LONGEST_USER_ID) {
            throw Parameters.invalid("UserId");
        }
        String id = instances.newId();
        Map<String, @Nullable Object> runtime = runtime(id);
        open(in, id, false, runtime, now);
        return Json.object(
                "InstanceId",
                id,
                "AIAgentUserId",
                runtime.get("AgentUserId"),
                "AvatarUserId",
                "avatar-" + id,
                "ChannelId",
                runtime.get("ChannelId"),
                "Token",
                "emulated-user-token",
                "UserId",
                user);
    }

    private Map<String, @Nullable Object> start(Parameters in, Instant now) {
        in.required("AIAgentId");
        in.required("RuntimeConfig");
        String id = instances.newId();
        Map<String, @Nullable Object> runtime = runtime(id);
        runtime.putAll(in.object("RuntimeConfig"));
        open(in, id, true, runtime, now);
        return Json.object("InstanceId", id);
    }

    private void open(Parameters in, String id, boolean joined, Map<String, @Nullable Object> runtime, Instant now) {
        in.object("ChatSyncConfig");
        in.object("TemplateConfig");
        instances.add(IceInstance.ofChannel(in, id, now, joined, runtime, in.object("AgentConfig")));
    }

    /** Where an agent works, as far as the customer does not say it. */
    static Map<String, @Nullable Object> runtime(String id) {
        return Json.object(
                "AgentUserId", "agent-" + id, "AuthToken", "emulated-auth-token", "ChannelId", "channel-" + id);
    }
}
