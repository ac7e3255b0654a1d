package io.voiceai;

import io.voiceai.call.CallerNumber;

/** The capability to list the numbers that may be shown to callees. */
public interface CallerNumbers extends VoiceProvider {
    /**
     * The caller numbers.
     *
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    Listing<CallerNumber> callerNumbers();
}
