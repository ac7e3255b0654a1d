package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that something be said in a running call, that the AI agent take something into account, or that it be silent.
 * The text is personal data and not in {@code toString}. Immutable.
 */
public final class Steer {
    private final CallRef call;
    private final Kind kind;
    private final @Nullable String text;
    private final boolean waiting;

    private Steer(CallRef call, Kind kind, @Nullable String text, boolean waiting) {
        this.call = Objects.requireNonNull(call, "call");
        this.kind = kind;
        this.text = text;
        this.waiting = waiting;
    }

    /**
     * Lets the AI agent's voice say a text, word by word, interrupting what it is saying.
     *
     * @param call which call
     * @param text what to say; not blank
     * @return the request
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the text is blank
     */
    public static Steer say(CallRef call, String text) {
        return new Steer(call, Kind.SAY, notBlank(text), false);
    }

    /**
     * Gives the AI agent's model a text as if the callee had said it; the agent answers in its own words, interrupting what
     * it is saying.
     *
     * @param call which call
     * @param text what the model hears; not blank
     * @return the request
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the text is blank
     */
    public static Steer prompt(CallRef call, String text) {
        return new Steer(call, Kind.PROMPT, notBlank(text), false);
    }

    /**
     * Stops what is being said; the call goes on.
     *
     * @param call which call
     * @return the request
     */
    public static Steer silence(CallRef call) {
        return new Steer(call, Kind.SILENCE, null, false);
    }

    /**
     * The same, but what is being said may end first. A provider whose vendor has no such thing refuses before anything is
     * sent.
     *
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} for a silence, which cannot wait
     */
    public Steer waiting() {
        if (kind == Kind.SILENCE) {
            throw VoiceAiException.invalidRequest("waiting", "makes no sense for a silence", "Leave it out");
        }
        return new Steer(call, kind, text, true);
    }

    /**
     * Which call.
     *
     * @return the call
     */
    public CallRef call() {
        return call;
    }

    /**
     * What is asked for.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What to say or to hear.
     *
     * @return absent only for {@link Kind#SILENCE}
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * Whether what is being said may end first.
     *
     * @return false: it is interrupted
     */
    public boolean isWaiting() {
        return waiting;
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw VoiceAiException.invalidRequest("text", "is blank", "Use Steer.silence to stop what is being said");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Steer[" + kind + ", " + call + "]";
    }

    /** What can be asked for. */
    public enum Kind {
        /** The AI agent's voice says the text. */
        SAY,
        /** The AI agent's model hears the text. */
        PROMPT,
        /** The AI agent stops speaking. */
        SILENCE
    }
}
