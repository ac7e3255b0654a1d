package io.voiceai.testing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call as the emulator knows it at the moment of asking; a copy, it does not move on.
 *
 * @param vendor the product that placed it
 * @param id the vendor's own id: AICCS CallId, CCC JobId, ICE InstanceId, Tencent SessionId
 * @param caller the number that the callee sees, as it was sent; empty if the vendor chose one
 * @param callee the number called, as it was sent
 * @param agent the AI agent, application or contact flow that talks
 * @param variables the variables handed over with the call
 * @param reference the caller's own text for the call (OutId, UserData, Tags); empty if none
 * @param placedAt when the vendor accepted it
 * @param phase where it is now
 * @param ringingAt when the callee's phone began to ring; empty until then
 * @param answeredAt when the callee picked up; empty until then
 * @param endedAt when it ended; empty until then
 * @param ending how it ended; empty until then
 * @param turns what has been said so far
 * @param tags what the vendor's analysis finds, by name; empty until an answered call has ended
 * @param recording where the recording can be fetched; empty until an answered call has ended
 */
public record EmulatedCall(
        Vendor vendor,
        String id,
        String caller,
        String callee,
        String agent,
        Map<String, String> variables,
        String reference,
        Instant placedAt,
        CallPhase phase,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<CallEnding> ending,
        List<SpokenTurn> turns,
        Map<String, String> tags,
        Optional<URI> recording) {

    /** Leaves out numbers, variables and what was said, so that a log line can hold it. */
    @Override
    public String toString() {
        return "EmulatedCall[" + vendor + " " + id + " " + phase
                + ending.map(e -> " " + e).orElse("") + "]";
    }
}
