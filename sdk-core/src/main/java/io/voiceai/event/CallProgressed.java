package io.voiceai.event;

import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import java.util.Objects;

/**
 * A call came to a state before its end.
 *
 * @param head who says it, of which call, when
 * @param status the state; never {@link CallStatus#ENDED}
 * @param times what is known of the call's times by now
 */
public record CallProgressed(EventHead head, CallStatus status, CallTimes times) implements CallEvent {
    public CallProgressed {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(times, "times");
    }

    @Override
    public String toString() {
        return "CallProgressed[" + head + ", " + status + "]";
    }
}
