package io.voiceai;

import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to hang up calls. */
public interface Hangups extends VoiceProvider {
    /**
     * Makes a hang-up ready.
     *
     * @param hangup which call, and how
     * @return ready to be carried out, as often as wanted
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this provider cannot do it so; nothing was sent
     */
    Invocation<HangupResult> hangingUp(Hangup hangup);

    /**
     * Hangs up one call and returns once the vendor has confirmed it. Repeated automatically within its own budget; a call
     * that is over already is a success.
     *
     * @param hangup which call, and how
     * @return the confirmation
     * @throws HangupUnconfirmedException if the vendor did not confirm: hang up again
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    default HangupResult hangUp(Hangup hangup) {
        Refs.of(this, hangup.call());
        return hangingUp(hangup).execute();
    }

    /**
     * Hangs up one call at once, as {@link #hangUp(Hangup)} does.
     *
     * @param call which call
     * @return the confirmation
     * @throws HangupUnconfirmedException if the vendor did not confirm: hang up again
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    default HangupResult hangUp(CallRef call) {
        return hangUp(Hangup.of(call));
    }

    /**
     * Hangs up as {@link #hangUp(Hangup)} does, without blocking.
     *
     * @param hangup which call, and how
     * @return the confirmation, or the failure that {@link #hangUp(Hangup)} throws
     */
    default CompletableFuture<HangupResult> hangUpAsync(Hangup hangup) {
        Refs.of(this, hangup.call());
        return hangingUp(hangup).executeAsync();
    }
}
