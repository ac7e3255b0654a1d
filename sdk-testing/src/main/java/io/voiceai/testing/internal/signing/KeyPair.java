package io.voiceai.testing.internal.signing;

import org.jspecify.annotations.Nullable;

/**
 * A key that the emulator knows.
 *
 * @param id access key id, or Tencent's secret id
 * @param secret what requests are signed with
 * @param token the session token that belongs to a temporary key; null for a lasting key
 */
public record KeyPair(String id, String secret, @Nullable String token) {

    /** Leaves out the secret and the token. */
    @Override
    public String toString() {
        return "KeyPair[" + id + "]";
    }
}
