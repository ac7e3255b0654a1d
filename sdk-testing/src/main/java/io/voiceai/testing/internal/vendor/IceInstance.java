package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.SpokenTurn.Speaker;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agent at work: in a phone call, or in a real-time channel, where nobody but the agent is emulated and which lasts until
 * it is stopped.
 */
final class IceInstance {

    final String id;
    final String agent;
    final String session;
    final Instant createdAt;
    final @Nullable Call call;
    final Map<String, @Nullable Object> runtime;
    final Map<String, @Nullable Object> config;
    String userData;
    boolean forwarded;

    private final boolean joined;
    private final List<SpokenTurn> channelTurns = new ArrayList<>();
    private final List<SpokenTurn> speeches = new ArrayList<>();
    private @Nullable Instant stoppedAt;

    private IceInstance(
            String id,
            String agent,
            Parameters in,
            Instant createdAt,
            @Nullable Call call,
            boolean joined,
            Map<String, @Nullable Object> runtime,
            Map<String, @Nullable Object> config) {
        this.id = id;
        this.agent = agent;
        this.session = in.text("SessionId");
        this.userData = in.text("UserData");
        this.createdAt = createdAt;
        this.call = call;
        this.joined = joined;
        this.runtime = runtime;
        this.config = new LinkedHashMap<>(config);
    }

    static IceInstance ofPhone(
            Parameters in, Call call, Map<String, @Nullable Object> runtime, Map<String, @Nullable Object> config) {
        String agent = call.placement().agent();
        return new IceInstance(call.placement().id(), agent, in, call.placedAt(), call, false, runtime, config);
    }

    /** An agent in a channel; {@code joined} if it has been sent there already. */
    static IceInstance ofChannel(
            Parameters in,
            String id,
            Instant now,
            boolean joined,
            Map<String, @Nullable Object> runtime,
            Map<String, @Nullable Object> config) {
        return new IceInstance(id, in.text("AIAgentId"), in, now, null, joined, runtime, config);
    }

    /** Created, Executing or Finished. */
    String status(Instant now) {
        if (call != null) {
            return switch (call.phase(now)) {
                case PLACED, RINGING -> "Created";
                case ANSWERED -> "Executing";
                case ENDED -> "Finished";
            };
        }
        return stoppedAt != null ? "Finished" : joined ? "Executing" : "Created";
    }

    boolean finished(Instant now) {
        return endedAt(now).isPresent();
    }

    boolean talking(Instant now) {
        return call == null ? joined && stoppedAt == null : call.phase(now) == CallPhase.ANSWERED;
    }

    Optional<Instant> endedAt(Instant now) {
        return call == null ? Optional.ofNullable(stoppedAt) : call.endedAt(now);
    }

    void stop(Instant now) {
        if (call != null) {
            call.hangUp(now, false);
        } else if (stoppedAt == null) {
            stoppedAt = now;
        }
    }

    List<SpokenTurn> spoken(Instant now) {
        return call == null ? List.copyOf(channelTurns) : call.spoken(now);
    }

    void say(Instant now, boolean byAgent, String text) {
        if (call == null) {
            channelTurns.add(new SpokenTurn(byAgent ? Speaker.AGENT : Speaker.CALLEE, text, now, now, false));
        } else {
            call.say(now, byAgent, text);
        }
    }

    /** What the agent was told to say, rather than found itself. */
    void speak(Instant now, String text) {
        List<SpokenTurn> before = spoken(now);
        say(now, true, text);
        spoken(now).stream().filter(turn -> !before.contains(turn)).forEach(speeches::add);
    }

    boolean isSpeech(SpokenTurn turn) {
        return speeches.contains(turn);
    }

    /** Merged member by member, objects in objects too. */
    void merge(Map<String, @Nullable Object> update) {
        merge(config, update);
    }

    private static void merge(Map<String, @Nullable Object> into, Map<String, @Nullable Object> update) {
        update.forEach((name, value) -> {
            if (into.get(name) instanceof Map<?, ?> old && value instanceof Map<?, ?> changes) {
                Map<String, @Nullable Object> merged = Json.asObject(old);
                merge(merged, Json.asObject(changes));
                into.put(name, merged);
            } else {
                into.put(name, value);
            }
        });
    }
}
