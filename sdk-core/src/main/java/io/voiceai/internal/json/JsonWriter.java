package io.voiceai.internal.json;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.text.Unicode;
import io.voiceai.spi.WireObject;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

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
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a value on several lines, for people.
     *
     * @param value as {@link #utf8} takes it
     * @return UTF-8
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if a text is not valid Unicode
     */
    public static byte[] pretty(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), bytes)) {
            write(generator, value);
        }
        return bytes.toByteArray();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
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
            generator.writeString(Unicode.checked(value.toString()));
        }
    }

    private static void members(JsonGenerator generator, Map<?, ?> map) {
        generator.writeStartObject();
        map.forEach((name, value) -> {
            if (value != null) {
                generator.writeName(Unicode.checked(String.valueOf(name)));
                write(generator, value);
            }
        });
        generator.writeEndObject();
    }
}
