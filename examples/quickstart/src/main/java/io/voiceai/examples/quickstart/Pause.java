package io.voiceai.examples.quickstart;

import java.util.concurrent.TimeUnit;

/** A moment between two looks at a call. */
final class Pause {
    private Pause() {}

    static void shortly() {
        millis(50);
    }

    static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
