package io.voiceai.internal.http;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;

/** What follows an attempt. */
sealed interface Step<R> {
    /** The operation succeeded. */
    record Done<R>(R result) implements Step<R> {}

    /** The operation failed for good. */
    record Failed<R>(VoiceAiException failure) implements Step<R> {}

    /** Another attempt is due after a while. */
    record Again<R>(Duration delay) implements Step<R> {}
}
