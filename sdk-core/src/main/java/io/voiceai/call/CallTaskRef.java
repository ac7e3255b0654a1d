package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is needed to go on with a call task, in any process: the provider, the vendor's own ids, and when the
 * task was made. {@link #toString()} and {@link #parse} round-trip through one opaque string without white space; store
 * that string. An import of callees gives a reference anew, because some vendors make a task of their own for every chunk:
 * store that one then. It holds no phone number and no secret. Immutable.
 */
public final class CallTaskRef {
    private static final RefText TEXT =
            new RefText("taskRef", "task", "Use the string exactly as CallTaskRef.toString gave it", 65_536);

    private final String provider;
    private final Map<String, String> keys;
    private final Instant createdAt;

    private CallTaskRef(String provider, Map<String, String> keys, Instant createdAt) {
        this.provider = provider;
        this.keys = Map.copyOf(keys);
        this.createdAt = createdAt;
    }

    /**
     * Makes a reference. For providers, and for those who have the vendor's ids from elsewhere.
     *
     * @param provider the provider's id: lower-case letters, digits, hyphen, underscore
     * @param keys the vendor's own ids by the vendor's names; at least one
     * @param createdAt when the task was made; kept to the millisecond
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if a part is missing or malformed
     */
    public static CallTaskRef of(String provider, Map<String, String> keys, Instant createdAt) {
        TEXT.check(provider, keys);
        return new CallTaskRef(provider, keys, Instant.ofEpochMilli(createdAt.toEpochMilli()));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text the stored string
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the string is not a reference, is cut, was changed, or
     *     was written by a newer version
     */
    public static CallTaskRef parse(String text) {
        RefText.Parts parts = TEXT.read(text);
        return of(parts.provider(), parts.keys(), parts.at());
    }

    /**
     * The provider that has the task.
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
     * @return the id; absent if this task has none of that name
     */
    public Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /**
     * One of the vendor's own ids, which must be there.
     *
     * @param name the vendor's name of it
     * @return the id
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this task has none of that name
     */
    public String require(String name) {
        String value = keys.get(name);
        if (value == null) {
            throw VoiceAiException.invalidRequest(
                    "taskRef",
                    "has no " + name + ", which this operation needs",
                    "Use the reference that creating the task or importing callees returned");
        }
        return value;
    }

    /**
     * When the task was made, by the clock of the process that made it.
     *
     * @return to the millisecond
     */
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallTaskRef that
                && provider.equals(that.provider)
                && keys.equals(that.keys)
                && createdAt.equals(that.createdAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, keys, createdAt);
    }

    /** The one string that {@link #parse} reads. */
    @Override
    public String toString() {
        return TEXT.write(provider, keys, createdAt);
    }
}
