package io.voiceai;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.UnresolvedCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What one provider knows of the calls that were placed through it, as far as its journal reaches, and the gate through which
 * every further one must pass. Thread-safe.
 */
public interface Placements {
    /**
     * The calls of which it is not known whether they were made. While the gate is closed, those that other processes are sending
     * are among them: such a process may have died, and its calls would else go on unseen.
     *
     * @return oldest first
     */
    List<UnresolvedCall> unresolved();

    /**
     * One call of which it is not known whether it was made.
     *
     * @param correlationId its correlation id
     * @return absent if none of that id is unresolved
     */
    Optional<UnresolvedCall> unresolved(String correlationId);

    /**
     * The calls that were made and of which it is not known that they ended.
     *
     * @return oldest first; calls that were placed longer ago than any call lasts are left out
     */
    List<CallRef> running();

    /**
     * Those of the {@link #running} calls that this process placed, as far as it remembers. It asks no store, so it answers when a
     * store does not.
     *
     * @return oldest first; none from implementations that remember nothing
     */
    default List<CallRef> runningHere() {
        return List.of();
    }

    /**
     * Tells that a call is over, as an event or a query said.
     *
     * @param call which call; one that is not known changes nothing
     * @param cause why it ended, or null if that is not known
     */
    void ended(CallRef call, HangupCause.@Nullable Kind cause);

    /**
     * Tells what a person or another system found out of a call whose outcome was unknown, where the vendor's records do not
     * tell: its callee may be called again.
     *
     * @param correlationId its correlation id; one that is not unresolved changes nothing
     */
    void resolved(String correlationId);

    /**
     * Tells that the vendor itself, in a push, names a call under a correlation id: if that call's outcome was unknown, it was
     * made. A call that was found without an id that its later operations need gains what the push names; any other that is
     * known stays as it is.
     *
     * @param correlationId its correlation id; one that is not known changes nothing
     * @param keys the vendor's ids of the call, as {@link io.voiceai.event.EventHead#keys} has them; none, and such as no
     *     reference can carry, change nothing
     */
    void found(String correlationId, Map<String, String> keys);

    /**
     * Lets nothing more pass that may make a phone ring: what was not sent yet ends with a failure of kind
     * {@code CANCELLED}, and further requests are refused with reason {@code PLACING_STOPPED}. What was sent already goes on.
     *
     * @return completes when nothing of what was sent already waits for its answer any more
     */
    CompletableFuture<Void> closeGate();

    /** Lets requests pass again. */
    void openGate();
}
