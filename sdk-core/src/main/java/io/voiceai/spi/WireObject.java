package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a vendor, or a part of one: named values in the order in which they were set. A subclass has one method
 * a parameter, which writes it under the vendor's own name; so there is no field to copy and none to forget. Values are
 * strings, booleans, numbers, other wire objects, and lists or maps of those. Not thread-safe; do not change it once it
 * was handed over.
 *
 * @param <T> the subclass
 */
public abstract class WireObject<T extends WireObject<T>> implements Cloneable {
    private Map<String, Object> fields = new LinkedHashMap<>();

    /** For subclasses. */
    protected WireObject() {}

    /**
     * Sets a parameter; null takes it out.
     *
     * @param name the vendor's name of the parameter
     * @param value its value
     * @return this
     */
    @SuppressWarnings("unchecked")
    protected final T put(String name, @Nullable Object value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        return (T) this;
    }

    /**
     * Sets a parameter that must have a value.
     *
     * @param name the vendor's name of the parameter
     * @param value its value
     * @return this
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} naming the parameter if the text is blank
     */
    protected final T require(String name, String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest(name, "is blank", "The vendor requires it");
        }
        return put(name, value);
    }

    /**
     * Sets a parameter that this library does not know (yet). It cannot replace one that is set.
     *
     * @param name the vendor's name of the parameter
     * @param value a string, boolean or number, or a list or map of those
     * @return this
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the parameter is set already
     */
    public final T parameter(String name, Object value) {
        if (name.isBlank() || fields.containsKey(name)) {
            throw VoiceAiException.invalidRequest(
                    name.isBlank() ? "vendorParameter" : name, "is blank or set already", "Use the method made for it");
        }
        return put(name, value);
    }

    /**
     * The same parameters in an object of their own, so that one can be changed while the other is on its way.
     *
     * @return a copy; the values in it are shared
     */
    @SuppressWarnings("unchecked")
    public final T copy() {
        try {
            WireObject<T> copy = (WireObject<T>) super.clone();
            copy.fields = new LinkedHashMap<>(fields);
            return (T) copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("a wire object can be copied", e);
        }
    }

    /**
     * The values as they will be sent.
     *
     * @return in the order in which they were set
     */
    public final Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The names of the parameters, no value. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + fields.keySet();
    }
}
