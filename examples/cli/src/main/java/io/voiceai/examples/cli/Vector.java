package io.voiceai.examples.cli;

import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one signature, read from a JSON object. What is missing is named with its place in the file. */
record Vector(JsonObject json, String place) {
    private static final String STANDARD = "standard";

    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    String text(String field) {
        String value = json.text(field);
        if (value == null) {
            throw new BadInputException(place + " has no " + field);
        }
        return value;
    }

    String secret(String field) {
        String value = text(field);
        if (value.isEmpty()) {
            throw new BadInputException(place + " has an empty " + field);
        }
        return value;
    }

    String text(String field, String otherwise) {
        String value = json.text(field);
        // A body that was written as an object, say, must not be signed as if it were empty.
        if (value == null && json.has(field)) {
            throw new BadInputException(place + " has a " + field + " that is no text");
        }
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
        if (value < -LAST_SECOND || value > LAST_SECOND) {
            throw new BadInputException(place + " has a " + field + " that no calendar reaches");
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
        List<String> list = json.texts(field);
        if (list.isEmpty() && (json.text(field) != null || json.object(field) != null)) {
            throw new BadInputException(place + " has a " + field + " that is no array of texts");
        }
        return list;
    }

    /** The rule that the vector names; one that is not known would otherwise be taken for the standard one. */
    boolean follows(String rule) {
        String named = text("rule", STANDARD);
        if (!named.equals(STANDARD) && !named.equals(rule)) {
            throw new BadInputException(
                    place + " names a rule that is not known: " + named + " (known: " + STANDARD + ", " + rule + ")");
        }
        return named.equals(rule);
    }
}
