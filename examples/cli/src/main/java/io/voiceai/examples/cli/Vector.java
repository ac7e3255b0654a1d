package io.voiceai.examples.cli;

import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one signature, read from a JSON object. What is missing is named with its place in the file. */
record Vector(JsonObject json, String place) {
    String text(String field) {
        String value = json.text(field);
        if (value == null) {
            throw new BadInputException(place + " has no " + field);
        }
        return value;
    }

    String text(String field, String otherwise) {
        String value = json.text(field);
        return value == null ? otherwise : value;
    }

    @Nullable
    String optional(String field) {
        return json.text(field);
    }

    long seconds(String field) {
        Long value = json.integer(field);
        if (value == null) {
            throw new BadInputException(place + " has no " + field + " in whole seconds");
        }
        return value;
    }

    byte[] bytes(String field) {
        return text(field, "").getBytes(StandardCharsets.UTF_8);
    }

    Map<String, String> map(String field) {
        JsonObject object = json.object(field);
        if (object == null) {
            throw new BadInputException(place + " has no " + field + ", an object of texts");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String name : object.names()) {
            String value = object.text(name);
            if (value == null) {
                throw new BadInputException(place + " has in " + field + " a " + name + " that is no text");
            }
            map.put(name, value);
        }
        return map;
    }

    List<String> list(String field) {
        return json.texts(field);
    }
}
