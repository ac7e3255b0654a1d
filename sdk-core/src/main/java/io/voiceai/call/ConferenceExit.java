package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that one participant, a human agent, leaves a conference. It is never imitated by a hang-up. Immutable.
 */
public final class ConferenceExit {
    private final CallRef call;
    private final @Nullable String participant;

    private ConferenceExit(CallRef call, @Nullable String participant) {
        this.call = Objects.requireNonNull(call, "call");
        this.participant = participant;
    }

    /**
     * The participant that the vendor takes when none is named: at Alibaba Cloud CCC, the human agent mapped to the
     * access key's user. Because that is not one certain participant, the request is sent once and never repeated.
     *
     * @param call which call
     * @return the request
     */
    public static ConferenceExit of(CallRef call) {
        return new ConferenceExit(call, null);
    }

    /**
     * Names who leaves.
     *
     * @param value the vendor's id of the human agent
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public ConferenceExit participant(String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest("participant", "is blank", "Leave it out, or name the human agent");
        }
        return new ConferenceExit(call, value);
    }

    /**
     * Which call.
     *
     * @return the call
     */
    public CallRef call() {
        return call;
    }

    /**
     * Who leaves.
     *
     * @return the vendor's id of the human agent; absent for the vendor's default
     */
    public Optional<String> participant() {
        return Optional.ofNullable(participant);
    }

    @Override
    public String toString() {
        return "ConferenceExit[" + call + "]";
    }
}
