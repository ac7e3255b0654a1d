package io.voiceai.redis;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The names of keys. All share one hash tag, so that a cluster keeps them on one node, where a script can touch several of them at
 * once. What may hold a phone number stands in no name: only its digest does.
 */
final class Names {
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");
    private static final int DIGEST_BYTES = 16;

    private final String tag;

    Names(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw VoiceAiException.config(
                    "redis.prefix",
                    "is not 1 to 64 letters, digits and . _ : -, beginning with one of the first",
                    null);
        }
        tag = "{" + prefix + "}:";
    }

    /** The beginning of all keys. */
    String tag() {
        return tag;
    }

    /** When Redis was found empty. */
    String epoch() {
        return tag + "epoch";
    }

    String of(String kind, String... parts) {
        return tag + kind + ":" + digest(parts);
    }

    /** The record of one call; scripts make this name too. */
    String call(String correlationId) {
        return tag + "call:" + sha1(correlationId);
    }

    /** As Redis does it. */
    static String sha1(String text) {
        return HexFormat.of().formatHex(sha("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for the same parts, whatever they hold; parts cannot run into each other. */
    static String digest(String... parts) {
        MessageDigest sha = sha("SHA-256");
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
