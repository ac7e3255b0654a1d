package io.voiceai.aliyun.ice;

import io.voiceai.aliyun.ice.api.AIAgentOutboundCallConfig;
import io.voiceai.call.CallOptions;
import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only ICE can do with an outbound call. Immutable. */
public final class IceCallOptions implements CallOptions {
    private final @Nullable AIAgentOutboundCallConfig config;
    private final @Nullable String sessionId;

    private IceCallOptions(@Nullable AIAgentOutboundCallConfig config, @Nullable String sessionId) {
        this.config = config;
        this.sessionId = sessionId;
    }

    /**
     * No option set.
     *
     * @return options
     */
    public static IceCallOptions create() {
        return new IceCallOptions(null, null);
    }

    /**
     * How the AI agent listens, thinks and speaks in this call.
     *
     * @param value what is left out in it stays as configured in the console; do not change it afterwards
     * @return a changed copy
     */
    public IceCallOptions config(AIAgentOutboundCallConfig value) {
        return new IceCallOptions(Objects.requireNonNull(value, "config"), sessionId);
    }

    /**
     * The session under which the vendor stores the dialogue. Give the same to several calls to let them share their
     * history; absent, each call has its own.
     *
     * @param value an id of yours, at most 512 characters
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank, too long or has control characters
     */
    public IceCallOptions sessionId(String value) {
        // It becomes a part of the call's reference, which must not fail once the call is placed.
        if (value.isBlank() || value.length() > 512 || value.chars().anyMatch(Character::isISOControl)) {
            throw VoiceAiException.invalidRequest(
                    "sessionId", "is not 1 to 512 characters without control characters", null);
        }
        return new IceCallOptions(config, value);
    }

    /**
     * How the AI agent listens, thinks and speaks.
     *
     * @return absent for the console's configuration
     */
    public Optional<AIAgentOutboundCallConfig> config() {
        return Optional.ofNullable(config);
    }

    /**
     * The session under which the vendor stores the dialogue.
     *
     * @return absent for one of the call's own
     */
    public Optional<String> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    @Override
    public String toString() {
        return "IceCallOptions[" + (config == null ? "no config" : "config") + "]";
    }
}
