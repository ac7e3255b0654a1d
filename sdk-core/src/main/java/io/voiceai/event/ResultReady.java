package io.voiceai.event;

import io.voiceai.call.OutputTag;
import io.voiceai.call.TranscriptTurn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a talk is known: what was said as a whole, and what the AI agent concluded.
 *
 * @param head who says it, of which call, when
 * @param transcript what was said, in order; empty if the vendor left it out
 * @param tags what the AI agent concluded; empty if nothing
 * @param intent what the callee wants, if the vendor tells
 */
public record ResultReady(
        EventHead head, List<TranscriptTurn> transcript, List<OutputTag> tags, Optional<String> intent)
        implements CallEvent {
    public ResultReady {
        Objects.requireNonNull(head, "head");
        transcript = List.copyOf(transcript);
        tags = List.copyOf(tags);
        Objects.requireNonNull(intent, "intent");
    }

    @Override
    public String toString() {
        return "ResultReady[" + head + ", " + transcript.size() + " turns, " + tags.size() + " tags]";
    }
}
