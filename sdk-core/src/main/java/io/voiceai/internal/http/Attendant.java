package io.voiceai.internal.http;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who has to know when a logical operation begins and what became of it. */
public interface Attendant<R> {
    /** Nobody. */
    Attendant<Object> NOBODY = new Attendant<>() {
        @Override
        public @Nullable Object begin() {
            return null;
        }

        @Override
        public void done(Object result) {}

        @Override
        public void failed(VoiceAiException failure) {}
    };

    /**
     * Before anything is waited for, on the thread that makes the first attempt.
     *
     * @return a result that is known already, so that nothing need be waited for or sent; null if there is none
     * @throws VoiceAiException if nothing may be sent
     */
    default @Nullable R known() {
        return null;
    }

    /**
     * Whether there is room for it, before each attempt.
     *
     * @param remaining how much time is left
     * @return when to ask again; zero if there is room
     * @throws VoiceAiException if there will be none in time
     */
    default Duration admit(Duration remaining) {
        return Duration.ZERO;
    }

    /**
     * Before the first attempt, when it may be sent, on the thread that makes it.
     *
     * @return a result that is known already, so that nothing need be sent; null if there is none
     * @throws VoiceAiException if nothing may be sent
     */
    @Nullable
    R begin();

    /**
     * It succeeded. May come after {@link #failed}: an answer that arrives although somebody gave up is better knowledge.
     *
     * @param result what it returned
     */
    void done(R result);

    /**
     * It failed, or somebody gave up. May come more than once, and without {@link #begin}.
     *
     * @param failure how
     */
    void failed(VoiceAiException failure);
}
