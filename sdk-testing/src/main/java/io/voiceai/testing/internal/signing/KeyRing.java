package io.voiceai.testing.internal.signing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that the emulator knows; immutable. */
public final class KeyRing {

    private final Map<String, KeyPair> keys = new LinkedHashMap<>();

    /**
     * Holds keys.
     *
     * @param keys by id, a later one replaces an earlier one
     */
    public KeyRing(Collection<KeyPair> keys) {
        keys.forEach(key -> this.keys.put(key.id(), key));
    }

    /**
     * Finds a key.
     *
     * @param id as a request names it
     * @return null if unknown
     */
    public @Nullable KeyPair find(String id) {
        return keys.get(id);
    }

    /**
     * All of them.
     *
     * @return in the order given
     */
    public Collection<KeyPair> all() {
        return Collections.unmodifiableCollection(keys.values());
    }

    /**
     * What must not be shown.
     *
     * @return secrets and tokens
     */
    public List<String> secrets() {
        return keys.values().stream()
                .flatMap(key -> key.token() == null ? Stream.of(key.secret()) : Stream.of(key.secret(), key.token()))
                .toList();
    }
}
