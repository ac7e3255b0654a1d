package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The evidence that a callee agreed to be called. Where the law asks for it, it must be at hand before dialing; this library
 * checks that it is there and in force, not that it is true.
 *
 * @param evidence where the evidence is kept, such as the id of a signed form; not blank, and no phone number
 * @param given when the callee agreed
 * @param until when the agreement ends; absent if it does not end by itself
 */
public record Consent(String evidence, Instant given, Optional<Instant> until) {
    public Consent {
        if (evidence.isBlank()) {
            throw VoiceAiException.invalidRequest(
                    "consent.evidence", "is blank", "Give the id of the document or recording");
        }
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(until, "until");
    }

    /**
     * An agreement that does not end by itself.
     *
     * @param evidence where the evidence is kept; not blank
     * @param given when the callee agreed
     * @return the consent
     */
    public static Consent of(String evidence, Instant given) {
        return new Consent(evidence, given, Optional.empty());
    }

    @Override
    public String toString() {
        return "Consent[given " + given + until.map(end -> ", until " + end).orElse("") + "]";
    }
}
