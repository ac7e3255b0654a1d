package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a key id or a session token. Neither is repeated: it may be a secret in the wrong place. */
final class KeyHints {

    private KeyHints() {}

    /**
     * Explains an unknown key id.
     *
     * @param id as sent
     * @param keys those that are known
     * @return the likely cause
     */
    static Hint unknown(String id, KeyRing keys) {
        String stripped = id.strip();
        if (keys.all().stream().anyMatch(key -> key.secret().strip().equals(stripped))) {
            return new Hint(
                    Cause.KEY_AND_SECRET_SWAPPED,
                    "The key id that was sent is a secret that the emulator knows: id and secret are swapped.");
        }
        for (KeyPair key : keys.all()) {
            String known = key.id().strip();
            if (known.equals(stripped)) {
                return new Hint(
                        Cause.KEY_ID_WITH_WHITESPACE,
                        "The key id has a space or line break around it, here or at the client: remove it where the id"
                                + " is read.");
            }
            if (known.equalsIgnoreCase(stripped)) {
                return new Hint(
                        Cause.KEY_ID_IN_OTHER_CASE,
                        "The key id is known in other upper and lower case: use it exactly as it was given.");
            }
        }
        if (!id.equals(stripped)) {
            return new Hint(
                    Cause.KEY_ID_WITH_WHITESPACE,
                    "The key id has a space or line break around it, and is not known without it either.");
        }
        return new Hint(
                Cause.UNKNOWN_KEY,
                "The key id is none of the " + keys.all().size() + " that the emulator knows: use its accessKeyId(), or"
                        + " give it this key by accessKey(id, secret), on the command line by --access-key-id and"
                        + " --access-key-secret.");
    }

    /**
     * Explains a missing or wrong session token.
     *
     * @param key the key, which has a token
     * @param sent the token as sent; null or empty if none was
     * @param place the parameter or header in which it belongs
     * @return the likely cause
     */
    static Hint token(KeyPair key, @Nullable String sent, String place) {
        if (sent == null || sent.isEmpty()) {
            return new Hint(
                    Cause.TOKEN_MISSING,
                    "The key is a temporary one, so its session token must be sent and signed as " + place + ".");
        }
        if (sent.strip().equals(key.token() == null ? "" : key.token().strip())) {
            return new Hint(
                    Cause.TOKEN_WRONG,
                    "The session token has a space or line break around it, here or at the client: remove it.");
        }
        return new Hint(
                Cause.TOKEN_WRONG,
                "The session token in " + place
                        + " is not that of this key: id, secret and token of temporary keys come"
                        + " and expire together, so renew all three.");
    }
}
