package io.voiceai.auth;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.text.Masking;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key: id, secret and, for temporary keys, a token, always as one consistent snapshot. {@code toString} shows no
 * secret; two credentials are equal only if they are the same object. Immutable.
 */
public final class Credentials {
    private static final String SECRET = "accessKeySecret";

    private final String id;
    private final String secret;
    private final @Nullable String token;

    private Credentials(String id, String secret, @Nullable String token) {
        this.id = id;
        this.secret = secret;
        this.token = token;
    }

    /**
     * A long-lived key.
     *
     * @param id access key id (Alibaba Cloud) or SecretId (Tencent Cloud)
     * @param secret access key secret or SecretKey; for a key pair, the private key in PEM
     * @return the key
     * @throws VoiceAiException of kind {@code CONFIG} naming the part that is blank or has blanks, quotes or line breaks
     */
    public static Credentials of(String id, String secret) {
        return new Credentials(checked("accessKeyId", id), checked(SECRET, secret), null);
    }

    /**
     * A temporary key.
     *
     * @param id the temporary id
     * @param secret the temporary secret
     * @param token the security token
     * @return the key
     * @throws VoiceAiException of kind {@code CONFIG} naming the part that is blank or has blanks, quotes or line breaks
     */
    public static Credentials of(String id, String secret, String token) {
        return new Credentials(checked("accessKeyId", id), checked(SECRET, secret), checked("securityToken", token));
    }

    /**
     * The id of the key.
     *
     * @return not a secret, but do not log it in full
     */
    public String id() {
        return id;
    }

    /**
     * The secret of the key.
     *
     * @return a secret
     */
    public String secret() {
        return secret;
    }

    /**
     * The token of a temporary key.
     *
     * @return a secret; absent for a long-lived key
     */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** A key that was pasted with a blank, a quote or a line break fails at the vendor with a puzzling signature error. */
    private static String checked(String field, String value) {
        Objects.requireNonNull(value, field);
        if (value.isBlank()) {
            throw VoiceAiException.config(field, "is blank", "Set the key that the vendor's console shows");
        }
        boolean pem = field.equals(SECRET) && value.startsWith("-----BEGIN ");
        boolean clean = pem || value.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '\'');
        if (!clean) {
            throw VoiceAiException.config(
                    field, "has a blank, a quote, a line break or a character outside ASCII", "Paste it again without");
        }
        return value;
    }

    /** The first characters of the id, nothing else. */
    @Override
    public String toString() {
        return "Credentials[" + Masking.keyId(id) + (token == null ? "]" : ", temporary]");
    }
}
