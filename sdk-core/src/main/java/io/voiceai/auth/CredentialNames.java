package io.voiceai.auth;

import java.util.Objects;

/**
 * Under which names a key stands in some place.
 *
 * @param id the name of the id
 * @param secret the name of the secret
 * @param token the name of the security token, which is optional in the place
 */
public record CredentialNames(String id, String secret, String token) {
    public CredentialNames {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(token, "token");
    }
}
