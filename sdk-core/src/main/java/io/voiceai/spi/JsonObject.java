package io.voiceai.spi;

import io.voiceai.internal.json.JsonNumber;
import io.voiceai.internal.json.JsonReader;
import io.voiceai.internal.json.MalformedJsonException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of a vendor's answer, read tolerantly: a field that is absent, null or of another type than asked for is
 * null, and a number or boolean may come as text. Each accessor takes the vendor's spelling of the field, and further
 * spellings to try. {@code toString} shows the names of the fields and no value. Immutable.
 */
public final class JsonObject {
    private static final JsonObject EMPTY = new JsonObject(Map.of(), Set.of(), new byte[] {'{', '}'});

    private final Map<String, @Nullable Object> fields;
    private final Set<String> conflicts;
    private final byte[] document;

    /**
     * For the reader of this library; see {@link #parse}.
     *
     * @param fields values by name
     * @param conflicts names that came more than once with different values
     * @param document the text of the whole answer
     */
    public JsonObject(Map<String, @Nullable Object> fields, Set<String> conflicts, byte[] document) {
        this.fields = Collections.unmodifiableMap(fields);
        this.conflicts = conflicts;
        this.document = document;
    }

    /**
     * An object without fields.
     *
     * @return always the same
     */
    public static JsonObject empty() {
        return EMPTY;
    }

    /**
     * Reads a text that may be a JSON object.
     *
     * @param text the text, or null
     * @return null if it is not a JSON object
     */
    public static @Nullable JsonObject parse(@Nullable String text) {
        return parseAny(text) instanceof JsonObject object ? object : null;
    }

    /**
     * Reads the bytes of an answer that may be a JSON object.
     *
     * @param utf8 the bytes
     * @return null if they are not one whole JSON object in valid UTF-8, or one beyond the limits
     */
    public static @Nullable JsonObject parse(byte[] utf8) {
        try {
            return JsonReader.object(utf8);
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    /**
     * Reads a text that may be JSON of any form.
     *
     * @param text the text, or null
     * @return a {@link JsonObject}, a list, a string, a boolean, an object whose text is that of the number, or null if it is
     *     not JSON
     */
    public static @Nullable Object parseAny(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return JsonReader.read(utf8, utf8);
        } catch (MalformedJsonException e) {
            return null;
        }
    }

    /**
     * A text; numbers and booleans come as they were written.
     *
     * @param names the field's spellings
     * @return null if absent or of another type
     */
    public @Nullable String text(String... names) {
        return scalar(value(names));
    }

    /**
     * A whole number, written as number or text.
     *
     * @param names the field's spellings
     * @return null if absent, of another type, or not whole
     */
    public @Nullable Long integer(String... names) {
        String text = text(names);
        if (text == null || text.isEmpty() || text.length() > 40) {
            return null;
        }
        try {
            return new BigDecimal(text.strip()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /**
     * A number that need not be whole.
     *
     * @param names the field's spellings
     * @return null if absent or of another type
     */
    public @Nullable Double decimal(String... names) {
        String text = text(names);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * True or false, written as boolean or text.
     *
     * @param names the field's spellings
     * @return null if absent or of another type
     */
    public @Nullable Boolean bool(String... names) {
        Object value = value(names);
        if (value instanceof Boolean bool) {
            return bool;
        }
        return value instanceof String text && ("true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text))
                ? Boolean.valueOf(text)
                : null;
    }

    /**
     * An object, or a text that holds one.
     *
     * @param names the field's spellings
     * @return null if absent or of another type
     */
    public @Nullable JsonObject object(String... names) {
        Object value = value(names);
        if (value instanceof JsonObject object) {
            return object;
        }
        return value instanceof String text ? parse(text) : null;
    }

    /**
     * The objects of a list, or of a text that holds one.
     *
     * @param names the field's spellings
     * @return empty if absent or of another type; items that are not objects are left out
     */
    public List<JsonObject> objects(String... names) {
        return items(names).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /**
     * The texts of a list, or of a text that holds one.
     *
     * @param names the field's spellings
     * @return empty if absent or of another type; items that are not scalars are left out
     */
    public List<String> texts(String... names) {
        return items(names).stream()
                .map(JsonObject::scalar)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Whether a field came more than once with different values.
     *
     * @param name the field
     * @return true if it is not certain what the vendor meant
     */
    public boolean isContradictory(String name) {
        return conflicts.contains(name);
    }

    /**
     * Whether a field is a number with a fraction or an exponent, which no id is.
     *
     * @param name the field
     * @return true if it is, however large
     */
    public boolean isFractional(String name) {
        return fields.get(name) instanceof JsonNumber number
                && number.text().chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E');
    }

    /**
     * Whether the field is there, be it null.
     *
     * @param name the field
     * @return true if it is
     */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * The names of all fields.
     *
     * @return in the order of the answer
     */
    public Set<String> names() {
        return fields.keySet();
    }

    /**
     * The text of the whole answer that this object is a part of; of an object that was a text in the answer, that text. It may hold personal data.
     *
     * @return JSON
     */
    public String raw() {
        return new String(document, StandardCharsets.UTF_8);
    }

    private List<?> items(String... names) {
        Object value = value(names);
        Object list = value instanceof String text ? parseAny(text) : value;
        return list instanceof List<?> items ? items : List.of();
    }

    private @Nullable Object value(String... names) {
        for (String name : names) {
            Object value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String scalar(@Nullable Object value) {
        return value instanceof String || value instanceof JsonNumber || value instanceof Boolean
                ? value.toString()
                : null;
    }

    /** The names of the fields only. */
    @Override
    public String toString() {
        return "JsonObject" + fields.keySet();
    }
}
