package io.voiceai.internal.json;

import io.voiceai.spi.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document into a small tree of {@link JsonObject}, lists, strings, numbers and booleans. */
public final class JsonReader {
    /** Deep enough for every vendor's answer, shallow enough for every thread's stack. */
    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1_000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    /** The text is no JSON object at all. */
    public static final String NO_JSON = "no json";

    /** The text ends within the object. */
    public static final String TRUNCATED = "truncated json";

    /** The text is deeper, or a part of it longer, than is read. */
    public static final String LIMITS = "json limits";

    private JsonReader() {}

    /**
     * Why a text is not one JSON object.
     *
     * @param utf8 the text
     * @return a few words without content of the text
     */
    public static String problem(byte[] utf8) {
        try {
            object(utf8);
            return "no problem";
        } catch (MalformedJsonException e) {
            return looksLikeObject(utf8) ? String.valueOf(e.getMessage()) : NO_JSON;
        }
    }

    private static boolean looksLikeObject(byte[] utf8) {
        for (int i = startsWithByteOrderMark(utf8) ? 3 : 0; i < utf8.length; i++) {
            if (utf8[i] > ' ') {
                return utf8[i] == '{';
            }
        }
        return false;
    }

    /**
     * Reads a document whose root is an object.
     *
     * @param utf8 the text
     * @return the object
     * @throws MalformedJsonException if it is something else, is cut, has text behind it, or is beyond the limits
     */
    public static JsonObject object(byte[] utf8) throws MalformedJsonException {
        if (read(utf8, utf8) instanceof JsonObject object) {
            return object;
        }
        throw new MalformedJsonException("not a JSON object");
    }

    /**
     * Reads a document of any form.
     *
     * @param utf8 the text
     * @param document the text of the whole answer, which {@link JsonObject#raw()} gives back
     * @return an object, list, string, {@link JsonNumber}, boolean or null
     * @throws MalformedJsonException if it is cut, has text behind it, or is beyond the limits
     */
    public static @Nullable Object read(byte[] utf8, byte[] document) throws MalformedJsonException {
        if (isOfWiderCharacters(utf8)) {
            throw new MalformedJsonException("not in UTF-8");
        }
        int start = startsWithByteOrderMark(utf8) ? 3 : 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8, start, utf8.length - start)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedJsonException("empty");
            }
            Object value = value(parser, first, document);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("trailing data");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new MalformedJsonException(LIMITS);
        } catch (UnexpectedEndOfInputException e) {
            throw new MalformedJsonException(TRUNCATED);
        } catch (JacksonException e) {
            // Jackson's own message quotes the text, which may hold numbers.
            throw new MalformedJsonException("malformed json or encoding");
        }
    }

    /** UTF-16 and UTF-32, which the parser would take too: they begin with a zero byte, or have one beside their first. */
    private static boolean isOfWiderCharacters(byte[] bytes) {
        boolean marked = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        return marked || bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0);
    }

    private static boolean startsWithByteOrderMark(byte[] utf8) {
        return utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token, byte[] document) {
        return switch (token) {
            case START_OBJECT -> object(parser, document);
            case START_ARRAY -> list(parser, document);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static JsonObject object(JsonParser parser, byte[] document) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Set<String> conflicts = Set.of();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken(), document);
            if (fields.containsKey(name) && !sameScalar(fields.get(name), value)) {
                conflicts = conflicts.isEmpty() ? new HashSet<>() : conflicts;
                conflicts.add(name);
            }
            fields.put(name, value);
        }
        return new JsonObject(fields, conflicts, document);
    }

    /** Two objects or lists under one name are never taken for the same; nobody sends that on purpose. */
    private static boolean sameScalar(@Nullable Object one, @Nullable Object other) {
        boolean scalar = !(one instanceof JsonObject) && !(one instanceof List);
        return scalar && Objects.equals(one, other);
    }

    private static List<@Nullable Object> list(JsonParser parser, byte[] document) {
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, document));
        }
        return items;
    }
}
