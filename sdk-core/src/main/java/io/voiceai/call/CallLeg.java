package io.voiceai.call;

import io.voiceai.internal.text.Masking;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One party's connection in a call that has several. The number is personal data and masked in {@code toString}.
 *
 * @param id the vendor's id of the leg
 * @param participant the human agent on this leg; absent for the customer
 * @param number the number of this leg's party, in the vendor's form; absent if the vendor gave none
 * @param state where the leg is now
 * @param since when it came to this state, if the vendor tells
 * @param hangupCause why it ended, if the vendor tells
 */
public record CallLeg(
        String id,
        Optional<String> participant,
        Optional<String> number,
        LegState state,
        Optional<Instant> since,
        Optional<HangupCause> hangupCause) {

    public CallLeg {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(hangupCause, "hangupCause");
    }

    @Override
    public String toString() {
        return "CallLeg[" + (participant.isPresent() ? "human agent" : "customer") + ", "
                + number.map(Masking::number).orElse("no number") + ", " + state + "]";
    }
}
