package io.voiceai;

import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceState;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to take one participant out of a conference while the others go on. */
public interface ConferenceExits extends VoiceProvider {
    /**
     * Makes an exit ready.
     *
     * @param exit which call, and who leaves
     * @return ready to be carried out
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this provider cannot do it so; nothing was sent
     */
    Invocation<ConferenceState> exiting(ConferenceExit exit);

    /**
     * Takes one participant out of a conference. Repeated automatically only if the participant is named.
     *
     * @param exit which call, and who leaves
     * @return the call as it is afterwards
     * @throws io.voiceai.error.HangupUnconfirmedException if the vendor did not confirm
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    default ConferenceState exitConference(ConferenceExit exit) {
        Refs.of(this, exit.call());
        return exiting(exit).execute();
    }

    /**
     * Takes one participant out of a conference, without blocking.
     *
     * @param exit which call, and who leaves
     * @return the call as it is afterwards, or the failure that {@link #exitConference} throws
     */
    default CompletableFuture<ConferenceState> exitConferenceAsync(ConferenceExit exit) {
        Refs.of(this, exit.call());
        return exiting(exit).executeAsync();
    }
}
