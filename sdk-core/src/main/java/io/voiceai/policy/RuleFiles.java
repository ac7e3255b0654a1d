package io.voiceai.policy;

import io.voiceai.error.VoiceAiException;
import java.io.IOException;

/** What goes wrong with files. */
final class RuleFiles {
    private RuleFiles() {}

    /** The exception's own text names the path, which is the user's own matter, and may quote bytes. */
    static VoiceAiException unreadable(String what, IOException cause) {
        return VoiceAiException.config(
                what,
                "the file cannot be read, " + cause.getClass().getSimpleName(),
                "Check the path, who may read it, and that it is in UTF-8");
    }
}
