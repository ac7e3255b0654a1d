package io.voiceai.internal.json;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.WireObject;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes compact JSON; members that are null are left out, as the vendors' own clients do. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /**
     * Writes a value.
     *
     * @param value a {@link WireObject}, map, iterable, string, boolean or number
     * @return UTF-8
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if a text is not valid Unicode
     */
    public static byte[] utf8(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(generator, value);
        } catch (JacksonException e) {
            throw VoiceAiException.invalidRequest(
                    "request", "has a text that is not valid Unicode", "Look for half of a surrogate pair");
        }
        return bytes.toByteArray();
    }

    /**
     * Writes back what {@link JsonReader} read: members that are null stay, numbers keep their digits.
     *
     * @param object the object
     * @param fields gives the fields of it and of the objects inside it
     * @return compact JSON; half of a surrogate pair stays what it was, so this never fails
     */
    public static String readBack(JsonObject object, Function<JsonObject, Map<String, @Nullable Object>> fields) {
        // A generator of bytes refuses half of a surrogate pair.
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            writeBack(generator, object, fields);
        }
        return text.toString();
    }

    private static void writeBack(
            JsonGenerator generator,
            @Nullable Object value,
            Function<JsonObject, Map<String, @Nullable Object>> fields) {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            fields.apply(object).forEach((name, member) -> {
                generator.writeName(name);
                writeBack(generator, member, fields);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> items) {
            generator.writeStartArray();
            items.forEach(item -> writeBack(generator, item, fields));
            generator.writeEndArray();
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.text());
        } else {
            write(generator, value);
        }
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        if (value instanceof WireObject<?> object) {
            members(generator, object.fields());
        } else if (value instanceof Map<?, ?> map) {
            members(generator, map);
        } else if (value instanceof Iterable<?> items) {
            generator.writeStartArray();
            items.forEach(item -> write(generator, item));
            generator.writeEndArray();
        } else if (value instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else if (value instanceof Number number) {
            generator.writeNumber(number.toString());
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }

    private static void members(JsonGenerator generator, Map<?, ?> map) {
        generator.writeStartObject();
        map.forEach((name, value) -> {
            if (value != null) {
                generator.writeName(String.valueOf(name));
                write(generator, value);
            }
        });
        generator.writeEndObject();
    }
}
