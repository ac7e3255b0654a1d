package io.voiceai.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Comparison of secrets whose duration tells nothing about them. For callback formats and receivers. */
public final class Secrets {
    private Secrets() {}

    /**
     * Whether a text that somebody sent is the secret. Digests of equal length are compared, so neither a common beginning
     * nor the length of the secret shows in the time that it takes.
     *
     * @param expected the secret
     * @param given what was sent, or null if nothing was
     * @return false also for what is missing, empty or not valid Unicode; never throws
     */
    public static boolean same(String expected, @Nullable String given) {
        if (given == null || expected.isEmpty()) {
            return false;
        }
        byte[] sent = given.getBytes(StandardCharsets.UTF_8);
        // Half of a surrogate pair is written as a question mark, which may be a character of the secret.
        boolean unicode = new String(sent, StandardCharsets.UTF_8).equals(given);
        return MessageDigest.isEqual(digest(expected.getBytes(StandardCharsets.UTF_8)), digest(sent)) && unicode;
    }

    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
