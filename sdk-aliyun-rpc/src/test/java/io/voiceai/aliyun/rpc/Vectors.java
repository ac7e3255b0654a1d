package io.voiceai.aliyun.rpc;

import io.voiceai.spi.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Signatures that official clients made, each computed again from the vendor's documentation before it came here. */
final class Vectors {
    private Vectors() {}

    static List<JsonObject> read(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file))) {
            String items = "{\"items\":" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "}";
            return Objects.requireNonNull(JsonObject.parse(items)).objects("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> map(JsonObject vector, String field) {
        JsonObject object = Objects.requireNonNull(vector.object(field));
        Map<String, String> map = new LinkedHashMap<>();
        object.names().forEach(name -> map.put(name, Objects.requireNonNull(object.text(name))));
        return map;
    }

    static String text(JsonObject vector, String field) {
        return Objects.requireNonNull(vector.text(field), field);
    }
}
