package io.voiceai;

import io.voiceai.call.ConferenceStart;
import io.voiceai.call.ConferenceState;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to bring several people together in one call. */
public interface ConferenceStarts extends VoiceProvider {
    /**
     * Makes a conference ready. Execute the invocation once: each execution may make phones ring.
     *
     * @param start who takes part
     * @return ready to be carried out
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this provider cannot do it so; nothing was sent
     */
    Invocation<ConferenceState> startingConference(ConferenceStart start);

    /**
     * Starts a conference. Sent at most once.
     *
     * @param start who takes part
     * @return the call with its legs; its reference is what every later operation needs
     * @throws OutcomeUnknownException if it is not known whether phones ring
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    default ConferenceState startConference(ConferenceStart start) {
        start.consultation().ifPresent(call -> Refs.of(this, call));
        return startingConference(start).execute();
    }

    /**
     * Starts a conference, without blocking.
     *
     * @param start who takes part
     * @return the call with its legs, or the failure that {@link #startConference} throws
     */
    default CompletableFuture<ConferenceState> startConferenceAsync(ConferenceStart start) {
        start.consultation().ifPresent(call -> Refs.of(this, call));
        return startingConference(start).executeAsync();
    }
}
