package io.voiceai;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.Transfer;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to hand a running call from the AI agent to a person. */
public interface CallTransfers extends VoiceProvider {
    /**
     * Makes a transfer ready. Execute the invocation once: each execution may make a phone ring.
     *
     * @param transfer which call, and to whom
     * @return ready to be carried out
     * @throws UnsupportedFeatureException if this provider cannot do it so; nothing was sent
     */
    Invocation<Acknowledgement> transferring(Transfer transfer);

    /**
     * Hands a running call to a person. Sent at most once.
     *
     * @param transfer which call, and to whom
     * @return the vendor's confirmation; the person may not have answered yet
     * @throws OutcomeUnknownException if it is not known whether the vendor took it
     * @throws VoiceAiException if nothing was sent or the vendor refused, such as because the call is over
     */
    default Acknowledgement transfer(Transfer transfer) {
        Refs.of(this, transfer.call());
        return transferring(transfer).execute();
    }

    /**
     * Does as {@link #transfer} does, without blocking.
     *
     * @param transfer which call, and to whom
     * @return the confirmation, or the failure that {@link #transfer} throws
     */
    default CompletableFuture<Acknowledgement> transferAsync(Transfer transfer) {
        Refs.of(this, transfer.call());
        return transferring(transfer).executeAsync();
    }
}
