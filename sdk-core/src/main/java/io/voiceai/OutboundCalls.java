package io.voiceai;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to place outbound calls. */
public interface OutboundCalls extends VoiceProvider {
    /**
     * Makes a call ready to be placed. However often the invocation is executed, it dials once at most.
     *
     * @param call the call
     * @return ready to be carried out
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this provider cannot place it; nothing was sent
     */
    Invocation<PlacedCall> placing(OutboundCall call);

    /**
     * Places one outbound call and returns once the vendor has accepted it; the callee's phone may not ring yet.
     *
     * <p>Dials at most once. After an {@link OutcomeUnknownException} a call may be ringing: find out, never place again; until
     * it is found out, no call to the same callee is placed unless it says {@link OutboundCall.Builder#evenIfUnresolved()}. A
     * call with the {@link OutboundCall#reference() reference} of an earlier one to the same callee is not placed either: it
     * returns what the earlier one returned, or waits for it.
     *
     * @param call the call
     * @return the reference that every later operation needs; store it
     * @throws CallRejectedException if the vendor, the journal or a local policy refused; no call was made
     * @throws OutcomeUnknownException if it is not known whether a call was made
     * @throws VoiceAiException if nothing was sent or the vendor refused the key
     */
    default PlacedCall place(OutboundCall call) {
        return placing(call).execute();
    }

    /**
     * Places a call as {@link #place} does, without blocking. Cancelling the future cancels the HTTP exchange, which does
     * not undo a request that was received.
     *
     * @param call the call
     * @return the reference, or the failure that {@link #place} throws
     */
    default CompletableFuture<PlacedCall> placeAsync(OutboundCall call) {
        return placing(call).executeAsync();
    }
}
