package io.voiceai.event;

import java.util.Objects;

/**
 * An event that has no neutral form, or of a kind that this library does not know (yet): its {@link EventHead#type} and
 * {@link EventHead#raw} have all of it.
 *
 * @param head who says it, of which call, when
 */
public record OtherEvent(EventHead head) implements CallEvent {
    public OtherEvent {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public String toString() {
        return "OtherEvent[" + head + "]";
    }
}
