package io.voiceai.internal.http;

import java.security.SecureRandom;

/** Ids that fit into the shortest carrier of any vendor, 15 bytes, where a UUID does not. */
public final class CorrelationIds {
    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CorrelationIds() {}

    /**
     * A new id.
     *
     * @return 15 lower-case letters and digits, 75 random bits
     */
    public static String next() {
        char[] id = new char[LENGTH];
        byte[] random = new byte[LENGTH];
        RANDOM.nextBytes(random);
        for (int i = 0; i < LENGTH; i++) {
            id[i] = ALPHABET[random[i] & 31];
        }
        return new String(id);
    }
}
