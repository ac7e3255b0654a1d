package io.voiceai.event;

import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.PhoneNumber;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A call is over. What the vendor does not tell is absent.
 *
 * @param head who says it, of which call, when
 * @param hangupCause why
 * @param hangupParty who ended it
 * @param times when what happened
 * @param talkTime from answer to end; zero if never answered
 * @param caller the number that the callee saw
 * @param callee the number that was called
 */
public record CallEnded(
        EventHead head,
        Optional<HangupCause> hangupCause,
        Optional<HangupParty> hangupParty,
        CallTimes times,
        Optional<Duration> talkTime,
        Optional<PhoneNumber> caller,
        Optional<PhoneNumber> callee)
        implements CallEvent {
    public CallEnded {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(hangupCause, "hangupCause");
        Objects.requireNonNull(hangupParty, "hangupParty");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(talkTime, "talkTime");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(callee, "callee");
    }

    @Override
    public String toString() {
        return "CallEnded[" + head
                + hangupCause.map(cause -> ", " + cause.kind()).orElse("") + "]";
    }
}
