package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The capability to read what is known about a call, while it lives or after it. */
public interface CallDetails extends VoiceProvider {
    /**
     * Makes a query ready.
     *
     * @param call which call
     * @return ready to be carried out, as often as wanted
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the reference lacks what the query needs
     */
    Invocation<CallDetail> detailing(CallRef call);

    /**
     * The parts of a result that this provider's detail brings for a call, some time after its end, if there are any.
     *
     * @param call which call
     * @return what {@link VoiceAi#awaitResult(CallRef, java.time.Duration)} waits for
     */
    Set<CallPart> parts(CallRef call);

    /**
     * Reads what is known about a call. Some vendors know nothing before the call ended: then its status is
     * {@link io.voiceai.call.CallStatus#UNKNOWN}.
     *
     * @param call which call
     * @return the detail
     * @throws VoiceAiException if the vendor refused or failed after some attempts
     */
    default CallDetail detail(CallRef call) {
        return detailing(Refs.of(this, call)).execute();
    }

    /**
     * Reads what is known about a call, without blocking.
     *
     * @param call which call
     * @return the detail, or the failure that {@link #detail} throws
     */
    default CompletableFuture<CallDetail> detailAsync(CallRef call) {
        return detailing(Refs.of(this, call)).executeAsync();
    }
}
