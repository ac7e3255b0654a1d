package io.voiceai.event;

import java.util.Objects;

/**
 * An event as it is handed over, once.
 *
 * @param event the event
 * @param late true if an event of a later stage of the same call was handed over before: the end after a recording or a
 *     result, or progress after the end. Vendors keep no order across requests, so a late event tells what happened, not
 *     where the call is now. Known are the last 100,000 calls of this receiver
 */
public record ReceivedEvent(CallEvent event, boolean late) {
    public ReceivedEvent {
        Objects.requireNonNull(event, "event");
    }
}
