package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How references look as text: kind and version, provider, what they hold, and a checksum. */
final class RefText {
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final char SEPARATOR = '\u001F';

    private final String field;
    private final String kind;
    private final String advice;
    private final int longestValue;

    /** The text of one kind of reference, such as {@code call1}. */
    RefText(String field, String kind, String advice, int longestValue) {
        this.field = field;
        this.kind = kind;
        this.advice = advice;
        this.longestValue = longestValue;
    }

    void check(String provider, Map<String, String> keys) {
        if (!PROVIDER.matcher(provider).matches()) {
            throw VoiceAiException.invalidRequest(field, "has no usable provider id", null);
        }
        if (keys.isEmpty()) {
            throw VoiceAiException.invalidRequest(field, "has no id of the vendor", null);
        }
        keys.forEach((name, value) -> {
            if (!usable(name, 512) || !usable(value, longestValue)) {
                throw VoiceAiException.invalidRequest(field, "has an empty or malformed id", null);
            }
        });
    }

    String write(String provider, Map<String, String> keys, Instant at) {
        StringBuilder payload = new StringBuilder().append(at.toEpochMilli());
        new TreeMap<>(keys)
                .forEach((name, value) ->
                        payload.append(SEPARATOR).append(name).append(SEPARATOR).append(value));
        byte[] bytes = payload.toString().getBytes(StandardCharsets.UTF_8);
        String head = kind
                + '1'
                + '.'
                + provider
                + '.'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return head + '.' + checksum(head);
    }

    Parts read(String text) {
        Objects.requireNonNull(text, "text");
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 4 || !parts[0].startsWith(kind)) {
            throw malformed("is not a " + kind + " reference or was cut");
        }
        if (!parts[0].equals(kind + '1')) {
            throw malformed("was written by another version of this library");
        }
        if (!checksum(parts[0] + '.' + parts[1] + '.' + parts[2]).equals(parts[3])) {
            throw malformed("was changed or cut since it was written");
        }
        try {
            return decode(parts[1], new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw malformed("cannot be read");
        }
    }

    private static Parts decode(String provider, String payload) {
        String[] items = payload.split(String.valueOf(SEPARATOR), -1);
        Map<String, String> keys = new TreeMap<>();
        for (int i = 1; i + 1 < items.length; i += 2) {
            keys.put(items[i], items[i + 1]);
        }
        return new Parts(provider, keys, Instant.ofEpochMilli(Long.parseLong(items[0])));
    }

    private VoiceAiException malformed(String problem) {
        return VoiceAiException.invalidRequest(field, problem, advice);
    }

    private static boolean usable(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    /** Guards against damage, not against malice: whoever can write the string can also compute this. */
    private static String checksum(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** What a text holds. */
    record Parts(String provider, Map<String, String> keys, Instant at) {}
}
