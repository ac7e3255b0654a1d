package io.voiceai;

import io.voiceai.call.Reconciliation;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/**
 * The capability to keep book of the calls placed, and to find out, without ever dialing, what became of one whose placing had
 * an unknown outcome.
 */
public interface Reconciliations extends VoiceProvider {
    /**
     * What is known of the calls placed so far.
     *
     * @return always the same object
     */
    Placements placements();

    /**
     * Makes a look into the vendor's records ready.
     *
     * @param lost which call
     * @return ready to be carried out, as often as wanted
     */
    Invocation<Reconciliation> reconciling(UnresolvedCall lost);

    /**
     * Looks for a call in the vendor's records, once. It reads only, whatever it finds.
     *
     * @param lost which call
     * @return what the records say; ask again after {@link Reconciliation.Outcome#NOT_YET}
     * @throws VoiceAiException if the vendor refused or failed after some attempts: nothing is known then
     */
    default Reconciliation reconcile(UnresolvedCall lost) {
        Refs.of(this, lost);
        return reconciling(lost).execute();
    }

    /**
     * Looks for a call as {@link #reconcile} does, without blocking.
     *
     * @param lost which call
     * @return what the records say, or the failure that {@link #reconcile} throws
     */
    default CompletableFuture<Reconciliation> reconcileAsync(UnresolvedCall lost) {
        Refs.of(this, lost);
        return reconciling(lost).executeAsync();
    }
}
