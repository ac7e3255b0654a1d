package io.voiceai.event;

import io.voiceai.call.TranscriptTurn;
import java.util.List;
import java.util.Objects;

/**
 * Something was said while the call lives. It is a part of the transcript, not the whole.
 *
 * @param head who says it, of which call, when
 * @param turns what was said, in order
 */
public record TurnsSpoken(EventHead head, List<TranscriptTurn> turns) implements CallEvent {
    public TurnsSpoken {
        Objects.requireNonNull(head, "head");
        turns = List.copyOf(turns);
    }

    @Override
    public String toString() {
        return "TurnsSpoken[" + head + ", " + turns.size() + " turns]";
    }
}
