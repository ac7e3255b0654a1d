package io.voiceai.auth;

import io.voiceai.error.VoiceAiException;
import java.util.Optional;

/** A place where a key may be found. */
public interface CredentialsSource {
    /**
     * Looks.
     *
     * @return absent if the place is empty
     * @throws VoiceAiException of kind {@code CONFIG} if something is there but cannot be used
     */
    Optional<Credentials> find();

    /**
     * Where it looks, for the message when no place has a key.
     *
     * @return a few words without secrets
     */
    String description();
}
