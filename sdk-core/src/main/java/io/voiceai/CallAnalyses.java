package io.voiceai;

import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallRef;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.concurrent.CompletableFuture;

/** The capability to read what the vendor made of an ended call: summary, intent, mood, and how quickly the AI agent replied. */
public interface CallAnalyses extends VoiceProvider {
    /**
     * Makes a query ready.
     *
     * @param call which call
     * @return ready to be carried out, as often as wanted
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the reference lacks what the query needs
     */
    Invocation<CallAnalysis> analysing(CallRef call);

    /**
     * Reads what the vendor made of an ended call.
     *
     * @param call which call
     * @return the analysis; everything in it is absent before the vendor has made it
     * @throws VoiceAiException if the vendor refused or failed after some attempts
     */
    default CallAnalysis analysis(CallRef call) {
        return analysing(Refs.of(this, call)).execute();
    }

    /**
     * Reads what the vendor made of an ended call, without blocking.
     *
     * @param call which call
     * @return the analysis, or the failure that {@link #analysis} throws
     */
    default CompletableFuture<CallAnalysis> analysisAsync(CallRef call) {
        return analysing(Refs.of(this, call)).executeAsync();
    }
}
