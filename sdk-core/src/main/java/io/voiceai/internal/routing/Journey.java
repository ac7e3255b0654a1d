package io.voiceai.internal.routing;

import io.voiceai.call.PlacedCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to place one call, one after the other. Whoever carries it out, blocking or not, asks for an attempt, and tells
 * what became of it before it asks for another one.
 */
interface Journey {
    /**
     * The next attempt.
     *
     * @return ready to be carried out
     * @throws VoiceAiException if there is none; that is what placing the call ends with
     */
    Invocation<PlacedCall> next();

    /** The call as it is handed to the application after its attempt succeeded. */
    PlacedCall placed(PlacedCall call);

    /**
     * Tells that the attempt failed.
     *
     * @param failure how
     * @param wanted whether the call is still wanted
     * @return what placing the call ends with; null if there may be another attempt
     */
    @Nullable
    Throwable failed(Throwable failure, boolean wanted);

    /** One attempt, at one provider, whatever comes of it. */
    static Journey direct(Invocation<PlacedCall> attempt) {
        return new Journey() {
            @Override
            public Invocation<PlacedCall> next() {
                return attempt;
            }

            @Override
            public PlacedCall placed(PlacedCall call) {
                return call;
            }

            @Override
            public Throwable failed(Throwable failure, boolean wanted) {
                return failure;
            }
        };
    }
}
