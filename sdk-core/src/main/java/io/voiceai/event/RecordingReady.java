package io.voiceai.event;

import io.voiceai.call.Recording;
import java.util.Objects;

/**
 * A stored audio file of a call can be fetched.
 *
 * @param head who says it, of which call, when
 * @param recording where
 */
public record RecordingReady(EventHead head, Recording recording) implements CallEvent {
    public RecordingReady {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(recording, "recording");
    }

    @Override
    public String toString() {
        return "RecordingReady[" + head + "]";
    }
}
