package io.voiceai;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.Steer;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to speak into a running call, or to tell its AI agent something. */
public interface CallSteering extends VoiceProvider {
    /**
     * Makes it ready. Execute the invocation once: each execution is heard.
     *
     * @param steer which call, and what
     * @return ready to be carried out
     * @throws UnsupportedFeatureException if this provider cannot do it so; nothing was sent
     */
    Invocation<Acknowledgement> steering(Steer steer);

    /**
     * Speaks into a running call, or tells its AI agent something. Sent at most once, so that nothing is said twice.
     *
     * @param steer which call, and what
     * @return the vendor's confirmation; that it was heard is in the transcript only
     * @throws OutcomeUnknownException if it is not known whether the vendor took it
     * @throws VoiceAiException if nothing was sent or the vendor refused, such as because the call is over
     */
    default Acknowledgement steer(Steer steer) {
        Refs.of(this, steer.call());
        return steering(steer).execute();
    }

    /**
     * Does as {@link #steer} does, without blocking.
     *
     * @param steer which call, and what
     * @return the confirmation, or the failure that {@link #steer} throws
     */
    default CompletableFuture<Acknowledgement> steerAsync(Steer steer) {
        Refs.of(this, steer.call());
        return steering(steer).executeAsync();
    }
}
