package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is needed to go on with a call, in any process: the provider, the vendor's own ids, and when the call
 * was placed. {@link #toString()} and {@link #parse} round-trip through one opaque string without white space; store
 * that string. It holds no phone number and no secret. Immutable.
 */
public final class CallRef {
    private static final RefText TEXT =
            new RefText("callRef", "call", "Use the string exactly as CallRef.toString gave it", 512);

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
        TEXT.check(provider, keys);
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
        RefText.Parts parts = TEXT.read(text);
        return of(parts.provider(), parts.keys(), parts.at());
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
        return TEXT.write(provider, keys, placedAt);
    }
}
