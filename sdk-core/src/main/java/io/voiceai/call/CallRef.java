package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Everything that is needed to go on with a call, in any process: the provider, the vendor's own ids, and when the call
 * was placed. {@link #toString()} and {@link #parse} round-trip through one opaque string without white space; store
 * that string. It holds no phone number and no secret. Immutable.
 */
public final class CallRef {
    private static final String VERSION = "call1";
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final char SEPARATOR = '\u001F';

    private final String provider;
    private final Map<String, String> keys;
    private final Instant placedAt;

    private CallRef(String provider, Map<String, String> keys, Instant placedAt) {
        this.provider = provider;
        this.keys = Map.copyOf(keys);
        this.placedAt = placedAt;
    }

    /**
     * Makes a reference. For providers, and for those who have the vendor's ids from elsewhere.
     *
     * @param provider the provider's id: lower-case letters, digits, hyphen, underscore
     * @param keys the vendor's own ids by the vendor's names; at least one
     * @param placedAt when the call was placed; kept to the millisecond
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if a part is missing or malformed
     */
    public static CallRef of(String provider, Map<String, String> keys, Instant placedAt) {
        if (!PROVIDER.matcher(provider).matches()) {
            throw VoiceAiException.invalidRequest("callRef", "has no usable provider id", null);
        }
        if (keys.isEmpty()) {
            throw VoiceAiException.invalidRequest("callRef", "has no id of the vendor", null);
        }
        keys.forEach((name, value) -> {
            if (!usable(name) || !usable(value)) {
                throw VoiceAiException.invalidRequest("callRef", "has an empty or malformed id", null);
            }
        });
        return new CallRef(provider, keys, Instant.ofEpochMilli(placedAt.toEpochMilli()));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text the stored string
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the string is not a reference, is cut, was changed, or
     *     was written by a newer version
     */
    public static CallRef parse(String text) {
        Objects.requireNonNull(text, "text");
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 4 || !parts[0].startsWith("call")) {
            throw malformed("is not a call reference or was cut");
        }
        if (!parts[0].equals(VERSION)) {
            throw malformed("was written by another version of this library");
        }
        if (!checksum(parts[0] + '.' + parts[1] + '.' + parts[2]).equals(parts[3])) {
            throw malformed("was changed or cut since it was written");
        }
        try {
            return decode(parts[1], new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed("cannot be read");
        }
    }

    /**
     * The provider that has the call.
     *
     * @return its id
     */
    public String provider() {
        return provider;
    }

    /**
     * The vendor's own ids by the vendor's names.
     *
     * @return at least one
     */
    public Map<String, String> keys() {
        return keys;
    }

    /**
     * One of the vendor's own ids.
     *
     * @param name the vendor's name of it
     * @return the id; absent if this call has none of that name
     */
    public Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /**
     * One of the vendor's own ids, which must be there.
     *
     * @param name the vendor's name of it
     * @return the id
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this call has none of that name
     */
    public String require(String name) {
        String value = keys.get(name);
        if (value == null) {
            throw VoiceAiException.invalidRequest(
                    "callRef",
                    "has no " + name + ", which this operation needs",
                    "Use the reference that placing returned");
        }
        return value;
    }

    /**
     * When the call was placed, by the clock of the process that placed it.
     *
     * @return to the millisecond
     */
    public Instant placedAt() {
        return placedAt;
    }

    private static boolean usable(String text) {
        return !text.isBlank() && text.length() <= 512 && text.chars().noneMatch(Character::isISOControl);
    }

    private static CallRef decode(String provider, String payload) {
        String[] items = payload.split(String.valueOf(SEPARATOR), -1);
        Map<String, String> keys = new TreeMap<>();
        for (int i = 1; i + 1 < items.length; i += 2) {
            keys.put(items[i], items[i + 1]);
        }
        return of(provider, keys, Instant.ofEpochMilli(Long.parseLong(items[0])));
    }

    private static VoiceAiException malformed(String problem) {
        return VoiceAiException.invalidRequest(
                "callRef", problem, "Use the string exactly as CallRef.toString gave it");
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

    @Override
    public boolean equals(Object other) {
        return other instanceof CallRef that
                && provider.equals(that.provider)
                && keys.equals(that.keys)
                && placedAt.equals(that.placedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, keys, placedAt);
    }

    /** The one string that {@link #parse} reads. */
    @Override
    public String toString() {
        StringBuilder payload = new StringBuilder().append(placedAt.toEpochMilli());
        new TreeMap<>(keys)
                .forEach((name, value) ->
                        payload.append(SEPARATOR).append(name).append(SEPARATOR).append(value));
        byte[] bytes = payload.toString().getBytes(StandardCharsets.UTF_8);
        String head = VERSION
                + '.'
                + provider
                + '.'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return head + '.' + checksum(head);
    }
}
