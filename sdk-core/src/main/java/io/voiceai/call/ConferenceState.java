package io.voiceai.call;

import java.util.List;
import java.util.Objects;

/**
 * The call as the vendor describes it after a participant left.
 *
 * @param call which call
 * @param legs every leg that the vendor names, released ones included
 * @param requestId the vendor's id of this request, for its support
 * @param raw the vendor's answer as JSON text
 */
public record ConferenceState(CallRef call, List<CallLeg> legs, String requestId, String raw) {
    public ConferenceState {
        Objects.requireNonNull(call, "call");
        legs = List.copyOf(legs);
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(raw, "raw");
    }

    @Override
    public String toString() {
        return "ConferenceState[" + call + ", legs " + legs + ", request " + requestId + "]";
    }
}
